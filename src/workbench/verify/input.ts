import { encodeRun } from '../../basics/run.ts';
import type { RulesVersion } from '../../basics/rules-version.ts';
import { quoteOf } from '../../results/quote.ts';
import { createReader, type Found } from '../../results/reader.ts';
import type { AttemptResult } from '../../storage/records/attempt-record.ts';

/** A run, and the result that is claimed for it. */
export interface Claim {
  /** Where it is: `line 3`, `attempt 2`; empty if it is the only one. */
  readonly place: string;
  /** If it is no run: what stands there instead. */
  readonly run: string;
  /** The claimed result; null if there is none. */
  readonly told: Told | null;
  /** By which it was played; null where a run alone is told. */
  readonly rules: RulesVersion | null;
}

export type Told = Partial<Record<keyof AttemptResult, unknown>>;

const FIELDS = ['ending', 'patience', 'warmth', 'lastWord', 'overall', 'passed'] as const;

/**
 * All runs in a text, and the parts that could not be read: these must be reported, too. Null if nothing looks like a
 * run.
 */
export function claimsIn(text: string): readonly Claim[] | null {
  const all: Found[] = [];
  const reader = createReader({ onFound: (found) => void all.push(found), nameOf: () => '' });
  reader.push(text);
  reader.end();
  if (!all.some(({ read }) => read.ok || read.error.kind === 'broken-run')) return null;
  const isOneLine = new Set(all.map(({ spot }) => spot.line)).size === 1;
  return all.map(({ read, source, spot: { line, item } }) => ({
    place: [isOneLine ? '' : `line ${line}`, item === null ? '' : `attempt ${item}`]
      .filter((part) => part !== '')
      .join(', '),
    run: read.ok ? encodeRun(read.value.run) : quoteOf(source),
    told: toldIn(source),
    rules: read.ok ? read.value.rules : null,
  }));
}

function toldIn(source: unknown): Told | null {
  if (typeof source !== 'object' || source === null || !('result' in source)) return null;
  const { result } = source;
  if (typeof result !== 'object' || result === null) return null;
  const entries = new Map<string, unknown>(Object.entries(result));
  return Object.fromEntries(FIELDS.filter((key) => entries.has(key)).map((key) => [key, entries.get(key)]));
}
