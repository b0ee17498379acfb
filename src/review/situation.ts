import type { Moment } from '../conversation/replay.ts';
import { missedOf } from '../scenario/skill.ts';
import type { Situation } from '../solver/states/situation.ts';

/** A moment as the solver knows it. */
export function situationOf({ turn, ending, context }: Moment): Situation | null {
  const { meters, chances, lines, position, facts, given } = context;
  const missed = missedOf(chances);
  if (ending !== null) return { meters, missed, at: { ending } };
  return turn === null ? null : { meters, missed, at: { turn: turn.id, lines, position, facts, given } };
}
