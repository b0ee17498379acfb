import { isTemptation } from '../rubric/effects.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import type { Move } from '../scenario/model.ts';
import type { Moment } from './replay.ts';
import { availableReplies } from './state.ts';

/** How often the last word was there to be taken, and how often it was left. */
export interface Temptations {
  readonly met: number;
  readonly letGo: number;
}

/** Counts over a conversation's moments and the moves made at each. */
export function temptationsOf(
  table: EffectTable,
  moments: readonly Moment[],
  moves: readonly Move[],
): Temptations {
  const met = moves.flatMap((move, index) => {
    const tempting = temptingMoves(table, moments[index]);
    return tempting.length === 0 ? [] : [{ taken: tempting.includes(move) }];
  });
  return { met: met.length, letGo: met.filter(({ taken }) => !taken).length };
}

function temptingMoves(table: EffectTable, moment: Moment | undefined): readonly Move[] {
  const turn = moment?.turn;
  if (moment === undefined || turn === null || turn === undefined) return [];
  return availableReplies(turn, moment.context)
    .filter((reply) => isTemptation(table, reply, turn.phase))
    .map((reply) => reply.id);
}
