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
  /** 0–100 */
  readonly overall: number;
  readonly lastWords: number;
}

/** One move made. */
export interface Step {
  readonly to: Position;
  /** Turns that this move entered and left again. */
  readonly through: readonly TurnId[];
  /** Null if the scenario is too large to be judged. */
  readonly verdict: Verdict | null;
}

/** What a move was worth: see docs/solver.md, "Definitions". */
export interface Verdict {
  /** The best overall reachable before the move, minus that after it. */
  readonly loss: number;
  /** Graded best or good: a loss below 5, nothing bad shown, the customer not lost. */
  readonly isRight: boolean;
  /** Whether the move put every ending where the customer stays out of reach. */
  readonly losesCustomer: boolean;
}
