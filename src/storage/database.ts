import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readEntry, type StoredEntry } from './records/entry.ts';
import type { NoPlace, Place } from './place.ts';

const NAME = 'the-last-word';
const VERSION = 1;
const STORE = 'entries';

interface Schema extends DBSchema {
  [STORE]: { readonly key: string; readonly value: StoredEntry };
}

type Database = IDBPDatabase<Schema>;

/** Resolves once a transaction is on the disk, not only with the system. */
const STRICT = { durability: 'strict' } as const;

/** The entries in IndexedDB. */
export async function openDatabase(): Promise<Place | NoPlace> {
  try {
    return placeIn(await connectTwice());
  } catch (error) {
    // The browser's name for the error where the database has a higher version than the one asked for.
    return isNamed(error, 'VersionError') ? 'newer' : 'lacking';
  }
}

/** After a kill Chromium may find its file damaged. It then refuses once, throws the file away, and opens an empty one. */
async function connectTwice(): Promise<Database> {
  try {
    return await connect();
  } catch (error) {
    if (isNamed(error, 'UnknownError')) return connect();
    throw error;
  }
}

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof DOMException && error.name === name;

/** Makes another connection where the browser has ended the one before. */
function placeIn(first: Database): Place {
  let current: Promise<Database> = Promise.resolve(first);
  const database = async (): Promise<Database> => {
    const connected = await current;
    if (!ended.has(connected)) return connected;
    current = connect();
    return current;
  };
  return {
    async read() {
      const values: readonly unknown[] = await (await database()).getAll(STORE);
      return values.flatMap((value) => readEntry(value) ?? []);
    },
    async write(entries, mayReplace = () => true) {
      // While one page has such a transaction, those of all other pages wait.
      const { store, done } = (await database()).transaction(STORE, 'readwrite', STRICT);
      const put = async (): Promise<boolean> => {
        const held = await Promise.all(entries.map(({ key }) => store.get(key)));
        if (!held.every((one) => one === undefined || mayReplace(one))) return false;
        const newer = entries.filter(({ stamp }, index) => (held[index]?.stamp ?? -1) <= stamp);
        await Promise.all(newer.map((entry) => store.put(entry)));
        return true;
      };
      const [isWritten] = await Promise.all([put(), done]);
      return isWritten;
    },
    async replace(entries) {
      const { store, done } = (await database()).transaction(STORE, 'readwrite', STRICT);
      await Promise.all([store.clear(), ...entries.map((entry) => store.put(entry)), done]);
    },
  };
}

/** Connections that the browser has ended by itself. */
const ended = new WeakSet<Database>();

function connect(): Promise<Database> {
  return new Promise((resolve, reject) => {
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade: (fresh) => void fresh.createObjectStore(STORE, { keyPath: 'key' }),
      // Nobody knows when the tab that holds an older version closes. Until then this tab works without the database.
      blocked() {
        reject(new Error('An older version of the game holds the database'));
        void opening.then((late) => late.close());
      },
      // A newer version must never wait for us. What we write from now on fails, and the page says so.
      blocking: (_current, _blocked, { target }) => target instanceof IDBDatabase && target.close(),
      terminated: () => void opening.then((database) => ended.add(database)),
    });
    opening.then(resolve, reject);
  });
}
