import type { Behaviour } from '../scenario/behaviour.ts';
import type { Ending } from '../scenario/model.ts';

/** What no pass may show. */
export const COLD_OR_BLAMING: ReadonlySet<Behaviour> = new Set(['coldness', 'blame-customer']);

/**
 * A pass is a criterion, not a percentile (docs/scenario-format.md, "Scores").
 * @param shown all that the replies of the conversation showed.
 */
export const isPass = (
  { customer, matter }: Pick<Ending, 'customer' | 'matter'>,
  lastWords: number,
  shown: Iterable<Behaviour>,
): boolean => customer === 'stays' && matter === 'settled' && lastWords === 0 && !hasColdOrBlaming(shown);

function hasColdOrBlaming(shown: Iterable<Behaviour>): boolean {
  for (const behaviour of shown) if (COLD_OR_BLAMING.has(behaviour)) return true;
  return false;
}
