import type { Line, Move, Reply, Saying } from '../scenario/model.ts';
import type { Moment } from './replay.ts';

/** The reply that a move gave, or undefined for a listening move and for the beginning. */
export const replyOf = (before: Moment | undefined, move: Move | undefined): Reply | undefined =>
  before?.turn?.replies.find((reply) => reply.id === move);

/** The line that a listening move answered: the last one spoken. */
export const lineAnswered = (moment: Moment | undefined): Line | undefined =>
  moment?.turn?.lines[moment.context.lines[moment.context.position - 1] ?? -1];

/** What is said at once to a reply, or to the blurt of a cut-in. */
export const answerTo = (before: Moment | undefined, move: Move | undefined): Saying | null =>
  (move === 'cut-in' ? lineAnswered(before)?.blurtAnswer : replyOf(before, move)?.answer) ?? null;
