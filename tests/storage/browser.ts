import type { Memory } from '../../src/storage/memory.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { answerWith, openJournalPlace } from '../../src/storage/journal.ts';
import { openJournal, type Folder, type Journal, type SyncFile } from '../../src/storage/journal-file.ts';
import type { JournalAnswer, JournalQuestion } from '../../src/storage/journal-messages.ts';
import { openMemory } from '../../src/storage/open-memory.ts';
import type { NoPlace, Place } from '../../src/storage/place.ts';
import { createStore } from '../../src/storage/store.ts';

/** A browser's files and its small store, as they outlive its pages. */
export interface FakeBrowser {
  readonly files: Map<string, Uint8Array>;
  readonly local: Map<string, string>;
  /** What the disk has room for, in bytes of one file. */
  room: number;
  /** Opens the page anew; the one before is closed, as a kill does it. */
  readonly visit: (lacking?: readonly ('database' | 'journal')[]) => Promise<Memory>;
  /** Opens another tab beside the one that is open. */
  readonly visitToo: () => Promise<Memory>;
}

export function openBrowser(): FakeBrowser {
  const files = new Map<string, Uint8Array>();
  const local = new Map<string, string>();
  let inUse = new Set<string>();
  let visits = 0;
  const open = async (lacking: readonly string[]): Promise<Memory> => {
    visits += 1;
    const place = (name: string, opening: () => Promise<Place | NoPlace>) =>
      lacking.includes(name) ? Promise.resolve('lacking' as const) : opening();
    return openMemory({
      store: createStore(() => storageOf(local)),
      now: () => 10_000,
      database: place('database', openDatabase),
      journal: place('journal', () => journalIn(folderOf(browser, inUse), `visit-${visits}`)),
      claim: () => Promise.resolve(() => undefined),
    });
  };
  const browser: FakeBrowser = {
    files,
    local,
    room: Infinity,
    visit(lacking = []) {
      inUse = new Set();
      return open(lacking);
    },
    visitToo: () => open([]),
  };
  return browser;
}

/** What the worker does, without one. */
function journalIn(folder: Folder, name: string): Promise<Place | NoPlace> {
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

/** Files in memory; a file that is open is open once. */
export function folderOf(
  { files, room }: Pick<FakeBrowser, 'files' | 'room'> & { readonly files: Map<string, Uint8Array> },
  inUse: Set<string>,
  roomNow: () => number = () => room,
): Folder {
  return {
    names: () => Promise.resolve([...files.keys()]),
    open(name) {
      if (inUse.has(name)) return Promise.resolve(null);
      inUse.add(name);
      files.set(name, files.get(name) ?? new Uint8Array());
      return Promise.resolve(fileIn(files, name, roomNow, () => inUse.delete(name)));
    },
    look: (name) => Promise.resolve(files.get(name) ?? new Uint8Array()),
    remove(name) {
      files.delete(name);
      return Promise.resolve();
    },
  };
}

function fileIn(
  files: Map<string, Uint8Array>,
  name: string,
  room: () => number,
  close: () => void,
): SyncFile {
  const content = (): Uint8Array => files.get(name) ?? new Uint8Array();
  return {
    close,
    flush: () => undefined,
    getSize: () => content().length,
    read(into, { at }) {
      into.set(content().subarray(at, at + into.length));
      return Math.min(into.length, content().length - at);
    },
    truncate: (size) => void files.set(name, content().slice(0, size)),
    write(bytes, { at }) {
      const written = bytes.subarray(0, Math.max(0, room() - at));
      files.set(name, Uint8Array.from([...content().subarray(0, at), ...written]));
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
        ? { value: kept.get(key), enumerable: true, configurable: true }
        : undefined,
  });
}
