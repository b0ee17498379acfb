import { joinEntries, type StoredEntry } from '../records/entry.ts';
import { decodeLines, encodeLine, type DecodedLines } from './line.ts';

/** What we use of a file that a worker has for itself. TypeScript knows it in its library for workers only. */
export interface SyncFile {
  readonly getSize: () => number;
  readonly read: (into: Uint8Array<ArrayBuffer>, at: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array<ArrayBuffer>, at: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

/** What we use of a folder of the browser's private files. */
export interface Folder {
  readonly names: () => Promise<readonly string[]>;
  /** Null where another tab has it. Makes one where there is none. */
  readonly open: (name: string) => Promise<SyncFile | null>;
  /** What is in a file that another tab has. */
  readonly look: (name: string) => Promise<Uint8Array>;
  readonly remove: (name: string) => Promise<void>;
}

/** A journal that is open: a file of its own for each tab that is. */
export interface Journal {
  /** All that was read when it was opened. */
  readonly entries: readonly StoredEntry[];
  /** @throws if not all of it could be written; then none of it is. */
  readonly append: (entries: readonly StoredEntry[]) => void;
  /** Keeps only these, here and in every file that no tab has open. */
  readonly replace: (entries: readonly StoredEntry[]) => Promise<void>;
}

/** The name holds the format, so that a file of a newer format is not even opened. */
const OURS = /^1-.+\.journal$/;
const NEWER = /^(?:[2-9]|[1-9]\d+)-.+\.journal$/;
/** Bytes beyond which a journal is rewritten, with only the entries that still count. */
const LONG = 200_000;

/**
 * Opens the journal. Files of closed tabs are joined in one file, which is written for good before they are removed.
 * So a kill costs nothing at any moment.
 * @param name of the file, should a new one be needed; no other tab may use it.
 */
export async function openJournal(folder: Folder, name: string): Promise<Journal | 'newer'> {
  const names = await folder.names();
  if (names.some((one) => NEWER.test(one))) return 'newer';
  const ours = names.filter((one) => OURS.test(one));
  const free = await openAll(folder, ours);
  const taken = ours.filter((one) => free.every((file) => file.name !== one));
  const contents = [
    ...free.map(({ file }) => decodeLines(readWhole(file))),
    ...(await Promise.all(taken.map(async (one) => decodeLines(await folder.look(one))))),
  ];
  const entries = [...joinEntries(...contents.map((content) => content.entries)).values()];
  const [only] = free;
  if (only !== undefined && ours.length === 1 && isFit(only.file, contents)) {
    return journalIn(folder, only, entries);
  }
  const own = { name: `1-${name}.journal`, file: await folder.open(`1-${name}.journal`) };
  if (own.file === null) throw new Error('A new file is in use');
  append(own.file, entries);
  for (const old of free) await discard(folder, old);
  return journalIn(folder, { name: own.name, file: own.file }, entries);
}

/** Whether a file can be added to as it is. */
const isFit = (file: SyncFile, contents: readonly DecodedLines[]): boolean =>
  file.getSize() < LONG && contents.every(({ damaged }) => damaged === 0);

interface OpenFile {
  readonly name: string;
  readonly file: SyncFile;
}

async function openAll(folder: Folder, names: readonly string[]): Promise<readonly OpenFile[]> {
  const opened: OpenFile[] = [];
  for (const name of names) {
    const file = await folder.open(name);
    if (file !== null) opened.push({ name, file });
  }
  return opened;
}

async function discard(folder: Folder, { name, file }: OpenFile): Promise<void> {
  file.close();
  await folder.remove(name);
}

function journalIn(folder: Folder, own: OpenFile, entries: readonly StoredEntry[]): Journal {
  return {
    entries,
    append: (added) => append(own.file, added),
    async replace(kept) {
      own.file.truncate(0);
      append(own.file, kept);
      const others = (await folder.names()).filter((name) => OURS.test(name) && name !== own.name);
      for (const other of await openAll(folder, others)) await discard(folder, other);
    },
  };
}

function readWhole(file: SyncFile): Uint8Array {
  const bytes = new Uint8Array(file.getSize());
  return bytes.subarray(0, file.read(bytes, { at: 0 }));
}

function append(file: SyncFile, entries: readonly StoredEntry[]): void {
  if (entries.length === 0) return;
  const size = file.getSize();
  try {
    const line = encodeLine(entries);
    if (file.write(line, { at: size }) !== line.length) throw new Error('There is no room for it');
    file.flush();
  } catch (error) {
    // Half a line would spoil the next one.
    file.truncate(size);
    throw error;
  }
}
