import { reasonsIn } from '../../scenario/findings/allow.ts';
import type { Code } from '../../scenario/findings/codes.ts';
import type { Finding, Locator } from '../../scenario/findings/finding.ts';
import { PROOF_CODES } from '../../scenario/findings/proof-codes.ts';
import { toData } from '../../scenario/yaml/tree.ts';
import type { Proof } from '../prove/prove.ts';

/** What the file asks to silence, and why. */
export interface Allowed {
  readonly code: Code;
  readonly reason: string;
  /** How many findings the code silences. */
  readonly count: number;
}

/** The codes that a file allows, with its reasons. */
export const reasonsOf = ({ tree }: Locator): ReadonlyMap<Code, string> =>
  reasonsIn(tree === null ? null : toData(tree));

/** Each allowed code, with the number of findings that it silences. */
export const allowedOf = (
  reasons: ReadonlyMap<Code, string>,
  silenced: readonly { readonly code: string }[],
): readonly Allowed[] =>
  [...reasons].map(([code, reason]) => ({
    code,
    reason,
    count: silenced.filter((finding) => finding.code === code).length,
  }));

/** Reported by both the plain check and the solved game; the solved game knows it exactly. */
const SETTLED: ReadonlySet<string> = new Set([
  'may-get-stuck',
  'unreachable-turn',
  'unreachable-ending',
  'never-revealed',
]);

/**
 * Whether the proof has decided it, one way or the other. What is revealed is known only if all moves were examined.
 */
export const isSettled = ({ code }: { readonly code: string }, proof: Proof | null): boolean =>
  proof !== null &&
  proof.status !== 'stopped' &&
  SETTLED.has(code) &&
  (proof.status === 'proved' || code !== 'never-revealed');

/** What the proof silences, joined with what else was silenced of the same file. */
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

/** Codes that silence nothing, if that is certain: for a code of the solved game, the proof must have looked for it. */
export function unusedFindings(allowed: readonly Allowed[], proof: Proof | null): readonly Finding[] {
  if (proof === null) return [];
  // If nobody can finish, there was no play to examine.
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
