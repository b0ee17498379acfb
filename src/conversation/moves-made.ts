import type { Line, Move, Reply } from '../scenario/model.ts';
import type { Moment } from './replay.ts';

/** The reply that a move gave, or undefined for a listening move and for the beginning. */
export const replyOf = (before: Moment | undefined, move: Move | undefined): Reply | undefined =>
  before?.turn?.replies.find((reply) => reply.id === move);

/** The line that a listening move answered: the last one spoken. */
export function lineAnswered(moment: Moment | undefined): Line | undefined {
  const { turn, context } = moment ?? { turn: null, context: null };
  const index = context?.lines[context.position - 1];
  return index === undefined ? undefined : turn?.lines[index];
}
