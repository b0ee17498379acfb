import { replyOf } from '../conversation/moves-made.ts';
import type { Moment } from '../conversation/replay.ts';
import { METERS } from '../scenario/meter.ts';
import { BAD_BEHAVIOURS, type BadBehaviour, showsBad } from '../scenario/behaviour.ts';
import type { Move, Reply } from '../scenario/model.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import type { Judgement, Option } from '../solver/judging/judgement.ts';

/** From praise to ruin. `quiet`: nothing hung on the move, and nothing need be said. */
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
  /** Of the judgement's options that which was made. */
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

/** How a move is marked: the solver's grade, and besides whether anything hung on it and whether it went well by luck. */
export function markOf({ made, judgement, reply }: JudgedMove): Mark {
  if (made.losesCustomer) return 'lost';
  if (made.grade === 'blunder') return 'turning';
  if (made.grade === 'mistake') return 'mistake';
  if (made.grade === 'slip') return made.loss === 0 ? 'lucky' : 'slip';
  const hangs = judgement.options.some(({ loss }) => loss > 0);
  const shows = (reply?.shows.length ?? 0) + (reply?.remedies.length ?? 0) > 0;
  return hangs || shows ? 'good' : 'quiet';
}

/** The best option, of several the one with which it is soonest over; of several of these the first. */
const bestOption = (options: readonly Option[]): Option | null =>
  options.reduce<Option | null>(
    (best, option) => (best === null || isBetter(option, best) ? option : best),
    null,
  );

const isBetter = (one: Option, other: Option): boolean =>
  one.best !== other.best ? one.best > other.best : one.movesLeft < other.movesLeft;

/**
 * What should have been done instead, and never what shows something bad, however much it brings: null where nothing
 * was lost and nothing bad was shown, or where only something bad would have brought more.
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

/** Whether more would have come of it than of what was done. */
export const isGain = ({ made }: JudgedMove, { best, losesCustomer }: Option): boolean =>
  best > made.best || (made.losesCustomer && !losesCustomer);

/** Much is also a last word: what else it was says more. */
const PLAINEST_FIRST: readonly BadBehaviour[] = [
  ...BAD_BEHAVIOURS.filter((behaviour) => behaviour !== 'last-word'),
  'last-word',
];

/** The bad behaviour of a reply that the rubric makes dearest, of equals the plainest; null where it shows none. */
export function dearestBad(reply: Reply | undefined, table: EffectTable): BadBehaviour | null {
  const shown = PLAINEST_FIRST.filter((behaviour) => reply?.shows.includes(behaviour));
  const price = (behaviour: BadBehaviour): number =>
    METERS.reduce((sum, meter) => sum + Math.abs(table[behaviour].shown[meter] ?? 0), 0);
  return shown.toSorted((one, other) => price(other) - price(one))[0] ?? null;
}

/**
 * The one move to change: that which lost the customer; else the dearest for which there was something better, of several the earliest; else a slip that
 * went well. Null where there is nothing of the kind.
 */
export function moveToChange(moves: readonly JudgedMove[]): JudgedMove | null {
  const lost = moves.find(({ made }) => made.losesCustomer);
  const changeable = moves.filter((move) => showsBad(move.reply) || betterOption(move) !== null);
  const [dearest] = changeable.toSorted((one, other) => other.made.loss - one.made.loss);
  if (lost !== undefined) return lost;
  if (dearest !== undefined && dearest.made.loss > 0) return dearest;
  return changeable.find(({ made }) => made.grade === 'slip') ?? null;
}

/** Where most hung on a move, by what the worst one would have lost; null where nothing ever did. */
export function moveThatMattered(moves: readonly JudgedMove[]): JudgedMove | null {
  const stake = ({ judgement }: JudgedMove): number =>
    Math.max(0, ...judgement.options.map(({ loss, losesCustomer }) => loss + (losesCustomer ? 100 : 0)));
  const most = moves.toSorted((one, other) => stake(other) - stake(one))[0];
  return most === undefined || stake(most) === 0 ? null : most;
}
