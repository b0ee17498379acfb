import { encodeRun } from '../basics/run.ts';
import type { Result } from '../basics/result.ts';
import { createPieceReader, type Piece, type PieceReader } from './pieces.ts';
import { onlyRunIn } from './runs.ts';
import { isNewer, readAttempt, type Damage, type ToldAttempt } from './told-attempt.ts';

/** Where something stands in a text; both 1-based. */
export interface Spot {
  readonly line: number;
  /** Among those that begin on that line; null where it is the only one, or the first and on no list. */
  readonly item: number | null;
}

/** Something in a text that is an attempt, or should be one. */
export interface Found {
  readonly spot: Spot;
  readonly read: Result<ToldAttempt, Damage>;
  /** As it stands there: a value of JSON, or the text of a run. */
  readonly source: unknown;
}

export interface ReaderOptions {
  readonly onFound: (found: Found) => void;
  /** Names what has no id of its own. */
  readonly nameOf: (spot: Spot) => string;
  /** Asked of each value of JSON; whoever says true has dealt with all of it. */
  readonly onValue?: (value: unknown) => boolean;
}

/**
 * Reads the attempts out of a text with results in it, whichever of them it is: exported files, results, attempts, runs and
 * links, by themselves, in lists, on lines or one after the other. All who read such texts read them here.
 */
export function createReader({ onFound, nameOf, onValue = () => false }: ReaderOptions): PieceReader {
  let line = 0;
  let items = 0;
  const take = (source: unknown, isListed: boolean, damage: Damage | null): void => {
    items += 1;
    const spot = { line, item: isListed || items > 1 ? items : null };
    const value = typeof source === 'string' ? { run: source } : source;
    const read = damage === null ? readAttempt(value, nameOf(spot)) : ({ ok: false, error: damage } as const);
    onFound({ spot, read, source });
  };
  return createPieceReader((piece: Piece) => {
    if (piece.line !== line) items = 0;
    line = piece.line;
    if (piece.kind === 'run') take(encodeRun(piece.run), false, null);
    else if (piece.kind === 'damage') take(piece.quote, false, { kind: piece.damage });
    else if (!onValue(piece.value)) takeValue(piece.value, false, take);
  });
}

type Take = (source: unknown, isListed: boolean, damage: Damage | null) => void;

function takeValue(value: unknown, isListed: boolean, take: Take): void {
  const list = listIn(value);
  if (list === null) return take(value, isListed, damageOf(value));
  if (list.length === 0 && !isListed) return take(value, false, { kind: 'no-run' });
  for (const one of list) takeValue(one, true, take);
}

/** The attempts of an exported file or of a list; null for what is neither. */
function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || damageOf(value) !== null) return null;
  return 'attempts' in value && Array.isArray(value.attempts) ? value.attempts : null;
}

/** What is wrong with it as a whole; null where nothing is seen before it is read. */
function damageOf(value: unknown): Damage | null {
  if (typeof value === 'string') return onlyRunIn(value) === null ? { kind: 'broken-run' } : null;
  if (typeof value !== 'object' || value === null) return { kind: 'no-run' };
  if ('format' in value && isNewer(value.format)) return { kind: 'newer-format' };
  if (!('kind' in value)) return null;
  const isExport =
    value.kind === 'the-last-word/export' && 'attempts' in value && Array.isArray(value.attempts);
  return isExport || value.kind === 'the-last-word/result' ? null : { kind: 'other-file' };
}
