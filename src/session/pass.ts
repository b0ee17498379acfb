import type { Behaviour } from '../scenario/behaviour.ts';
import type { Ending, Reply } from '../scenario/model.ts';
import { latestMoment, type Attempt } from './session.ts';

/** What can stand between a conversation and a pass. */
export type Unmet = 'matter' | 'wavers' | 'leaves' | 'lastWord' | 'cold';

const COLD_OR_BLAMING: ReadonlySet<Behaviour> = new Set(['coldness', 'blame-customer']);

/**
 * A pass is a criterion, not a percentile: settled, the customer stays, the last word let go, nothing cold or blaming.
 * Empty for a pass.
 */
export function unmetBy(attempt: Attempt, { matter, customer }: Ending): readonly Unmet[] {
  const { lastWords } = latestMoment(attempt).context.meters;
  const cold = repliesOf(attempt).some(({ shows }) => shows.some((shown) => COLD_OR_BLAMING.has(shown)));
  return [
    ...(matter === 'open' ? (['matter'] as const) : []),
    ...(customer === 'stays' ? [] : [customer]),
    ...(lastWords > 0 ? (['lastWord'] as const) : []),
    ...(cold ? (['cold'] as const) : []),
  ];
}

const repliesOf = ({ moves, moments }: Attempt): readonly Reply[] =>
  moves.flatMap((move, index) => moments[index]?.turn?.replies.filter(({ id }) => id === move) ?? []);
