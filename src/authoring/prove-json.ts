import { reportOn, type Report } from '../solver/report.ts';
import { TooLarge } from '../solver/limits.ts';
import type { Diagnostic } from '../basics/diagnostic.ts';
import type { Allowed } from './allowed.ts';
import type { Proof, Proved, Shown } from './prove.ts';

/** The proof as `--json` tells it: plain data. */
export type ProofJson = ProvedJson | { readonly status: 'stopped'; readonly because: string };

export interface ProvedJson {
  readonly status: 'proved';
  readonly findings: readonly FindingJson[];
  readonly allowed: readonly Allowed[];
  /** Null where the conversations are too many to be counted in memory. */
  readonly report: Report | null;
}

export type FindingJson = Omit<Diagnostic, 'length' | 'suggestion'> & Pick<Shown, 'moves'>;

export function proofJson(proof: Proof): ProofJson {
  if (proof.status === 'stopped') return proof;
  const { status, findings, allowed } = proof;
  return { status, findings: findings.map(findingJson), allowed, report: reportOf(proof) };
}

function findingJson({ diagnostic, moves }: Shown): FindingJson {
  const { file, line, column, severity, code, message } = diagnostic;
  return { file, line, column, severity, code, message, moves };
}

/** All counts of a scenario; null where they are too many for the memory. */
export function reportOf({ solved, survey, sightings }: Proved): Report | null {
  try {
    return reportOn(solved, survey, sightings);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}
