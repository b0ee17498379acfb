import type { Result } from '../basics/result.ts';
import { replyCode } from '../scenario/reply-code.ts';
import { isListeningMove, type ListeningMove, type Move } from '../scenario/model.ts';
import { replayWhere, type Played, type Player, type Refusal } from '../conversation/replay.ts';
import type { Attempt } from './session.ts';

/**
 * A whole attempt in a few characters: `id~variant~hash~moves`. The grammar and the code of a reply are specified in
 * docs/scenario-format.md, "Runs as links". Only letters, digits, `-`, `_` and `~` occur: it needs no escaping in a URL.
 */
export interface Run {
  readonly scenario: string;
  readonly variant: string;
  /** Of the rules it was played by; another one than today's means that the scenario was edited since. */
  readonly hash: string;
  /** As {@link encodeMoves} writes them. */
  readonly moves: string;
}

export const encodeRun = (run: Run): string => [run.scenario, run.variant, run.hash, run.moves].join('~');

/** Null where the text is no run. */
export function decodeRun(text: string): Run | null {
  const match = /^([a-z][a-z0-9-]*)~([a-z]+)~([\w-]{16})~((?:[hec]|[A-Z][A-Za-z0-9]{2})*)$/.exec(text);
  if (match === null) return null;
  const [, scenario = '', variant = '', hash = '', moves = ''] = match;
  return { scenario, variant, hash, moves };
}

export const encodeMoves = (moves: readonly Move[]): string => moves.map(codeOf).join('');

/**
 * Codes are read against what is allowed at each moment, so an edited scenario stops the reading at the first move
 * that no longer fits instead of giving it another meaning. The failure holds all that came before.
 */
export const decodeMoves = (player: Player, text: string): Result<Played, Refusal> =>
  replayWhere(
    player,
    text.match(/[hec]|[A-Z][A-Za-z0-9]{2}|./g) ?? [],
    (allowed, code) => codeOf(allowed) === code,
  );

/** An attempt as far as its codes can be followed, and whether that is to their end. */
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
