import type { Run } from '../basics/run.ts';
import { createJsonScan, hasOpenQuote, isPartOfJson, mayBeJson, type JsonScan } from './json-scan.ts';
import { createLines } from './lines.ts';
import { runsIn } from './runs.ts';

/** What a text is made of. `line` is 1-based: where it begins. */
export type Piece =
  | { readonly kind: 'json'; readonly line: number; readonly value: unknown }
  | { readonly kind: 'run'; readonly line: number; readonly run: Run }
  /** Not blank, and neither; `quote` is what stands there. */
  | { readonly kind: 'damage'; readonly line: number; readonly damage: PieceDamage; readonly quote: string };

export type PieceDamage = 'not-json' | 'broken-run' | 'no-run';

/** Reads a text in pieces as they come. */
export interface PieceReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** What some programs put before each value of JSON. */
const RECORD = '\u001E';

interface Collected {
  readonly scan: JsonScan;
  /** The first one from where the value begins. */
  readonly lines: string[];
}

/**
 * Takes a text apart into values of JSON and runs, in whatever order and however many stand on a line or one after the
 * other. What cannot be read costs the line it stands on and nothing else.
 */
export function createPieceReader(onPiece: (piece: Piece) => void): PieceReader {
  let line = 0;
  /** Whether a value was cut short: what looks like a part of one then belongs to it. */
  let isTorn = false;
  let collected: Collected | null = null;

  const damaged = (damage: PieceDamage, quote: string): void =>
    onPiece({ kind: 'damage', line, damage, quote });
  const takeWords = (text: string): void => {
    if (text !== '') isTorn = false;
    const { runs, broken } = runsIn(text);
    for (const run of runs) onPiece({ kind: 'run', line, run });
    for (const quote of broken) damaged('broken-run', quote);
    if (runs.length + broken.length === 0 && text !== '') damaged('no-run', text);
  };
  const tear = (text: string): void => {
    isTorn = true;
    damaged('not-json', text);
  };
  const takeLine = (text: string): void => {
    // Between values of JSON there may be commas.
    const rest = text
      .replaceAll(RECORD, ' ')
      .replace(/^[\s,]+/, '')
      .trimEnd();
    if (isPartOfJson(rest)) return isTorn ? undefined : tear(rest);
    if (hasOpenQuote(rest)) return tear(rest);
    if (!mayBeJson(rest)) return takeWords(rest);
    const whole = parse(rest);
    if (whole !== undefined) return onPiece({ kind: 'json', line, value: whole });
    collected = { scan: createJsonScan(), lines: [] };
    collect(collected, rest);
  };
  const collect = ({ scan, lines }: Collected, text: string): void => {
    lines.push(text);
    const end = scan.line(text, 0);
    if (end === 'open') return;
    collected = null;
    const value =
      end === 'broken' ? undefined : parse([...lines.slice(0, -1), text.slice(0, end)].join('\n'));
    if (value === undefined || end === 'broken') return giveUp(lines);
    const last = line;
    line -= lines.length - 1;
    onPiece({ kind: 'json', line, value });
    line = last;
    takeLine(text.slice(end));
  };
  /** The first line of these is damaged; the others may be whole by themselves. */
  const giveUp = ([first = '', ...others]: readonly string[]): void => {
    line -= others.length;
    tear(first);
    for (const other of others) next(other);
  };
  const next = (text: string): void => {
    line += 1;
    if (collected === null) takeLine(text);
    else collect(collected, text);
  };
  const lines = createLines(next);
  return {
    push: lines.push,
    end() {
      lines.end();
      while (collected !== null) {
        const left: Collected = collected;
        collected = null;
        giveUp(left.lines);
      }
    },
  };
}

/** Undefined where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
