import type { Copy } from './copy.ts';
import { ERASED, highestStamp, joinEntries, type StoredEntry } from '../records/entry.ts';
import type { MayReplace } from '../place.ts';
import { reconcile, type Copies } from './reconcile.ts';
import type { Store } from '../store.ts';
import { forgetWitness, readWitness, writeWitness } from './witness.ts';

/** Values by their keys, kept in every place that exists. */
export interface Table {
  /** Without what was removed; with what other tabs have written. */
  readonly values: () => Promise<ReadonlyMap<string, unknown>>;
  /** Null removes. Resolves with whether any place keeps it after the page is closed. */
  readonly put: (values: ReadonlyMap<string, unknown>) => Promise<boolean>;
  /** The same for one value. If `mayReplace` says no to what another page has written there: null, and nothing changes. */
  readonly putNext: (key: string, value: unknown, mayReplace: MayReplace) => Promise<boolean | null>;
  /** The same, but all or nothing: where it cannot be kept, nothing changes. */
  readonly putAll: (values: ReadonlyMap<string, unknown>) => Promise<boolean>;
  readonly erase: () => Promise<void>;
}

export async function openTable(copies: Copies, store: Store, now: () => number): Promise<Table> {
  const { database, journal, local } = copies;
  let known = await reconcile(copies, store);
  let latest = Math.max(readWitness(store).stamp, highestStamp(known.values()));
  const stamp = (values: ReadonlyMap<string, unknown>): readonly StoredEntry[] => {
    latest = Math.max(now(), latest + 1);
    return [...values].map(([key, value]) => ({ key, stamp: latest, value }));
  };
  const testify = (): void => {
    const works = { database: database.health() === 'works', journal: journal.health() === 'works' };
    if (!works.database && !works.journal) return;
    const witness = readWitness(store);
    writeWitness(store, {
      ...witness,
      // A place that fails for the moment still held something before.
      database: witness.database || works.database,
      journal: witness.journal || works.journal,
      stamp: Math.max(witness.stamp, latest),
    });
  };
  const write = async (entries: readonly StoredEntry[], places: readonly Copy[]): Promise<boolean> => {
    known = joinEntries(known.values(), entries);
    const written = await Promise.all(places.map((place) => place.write(entries)));
    const isKept = written.includes(true) || (await local.write(entries));
    if (isKept) testify();
    return isKept;
  };
  const readAnew = async (): Promise<void> => {
    known = joinEntries(known.values(), (await database.read()) ?? (await local.read()) ?? []);
    latest = Math.max(latest, highestStamp(known.values()));
  };
  const putNext: Table['putNext'] = async (key, value, mayReplace) => {
    latest = Math.max(now(), latest + 1);
    const entry = { key, stamp: latest, value };
    let isBehind = false;
    const isNext = (held: StoredEntry): boolean => {
      const isAllowed = mayReplace(held);
      isBehind = isAllowed && held.stamp > entry.stamp;
      return isAllowed && !isBehind;
    };
    // If the database cannot say what other pages have written, the small store must.
    const inDatabase = await database.writeNext(entry, isNext);
    const decided = inDatabase === false ? await local.writeNext(entry, isNext) : inDatabase;
    if (decided === null && isBehind) return readAnew().then(() => putNext(key, value, mayReplace));
    if (decided === null) return null;
    known = joinEntries(known.values(), [entry]);
    const isKept = (await journal.write([entry])) || decided;
    if (isKept) testify();
    return isKept;
  };
  return {
    async values() {
      await readAnew();
      return new Map(
        [...known.values()].flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])),
      );
    },
    put: (values) => write(stamp(values), [database, journal]),
    putNext,
    async putAll(values) {
      const entries = stamp(values);
      for (const place of [database, journal, local]) {
        if (place.health() === 'lacking') continue;
        if (!(await place.writeNow(entries))) return false;
        return write(entries, [database, journal]);
      }
      return false;
    },
    async erase() {
      const entries = stamp(new Map([[ERASED, null]]));
      known = joinEntries(entries);
      await Promise.all([database.replace(entries), journal.replace(entries), local.replace([])]);
      forgetWitness(store);
      testify();
    },
  };
}
