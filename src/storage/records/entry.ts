import { isCount, isRecord } from './guards.ts';

/**
 * What every place keeps: one value under one key. Of two entries with the same key the one with the higher stamp
 * counts, so places can be joined in any order, any number of times.
 */
export interface StoredEntry {
  /** `attempt/<id>`, `drill/<id>` or {@link ERASED}. */
  readonly key: string;
  /** Grows with every change: milliseconds since 1970, or one more than the highest so far. */
  readonly stamp: number;
  /** A record; null says that it was removed. */
  readonly value: unknown;
}

/** The key of the entry that says when everything was erased: no earlier entry counts. */
export const ERASED = 'erased';

export function readEntry(value: unknown): StoredEntry | null {
  if (!isRecord(value)) return null;
  const { key, stamp } = value;
  return typeof key === 'string' && isCount(stamp) ? { key, stamp, value: value['value'] ?? null } : null;
}

/** The entries that count. */
export function joinEntries(...sources: readonly Iterable<StoredEntry>[]): ReadonlyMap<string, StoredEntry> {
  const latest = new Map<string, StoredEntry>();
  for (const source of sources) {
    for (const entry of source) {
      const known = latest.get(entry.key);
      if (known === undefined || entry.stamp > known.stamp) latest.set(entry.key, entry);
    }
  }
  const erased = latest.get(ERASED)?.stamp ?? -1;
  return new Map([...latest].filter(([key, { stamp }]) => key === ERASED || stamp > erased));
}

/** Those of `all` that are missing in `held`, or older there. */
export function missingIn(
  held: Iterable<StoredEntry>,
  all: ReadonlyMap<string, StoredEntry>,
): readonly StoredEntry[] {
  const known = new Map([...held].map(({ key, stamp }) => [key, stamp]));
  return [...all.values()].filter(({ key, stamp }) => (known.get(key) ?? -1) < stamp);
}

export const highestStamp = (entries: Iterable<StoredEntry>): number =>
  [...entries].reduce((highest, { stamp }) => Math.max(highest, stamp), 0);
