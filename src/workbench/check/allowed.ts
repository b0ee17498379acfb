import { reasonsIn } from '../../scenario/findings/allow.ts';
import type { Code } from '../../scenario/findings/codes.ts';
import type { Finding, Locator } from '../../scenario/findings/finding.ts';
import { PROOF_CODES } from '../../scenario/findings/proof-codes.ts';
import { toData } from '../../scenario/yaml/tree.ts';
import type { Proof } from '../prove/prove.ts';

/** What the file asks not to be told, and why. */
export interface Allowed {
  readonly code: Code;
  readonly reason: string;
  /** How many findings that silences. */
  readonly count: number;
}

/** The codes that a file allows, with its reasons. */
export const reasonsOf = ({ tree }: Locator): ReadonlyMap<Code, string> =>
  reasonsIn(tree === null ? null : toData(tree));

/** Each code that is allowed, with how many of the findings it silences. */
export const allowedOf = (
  reasons: ReadonlyMap<Code, string>,
  silenced: readonly { readonly code: string }[],
): readonly Allowed[] =>
  [...reasons].map(([code, reason]) => ({
    code,
    reason,
    count: silenced.filter((finding) => finding.code === code).length,
  }));

/** What the plain check and the solved game both tell; the solved game knows it exactly. */
const SETTLED: ReadonlySet<string> = new Set([
  'may-get-stuck',
  'unreachable-turn',
  'unreachable-ending',
  'never-revealed',
]);

/** Whether the proof has settled it, one way or the other. What is revealed is known only by the moves. */
export const isSettled = ({ code }: { readonly code: string }, proof: Proof | null): boolean =>
  proof !== null &&
  proof.status !== 'stopped' &&
  SETTLED.has(code) &&
  (proof.status === 'proved' || code !== 'never-revealed');

/** What the proof silences together with what else was silenced, of the same file. */
export function joined(
  silenced: readonly { readonly code: string }[],
  reasons: ReadonlyMap<Code, string>,
  proof: Proof | null,
): readonly Allowed[] {
  const proved = new Map(
    proof !== null && proof.status !== 'stopped' ? proof.allowed.map(({ code, count }) => [code, count]) : [],
  );
  return allowedOf(reasons, silenced).map((one) => ({
    ...one,
    count: one.count + (proved.get(one.code) ?? 0),
  }));
}

/** Codes that silence nothing, where that is certain: what only the solved game shows must have been looked for. */
export function unusedFindings(allowed: readonly Allowed[], proof: Proof | null): readonly Finding[] {
  if (proof === null) return [];
  // Where nobody can finish there was no play to look at.
  const isLookedFor = proof.status === 'proved' && proof.solved.reach.final > 0;
  return allowed
    .filter(({ code, count }) => count === 0 && (isLookedFor || !isOfProof(code)))
    .map(({ code }) => ({
      code: 'unused-allow',
      place: { keyOf: ['allow', code] },
      message: `There is no ${code} here that this could silence. Delete it.`,
    }));
}

const isOfProof = (code: Code): boolean => Object.hasOwn(PROOF_CODES, code) || SETTLED.has(code);

/** How many findings are silenced in all. */
export const silencedCount = (allowed: readonly Allowed[]): number =>
  allowed.reduce((sum, { count }) => sum + count, 0);
