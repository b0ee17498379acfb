import type { Move } from '../scenario/model.ts';
import { replay, type Moment, type Played, type Player } from '../conversation/replay.ts';

/** One attempt by one trainee. The list of moves is the truth; all else is replayed from it. */
export interface Session {
  readonly attempt: () => Attempt;
  /**
   * Makes the move if it is allowed and if it answers the present step. So the second half of a double click, which
   * still answers the step before, changes nothing. Returns whether the move was made.
   */
  readonly make: (move: Move, step: number) => boolean;
  /** Takes the last move back, under the same condition. */
  readonly undo: (step: number) => boolean;
  readonly startAgain: () => void;
  /** Goes on with an edited scenario, as far as the moves made still fit. */
  readonly adopt: (player: Player) => void;
  /** Calls the listener after every change. Returns a function that stops it. */
  readonly subscribe: (listener: (attempt: Attempt) => void) => () => void;
}

export interface Attempt extends Played {
  readonly player: Player;
  /** How many moves were taken back so far. */
  readonly undone: number;
}

/** All of an attempt that is not in the scenario. */
export interface SavedMoves {
  readonly moves: readonly string[];
  readonly undone: number;
}

export const newAttempt: SavedMoves = { moves: [], undone: 0 };

/** Restores by replay, up to the first move that is not allowed (an edited scenario, a tampered record). */
export function restoreAttempt(player: Player, saved: SavedMoves): Attempt {
  const replayed = replay(player, saved.moves);
  const { moves, moments } = replayed.ok ? replayed.value : replayed.error;
  return { player, moves, moments, undone: saved.undone };
}

/** The attempt with one more move; null where the move is not allowed. */
export function withMove(attempt: Attempt, move: Move): Attempt | null {
  const next = attempt.player.make(latestMoment(attempt), move);
  if (next === null) return null;
  return { ...attempt, moves: [...attempt.moves, move], moments: [...attempt.moments, next] };
}

export function createSession(start: Attempt): Session {
  let attempt = start;
  const listeners = new Set<(attempt: Attempt) => void>();
  const change = (next: Attempt): true => {
    attempt = next;
    for (const listener of listeners) listener(attempt);
    return true;
  };
  return {
    attempt: () => attempt,
    make(move, step) {
      const next = step === attempt.moves.length ? withMove(attempt, move) : null;
      return next !== null && change(next);
    },
    undo(step) {
      if (step !== attempt.moves.length || step === 0) return false;
      const record = { moves: attempt.moves.slice(0, -1), undone: attempt.undone + 1 };
      return change(restoreAttempt(attempt.player, record));
    },
    adopt: (player) => void change(restoreAttempt(player, attempt)),
    startAgain: () => void change(restoreAttempt(attempt.player, newAttempt)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** @throws never for a restored attempt: there is always the beginning. */
export function latestMoment(attempt: Pick<Attempt, 'moments'>): Moment {
  const latest = attempt.moments.at(-1);
  if (latest === undefined) throw new Error('An attempt without a beginning');
  return latest;
}
