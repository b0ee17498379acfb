import type { Move } from '../../scenario/model.ts';

/** From harmless to ruinous; the order counts. */
export const GRADES = ['best', 'fair', 'slip', 'mistake', 'blunder'] as const;
export type Grade = (typeof GRADES)[number];

/** What can still come of a situation. */
export interface Prospect {
  /**
   * The highest overall still to be had, all that was missed so far taken off; at an ending, its own. It may be below 0:
   * only what is shown is held at 0.
   */
  readonly best: number;
  /** Whether an ending where the customer is kept is still in reach. */
  readonly canStay: boolean;
  /** The fewest moves to that best. */
  readonly movesLeft: number;
}

/** What the solution says of one situation. Plain data: a worker can post it. */
export interface Judgement extends Prospect {
  /** Each allowed move, in the order shown; none at an ending. */
  readonly options: readonly Option[];
  /** A best way on, up to the ending; if there are several, a shortest. */
  readonly line: readonly Move[];
}

/** One allowed move; its prospect is what can be reached after it. */
export interface Option extends Prospect {
  readonly move: Move;
  /** The best before the move, minus that after it: what it misses itself is in it. */
  readonly loss: number;
  readonly grade: Grade;
  /** Whether it puts every ending where the customer is kept out of reach. */
  readonly losesCustomer: boolean;
}
