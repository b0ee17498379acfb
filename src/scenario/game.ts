import type { EndingId, Move, TurnId } from './model.ts';

/**
 * A scenario to walk through many times. Its maker makes sure that each position is worked out only once, however many
 * runs come by.
 */
export interface Game {
  readonly start: Position;
  /** Turns that were entered and left again before the start, because there was nothing to do in them. */
  readonly before: readonly TurnId[];
  /** In the order shown; empty at an ending. */
  readonly allowed: (position: Position) => readonly Move[];
  /** The move must be allowed. */
  readonly make: (position: Position, move: Move) => Step;
}

/** Where a run stands. */
export interface Position {
  /** For the game alone. */
  readonly number: number;
  /** Null at an ending. */
  readonly turn: TurnId | null;
  /** The line of the turn that the trainee answers by listening; null where a reply is due. */
  readonly line: number | null;
  /** Null while the conversation goes on. */
  readonly ending: RunOutcome | null;
}

/** How a run ended. */
export interface RunOutcome {
  readonly id: EndingId;
  /** The overall if nothing was missed on the way. */
  readonly value: number;
  readonly lastWords: number;
}

/** One move made. */
export interface Step {
  readonly to: Position;
  /** Turns that this move entered and left again. */
  readonly through: readonly TurnId[];
  /** How much of patience and of warmth it missed together. */
  readonly missed: number;
  /** Null where the scenario is too large to be judged. */
  readonly verdict: Verdict | null;
}

/** What a move was worth: see docs/solver.md, "Definitions". */
export interface Verdict {
  /** The value before the move, minus that after it: what it misses itself is in it. */
  readonly loss: number;
  /** Graded best or fair: a loss below 3, nothing bad shown, neither the customer nor the best endings lost. */
  readonly isRight: boolean;
  /** Whether it put every ending where the customer is kept out of reach. */
  readonly losesCustomer: boolean;
}
