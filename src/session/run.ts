import { fail, succeed, type Result } from '../basics/result.ts';
import { replyCode } from '../scenario/reply-code.ts';
import { isListeningMove, type ListeningMove, type Move } from '../scenario/model.ts';
import type { Moment, Player } from '../conversation/replay.ts';

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

/** The moves that a text of codes stands for, and how far it could be followed. */
export interface Decoded {
  readonly moves: readonly Move[];
  readonly moments: readonly Moment[];
}

/**
 * Codes are read against what is allowed at each moment, so an edited scenario stops the reading at the first move
 * that no longer fits instead of giving it another meaning. The failure holds all that came before.
 */
export function decodeMoves(player: Player, text: string): Result<Decoded, Decoded> {
  const moves: Move[] = [];
  let latest = player.begin();
  const moments = [latest];
  for (const code of text.match(/[hec]|[A-Z][A-Za-z0-9]{2}|./g) ?? []) {
    const move = latest.allowed.find((allowed) => codeOf(allowed) === code);
    const next = move === undefined ? null : player.make(latest, move);
    if (move === undefined || next === null) return fail({ moves, moments });
    latest = next;
    moves.push(move);
    moments.push(next);
  }
  return succeed({ moves, moments });
}

const LISTENING_CODES: Readonly<Record<ListeningMove, string>> = { hear: 'h', encourage: 'e', 'cut-in': 'c' };

const codeOf = (move: Move): string => (isListeningMove(move) ? LISTENING_CODES[move] : replyCode(move));
