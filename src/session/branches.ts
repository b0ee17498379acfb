import type { Move } from '../scenario/model.ts';
import { withMove, type Attempt } from './session.ts';

/** What was tried from one moment of what happened, or of another branch. */
export interface Branch {
  /** 0 is what happened; the others count on in the order tried. */
  readonly id: number;
  /** Null for what happened. */
  readonly parent: number | null;
  /** How many moves it has in common with its parent. */
  readonly at: number;
  /** From the first move of the conversation on. */
  readonly attempt: Attempt;
}

/** What happened, and all that was tried instead. Kept while the page is open. */
export interface Branches {
  readonly all: readonly Branch[];
}

/** The branches after a move, and the one that it is on. */
export interface Tried {
  readonly branches: Branches;
  readonly id: number;
}

export const plant = (happened: Attempt): Branches => ({
  all: [{ id: 0, parent: null, at: 0, attempt: happened }],
});

/** @throws RangeError for an unknown id. */
export function branchNamed({ all }: Branches, id: number): Branch {
  const found = all[id];
  if (found === undefined) throw new RangeError(`No branch ${id}`);
  return found;
}

/**
 * Makes a move at the moment after `at` moves of a branch, with the state as it was there. If the same was tried before,
 * this returns to that branch; at the end of a branch, the branch grows; else a new one begins.
 * Null where the move is not allowed.
 */
export function tryMove(branches: Branches, from: number, at: number, move: Move): Tried | null {
  const branch = ownerOf(branches, from, at);
  const moves = [...branch.attempt.moves.slice(0, at), move];
  const known = branches.all.find(({ attempt }) => beginsWith(attempt.moves, moves));
  if (known !== undefined) return { branches, id: known.id };
  const attempt = attemptWith(branch.attempt, at, move);
  if (attempt === null) return null;
  const grows = branch.parent !== null && at === branch.attempt.moves.length;
  if (!grows) {
    const id = branches.all.length;
    return { branches: { all: [...branches.all, { id, parent: branch.id, at, attempt }] }, id };
  }
  return { branches: { all: branches.all.with(branch.id, { ...branch, attempt }) }, id: branch.id };
}

/** A moment that a branch shares with its parent belongs to the parent. */
function ownerOf(branches: Branches, from: number, at: number): Branch {
  const branch = branchNamed(branches, from);
  return branch.parent === null || at > branch.at ? branch : ownerOf(branches, branch.parent, at);
}

const beginsWith = (moves: readonly Move[], start: readonly Move[]): boolean =>
  start.every((move, index) => moves[index] === move);

const attemptWith = (attempt: Attempt, at: number, move: Move): Attempt | null =>
  withMove(
    { ...attempt, moves: attempt.moves.slice(0, at), moments: attempt.moments.slice(0, at + 1), undone: 0 },
    move,
  );
