import type { Diagnostic } from '../../basics/diagnostic.ts';
import { lengthsOf } from '../../proof/counting/lengths.ts';
import { unlessTooLarge } from '../../solver/limits.ts';
import { reportOn, reportWithoutMoves, type Report } from '../../proof/report.ts';
import type { Solved } from '../../solver/solve.ts';
import type { Allowed } from '../check/allowed.ts';
import type { Proof, Proved, ProvedInPart, Shown, Stopped } from './prove.ts';

/** The proof as `--json` tells it: plain data. docs/solver.md says what stands where. */
export type ProofJson = ProvedJson | Stopped;

export interface ProvedJson {
  readonly status: 'proved' | 'proved-in-part';
  readonly findings: readonly FindingJson[];
  readonly allowed: readonly Allowed[];
  readonly report: Report & { readonly conversations: ConversationsByLength | null };
}

/** How many different conversations there are by the number of their moves, which is the index. The counts are texts. */
export interface ConversationsByLength {
  /** Sequences of this many moves from the beginning, finished or not. */
  readonly begun: readonly string[];
  /** Complete ones, by their ending. */
  readonly ended: Readonly<Record<string, readonly string[]>>;
}

export type FindingJson = Omit<Diagnostic, 'length' | 'suggestion'> & Pick<Shown, 'moves'>;

export function proofJson(proof: Proof): ProofJson {
  if (proof.status === 'stopped') return proof;
  const { status, findings, allowed, solved } = proof;
  const conversations = unlessTooLarge(
    () => byLength(solved),
    () => null,
  );
  return {
    status,
    findings: findings.map(findingJson),
    allowed,
    report: { ...reportOf(proof), conversations },
  };
}

function findingJson({ diagnostic, moves }: Shown): FindingJson {
  const { file, line, column, severity, code, message } = diagnostic;
  return { file, line, column, severity, code, message, moves };
}

function byLength(solved: Solved): ConversationsByLength {
  const { begun, ended } = lengthsOf(solved);
  return {
    begun: begun.map(String),
    ended: Object.fromEntries([...ended].map(([ending, counts]) => [ending, counts.map(String)])),
  };
}

/** All counts of a scenario, as far as they are known. */
export const reportOf = (proof: Proved | ProvedInPart): Report =>
  proof.status === 'proved'
    ? reportOn(proof.solved, proof.survey, proof.sightings)
    : reportWithoutMoves(proof.solved, proof.because);
