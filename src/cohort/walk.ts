import { encodeMoves } from '../session/run.ts';
import type { Move } from '../scenario/model.ts';
import type { Game, Position, Step } from '../scenario/game.ts';

/** One move of a run. */
export interface Stride {
  readonly from: Position;
  readonly move: Move;
  readonly step: Step;
}

/** A run followed through a game. */
export interface Walked {
  readonly strides: readonly Stride[];
  /** Where it came to. */
  readonly end: Position;
  /** 0–100; null where it came to no ending. */
  readonly overall: number | null;
  /** 1-based: the first move that was not allowed; null where all were. */
  readonly refused: number | null;
}

/** Follows moves, written as in a run's link, as far as they are allowed: the same as decodeMoves, without a replay. */
export function walk(game: Game, moves: string): Walked {
  const strides: Stride[] = [];
  let from = game.start;
  for (const code of moves.match(/[hec]|[A-Z][A-Za-z0-9]{2}|./g) ?? []) {
    const move = game.allowed(from).find((allowed) => codeOf(allowed) === code);
    if (move === undefined) return walkedTo(strides, from, strides.length + 1);
    const step = game.make(from, move);
    strides.push({ from, move, step });
    from = step.to;
  }
  return walkedTo(strides, from, null);
}

function walkedTo(strides: readonly Stride[], end: Position, refused: number | null): Walked {
  const missed = strides.reduce((sum, { step }) => sum + step.missed, 0);
  const overall = end.ending === null ? null : Math.max(0, end.ending.value - missed);
  return { strides, end, overall, refused };
}

/** There are few ids of replies, and hashing one takes time for each letter. */
const codes = new Map<Move, string>();

function codeOf(move: Move): string {
  const known = codes.get(move);
  if (known !== undefined) return known;
  const code = encodeMoves([move]);
  codes.set(move, code);
  return code;
}
