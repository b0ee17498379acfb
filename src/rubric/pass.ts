import type { Behaviour } from '../scenario/behaviour.ts';
import type { Ending } from '../scenario/model.ts';

/** What can stand between a conversation and a pass. */
export type Unmet = 'matter' | 'wavers' | 'leaves' | 'lastWord' | 'cold';

const COLD_OR_BLAMING: ReadonlySet<Behaviour> = new Set(['coldness', 'blame-customer']);

/**
 * A pass is a criterion, not a percentile: settled, the customer stays, the last word let go, nothing cold or blaming
 * (docs/scenario-format.md, "Scores"). Empty for a pass.
 * @param shown all that the replies of the conversation showed.
 */
export const unmetOf = (
  { customer, matter }: Pick<Ending, 'customer' | 'matter'>,
  lastWords: number,
  shown: Iterable<Behaviour>,
): readonly Unmet[] => [
  ...(matter === 'open' ? (['matter'] as const) : []),
  ...(customer === 'stays' ? [] : [customer]),
  ...(lastWords > 0 ? (['lastWord'] as const) : []),
  ...(isColdOrBlaming(shown) ? (['cold'] as const) : []),
];

/** Whether anything shown is cold or blaming: that excludes a pass. */
export function isColdOrBlaming(shown: Iterable<Behaviour>): boolean {
  for (const behaviour of shown) if (COLD_OR_BLAMING.has(behaviour)) return true;
  return false;
}
