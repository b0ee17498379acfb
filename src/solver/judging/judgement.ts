import type { Move } from '../../scenario/model.ts';

/** From harmless to ruinous; the order counts. */
export const GRADES = ['best', 'good', 'slip', 'mistake', 'blunder'] as const;
export type Grade = (typeof GRADES)[number];

/** What can still come of a situation. */
export interface Prospect {
  /** The best overall still in reach, 0–100; at an ending, its own. */
  readonly best: number;
  /** Whether an ending where the customer stays is still in reach. */
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
  /** The best overall reachable before the move, minus that after it. */
  readonly loss: number;
  readonly grade: Grade;
  /** Whether it puts every ending where the customer stays out of reach. */
  readonly losesCustomer: boolean;
}
