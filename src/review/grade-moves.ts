import { replyOf } from '../conversation/moves-made.ts';
import type { Moment } from '../conversation/replay.ts';
import { BAD_BEHAVIOURS, type BadBehaviour, showsBad } from '../scenario/behaviour.ts';
import { isListeningMove, type Move, type Reply } from '../scenario/model.ts';
import { VALUES, type EffectTable } from '../rubric/rubric.ts';
import type { Judgement, Option } from '../solver/judging/judgement.ts';

/** From the best to the worst. `quiet`: the move decided nothing, and nothing is said about it. */
export type Mark = 'quiet' | 'good' | 'lucky' | 'slip' | 'mistake' | 'turning' | 'lost';

/** A move with what the solution says of it. */
export interface JudgedMove {
  /** The index of the move and of the moment before it. */
  readonly index: number;
  readonly before: Moment;
  readonly move: Move;
  /** Undefined for a listening move. */
  readonly reply: Reply | undefined;
  readonly judgement: Judgement;
  /** The one of the judgement's options that was made. */
  readonly made: Option;
}

/** Null where the solution knows nothing of the moment or of the move. */
export function judgedMove(
  index: number,
  before: Moment | undefined,
  move: Move,
  judgement: Judgement | null | undefined,
): JudgedMove | null {
  const made = judgement?.options.find((option) => option.move === move);
  if (before === undefined || judgement == null || made === undefined) return null;
  return { index, before, move, reply: replyOf(before, move), judgement, made };
}

/** How a move is marked: the solver's grade, and also whether it decided anything and whether it went well by luck. */
export function markOf({ made, judgement, move, reply }: JudgedMove): Mark {
  if (made.losesCustomer) return 'lost';
  if (made.grade === 'blunder') return 'turning';
  if (made.grade === 'mistake') return 'mistake';
  if (made.grade === 'slip') return made.loss === 0 ? 'lucky' : 'slip';
  // To cut in always costs something: that alone makes no merit of every nod.
  const hangs = judgement.options.some(({ grade, loss }) =>
    isListeningMove(move) ? grade === 'mistake' || grade === 'blunder' : loss > 0,
  );
  const shows = (reply?.shows.length ?? 0) + (reply?.remedies.length ?? 0) > 0;
  return made.loss > 0 || hangs || shows ? 'good' : 'quiet';
}

/** The best option; of several, the one that ends soonest; of several such, the first. */
const bestOption = (options: readonly Option[]): Option | null =>
  options.reduce<Option | null>(
    (best, option) => (best === null || isBetter(option, best) ? option : best),
    null,
  );

const isBetter = (one: Option, other: Option): boolean =>
  one.best !== other.best ? one.best > other.best : one.movesLeft < other.movesLeft;

/**
 * What would have been better. Never something that shows a bad id, however much it brings. Null where nothing was lost
 * and nothing bad was shown, or where only something bad would have brought more.
 */
export function betterOption(move: JudgedMove): Option | null {
  const { made, judgement, before } = move;
  const clean = judgement.options.filter(
    (option) => !showsBad(replyOf(before, option.move)) && !(made.losesCustomer && option.losesCustomer),
  );
  const best = bestOption(clean);
  if (best === null) return null;
  return isGain(move, best) || (showsBad(move.reply) && best.best === made.best) ? best : null;
}

/** Whether it would have brought more than what was done. */
export const isGain = ({ made }: JudgedMove, { best, losesCustomer }: Option): boolean =>
  best > made.best || (made.losesCustomer && !losesCustomer);

/** Many bad ids are also a last word; the other id says more. */
const PLAINEST_FIRST: readonly BadBehaviour[] = [
  ...BAD_BEHAVIOURS.filter((behaviour) => behaviour !== 'last-word'),
  'last-word',
];

/** The bad behaviour of a reply that costs most in the rubric (of equals, the plainest); null where it shows none. */
export function dearestBad(reply: Reply | undefined, table: EffectTable): BadBehaviour | null {
  const shown = PLAINEST_FIRST.filter((behaviour) => reply?.shows.includes(behaviour));
  const price = (behaviour: BadBehaviour): number =>
    VALUES.reduce((sum, value) => sum + Math.abs(table[behaviour].shown[value] ?? 0), 0);
  return shown.toSorted((one, other) => price(other) - price(one))[0] ?? null;
}

/**
 * The one move to change: the one that lost the customer; else, of those for which there was something better, the one
 * that cost most (of several, the earliest); else a slip that went well. Null where there is no such move.
 */
export function moveToChange(moves: readonly JudgedMove[]): JudgedMove | null {
  const lost = moves.find(({ made }) => made.losesCustomer);
  const changeable = moves.filter((move) => showsBad(move.reply) || betterOption(move) !== null);
  const [dearest] = changeable.toSorted((one, other) => other.made.loss - one.made.loss);
  if (lost !== undefined) return lost;
  if (dearest !== undefined && dearest.made.loss > 0) return dearest;
  return changeable.find(({ made }) => made.grade === 'slip') ?? null;
}

/** The move that decided most, by what the worst alternative would have lost; null where no move decided anything. */
export function moveThatMattered(moves: readonly JudgedMove[]): JudgedMove | null {
  const stake = ({ judgement }: JudgedMove): number =>
    Math.max(0, ...judgement.options.map(({ loss, losesCustomer }) => loss + (losesCustomer ? 100 : 0)));
  const most = moves.toSorted((one, other) => stake(other) - stake(one))[0];
  return most === undefined || stake(most) === 0 ? null : most;
}
