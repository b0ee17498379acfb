import { codesIn } from '../basics/run.ts';
import type { Result } from '../basics/result.ts';
import { replyCode } from '../scenario/reply-code.ts';
import { isListeningMove, type ListeningMove, type Move } from '../scenario/model.ts';
import { replayWhere, type Played, type Player, type Refusal } from '../conversation/replay.ts';
import type { Attempt } from './session.ts';

export { decodeRun, encodeRun, type Run } from '../basics/run.ts';

export const encodeMoves = (moves: readonly Move[]): string => moves.map(codeOf).join('');

/**
 * Codes are read against what is allowed at each moment, so an edited scenario stops the reading at the first move
 * that no longer fits instead of giving it another meaning. The failure holds all that came before.
 */
export const decodeMoves = (player: Player, text: string): Result<Played, Refusal> =>
  replayWhere(player, codesIn(text), (allowed, code) => codeOf(allowed) === code);

/** An attempt as far as its codes can be followed, and whether they could all be followed. */
export function attemptFrom(
  player: Player,
  codes: string,
  undone = 0,
): { readonly attempt: Attempt; readonly isWhole: boolean } {
  const decoded = decodeMoves(player, codes);
  const { moves, moments } = decoded.ok ? decoded.value : decoded.error;
  return { attempt: { player, moves, moments, undone }, isWhole: decoded.ok };
}

const LISTENING_CODES: Readonly<Record<ListeningMove, string>> = { hear: 'h', encourage: 'e', 'cut-in': 'c' };

const codeOf = (move: Move): string => (isListeningMove(move) ? LISTENING_CODES[move] : replyCode(move));
