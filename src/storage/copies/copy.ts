import { joinEntries, type StoredEntry } from '../records/entry.ts';
import type { PlaceHealth } from '../memory.ts';
import type { MayReplace, NoPlace, Place } from '../place.ts';

/** One of the places, and what is not written there yet. */
export interface Copy {
  readonly health: () => PlaceHealth;
  /** What was in it when it was opened; empty where there is no place. */
  readonly found: readonly StoredEntry[];
  /** What is in it now (other tabs write to it, too); null where it cannot be read. */
  readonly read: () => Promise<readonly StoredEntry[] | null>;
  /** Also writes what failed before. Resolves with whether all of it is written for good. */
  readonly write: (entries: readonly StoredEntry[]) => Promise<boolean>;
  /** As `write`. Where the entry may not replace the one that is there: null, and nothing is written. */
  readonly writeNext: (entry: StoredEntry, mayReplace: MayReplace) => Promise<boolean | null>;
  /** As `write`, but what fails is not tried again later. */
  readonly writeNow: (entries: readonly StoredEntry[]) => Promise<boolean>;
  readonly replace: (entries: readonly StoredEntry[]) => Promise<boolean>;
}

export async function openCopy(place: Place | NoPlace): Promise<Copy> {
  if (typeof place === 'string') return lackingCopy(place);
  try {
    return copyIn(place, await place.read());
  } catch {
    return lackingCopy('lacking');
  }
}

const lackingCopy = (health: NoPlace): Copy => ({
  health: () => health,
  found: [],
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(false),
  writeNext: () => Promise.resolve(false),
  writeNow: () => Promise.resolve(false),
  replace: () => Promise.resolve(false),
});

function copyIn(place: Place, found: readonly StoredEntry[]): Copy {
  let owed: readonly StoredEntry[] = [];
  let works = true;
  const note = async (writing: Promise<unknown>, ifNot: readonly StoredEntry[]): Promise<boolean> => {
    works = await writing.then(
      () => true,
      () => false,
    );
    if (!works) owed = [...joinEntries(owed, ifNot).values()];
    return works;
  };
  return {
    health: () => (works ? 'works' : 'failing'),
    found,
    read: () => place.read().catch(() => null),
    write(entries) {
      const all = [...joinEntries(owed, entries).values()];
      if (all.length === 0) return Promise.resolve(true);
      owed = [];
      return note(place.write(all), all);
    },
    async writeNext(entry, mayReplace) {
      const before = owed.filter(({ key }) => key !== entry.key);
      owed = [];
      const writing = place.write([...before, entry], (held) => held.key !== entry.key || mayReplace(held));
      if (!(await note(writing, [...before, entry]))) return false;
      if (await writing) return true;
      owed = [...joinEntries(owed, before).values()];
      return null;
    },
    writeNow: (entries) => note(place.write(entries), []),
    replace(entries) {
      owed = [];
      return note(place.replace(entries), entries);
    },
  };
}
