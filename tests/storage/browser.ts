import { openDatabase } from '../../src/storage/database.ts';
import { answerWith, openJournalPlace } from '../../src/storage/journal/journal.ts';
import { openJournal, type Folder, type Journal, type SyncFile } from '../../src/storage/journal/file.ts';
import type { JournalAnswer, JournalQuestion } from '../../src/storage/journal/messages.ts';
import type { Memory } from '../../src/storage/memory.ts';
import { openMemory } from '../../src/storage/open-memory.ts';
import type { NoPlace, Place } from '../../src/storage/place.ts';
import { createStore } from '../../src/storage/store.ts';

/** A browser's files, as a disk with so much room for each has them. */
export interface FakeDisk {
  readonly files: Map<string, Uint8Array>;
  /** Bytes. */
  room: number;
}

/** A browser, and what outlives its pages; its database is the global one. */
export interface FakeBrowser {
  readonly disk: FakeDisk;
  readonly local: Map<string, string>;
  /** Opens the page anew; those before are closed, as a kill does it. */
  readonly visit: (world?: Partial<World>) => Promise<Memory>;
  /** Opens another tab beside those that are open. */
  readonly visitToo: (world?: Partial<World>) => Promise<Memory>;
}

export interface World {
  readonly now: () => number;
  readonly openStorage: () => Storage;
  readonly openDatabase: () => Promise<Place | NoPlace>;
  readonly openJournal: () => Promise<Place | NoPlace>;
}

export const nowhere = (): Promise<NoPlace> => Promise.resolve('lacking');

export function openBrowser(): FakeBrowser {
  const disk: FakeDisk = { files: new Map(), room: Infinity };
  const local = new Map<string, string>();
  let inUse = new Set<string>();
  let visits = 0;
  const open = (world: Partial<World>): Promise<Memory> => {
    visits += 1;
    const name = `visit-${visits}`;
    const opening = {
      openDatabase,
      openJournal: () => journalOn(folderOn(disk, inUse), name),
      openStorage: () => storageOf(local),
      now: () => 10_000,
      ...world,
    };
    return openMemory({
      store: createStore(opening.openStorage),
      now: opening.now,
      database: opening.openDatabase(),
      journal: opening.openJournal(),
    });
  };
  return {
    disk,
    local,
    visit(world = {}) {
      inUse = new Set();
      return open(world);
    },
    visitToo: (world = {}) => open(world),
  };
}

/** What the worker does, without one. */
function journalOn(folder: Folder, name: string): Promise<Place | NoPlace> {
  let journal: Journal | null = null;
  const act = async (question: JournalQuestion): Promise<JournalAnswer> => {
    if (question.kind === 'open') {
      const opened = await openJournal(folder, question.name);
      if (opened === 'newer') return { kind: 'newer' };
      journal = opened;
      return { kind: 'done', entries: opened.entries };
    }
    await journal?.[question.kind](question.entries);
    return { kind: 'done', entries: [] };
  };
  return openJournalPlace(({ hear }) => answerWith(act, hear), name);
}

/** A file that is open in one tab is open in no other. */
export function folderOn(disk: FakeDisk, inUse: Set<string>): Folder {
  const { files } = disk;
  return {
    names: () => Promise.resolve([...files.keys()]),
    open(name) {
      if (inUse.has(name)) return Promise.resolve(null);
      inUse.add(name);
      files.set(name, files.get(name) ?? new Uint8Array());
      return Promise.resolve(fileOn(disk, name, inUse));
    },
    look: (name) => Promise.resolve(files.get(name) ?? new Uint8Array()),
    remove(name) {
      files.delete(name);
      return Promise.resolve();
    },
  };
}

function fileOn(disk: FakeDisk, name: string, inUse: Set<string>): SyncFile {
  const { files } = disk;
  const content = (): Uint8Array => files.get(name) ?? new Uint8Array();
  return {
    close: () => void inUse.delete(name),
    flush: () => undefined,
    getSize: () => content().length,
    read(into, { at }) {
      const bytes = content().subarray(at, at + into.length);
      into.set(bytes);
      return bytes.length;
    },
    truncate: (size) => void files.set(name, content().slice(0, size)),
    write(bytes, { at }) {
      const written = bytes.subarray(0, Math.max(0, disk.room - at));
      const grown = new Uint8Array(at + written.length);
      grown.set(content().subarray(0, at));
      grown.set(written, at);
      files.set(name, grown);
      return written.length;
    },
  };
}

export function storageOf(kept: Map<string, string>): Storage {
  const storage: Storage = {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
  // A browser's own lists its keys as its properties.
  return new Proxy(storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && kept.has(key)
        ? { value: kept.get(key), enumerable: true, configurable: true, writable: true }
        : undefined,
  });
}
