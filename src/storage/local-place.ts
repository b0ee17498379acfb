import { joinEntries, readEntry, type StoredEntry } from './records/entry.ts';
import type { Place } from './place.ts';
import type { Store } from './store.ts';

const KEY = 'entries';

/** The entries as one text in the small store, for browsers that give us neither a database nor files. */
export function localPlace(store: Store): Place {
  const read = (): readonly StoredEntry[] => {
    const kept = store.read(KEY);
    return Array.isArray(kept) ? kept.flatMap((value) => readEntry(value) ?? []) : [];
  };
  const replace = (entries: readonly StoredEntry[]): Promise<void> => {
    if (entries.length === 0) store.remove(KEY);
    else store.write(KEY, entries);
    return store.isLasting() ? Promise.resolve() : Promise.reject(new Error('The browser keeps nothing'));
  };
  return {
    read: () => Promise.resolve(read()),
    write(entries, mayReplace = () => true) {
      const held = read();
      const keys = new Set(entries.map(({ key }) => key));
      if (!held.filter(({ key }) => keys.has(key)).every(mayReplace)) return Promise.resolve(false);
      return replace([...joinEntries(held, entries).values()]).then(() => true);
    },
    replace,
  };
}
