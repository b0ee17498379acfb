import { effectOfReply } from '../rubric/effects.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import type { Move, Phase, Reply } from '../scenario/model.ts';
import type { Moment } from './replay.ts';
import { availableReplies } from './state.ts';

/** How often the agent could take the last word, and how often they let it go. */
export interface Temptations {
  readonly met: number;
  readonly letGo: number;
}

/** One moment at which the agent could take the last word. */
export interface Temptation {
  /** The index of the moment, and of the move made there. */
  readonly at: number;
  /** The replies that would have been the last word, in the order shown; never empty. */
  readonly tempting: readonly Reply[];
  readonly taken: boolean;
}

/** Counts over a conversation's moments and the moves made at each. */
export function temptationsOf(
  table: EffectTable,
  moments: readonly Moment[],
  moves: readonly Move[],
): Temptations {
  const met = temptationsMet(table, moments, moves);
  return { met: met.length, letGo: met.filter(({ taken }) => !taken).length };
}

/** All temptations, in the order met. */
export const temptationsMet = (
  table: EffectTable,
  moments: readonly Moment[],
  moves: readonly Move[],
): readonly Temptation[] =>
  moves.flatMap((move, at) => {
    const tempting = temptingReplies(table, moments[at]);
    return tempting.length === 0 ? [] : [{ at, tempting, taken: tempting.some(({ id }) => id === move) }];
  });

function temptingReplies(table: EffectTable, moment: Moment | undefined): readonly Reply[] {
  const turn = moment?.turn;
  if (moment === undefined || turn === null || turn === undefined) return [];
  return availableReplies(turn, moment.context).filter((reply) => isTemptation(table, reply, turn.phase));
}

/** Whether giving this reply here would be having the last word. */
export const isTemptation = (table: EffectTable, reply: Reply, phase: Phase): boolean =>
  effectOfReply(table, reply, phase).lastWords > 0;
