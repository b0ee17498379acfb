import type { Moment } from '../conversation/replay.ts';
import type { Situation } from '../solver/states/situation.ts';

/** A moment as the solver knows it. */
export function situationOf({ turn, ending, context }: Moment): Situation | null {
  const { meters, lines, position, facts, given } = context;
  if (ending !== null) return { meters, at: { ending } };
  return turn === null ? null : { meters, at: { turn: turn.id, lines, position, facts, given } };
}
