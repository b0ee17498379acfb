import { further, movesOf, progressOf, readAttempt, type AttemptRecord } from './attempt-record.ts';
import { checksum } from './journal-line.ts';
import { isCount, isRecord } from './shape.ts';
import type { Store } from './store.ts';

/**
 * What stands in the small store: format 0, in which the game kept one unfinished attempt for each scenario, and in
 * which a move is still noted in the moment before it is kept (attempts.ts).
 */
export interface OlderAttempts {
  /** New ones, and known ones that are further on than they were known to be. */
  readonly records: readonly AttemptRecord[];
  /** To be called once these are kept for good. */
  readonly forget: () => void;
}

const NOTES = /^(?:attempt|undone)\//;

/** @param known attempts, newest first. */
export function readOlder(store: Store, known: readonly AttemptRecord[], now: number): OlderAttempts {
  const notes = store.keys().filter((key) => NOTES.test(key));
  const records = notes
    .flatMap((key) => readNote(store, key, now) ?? [])
    .flatMap((note) => place(note, known));
  return {
    records,
    forget() {
      for (const key of notes) store.remove(key);
    },
  };
}

/** Takes out what older versions kept, and what this one keeps beside the records. */
export function forgetOlder(store: Store): void {
  for (const key of store.keys()) {
    if (NOTES.test(key) || key.startsWith('finished/')) store.remove(key);
  }
}

function readNote(store: Store, key: string, now: number): AttemptRecord | null {
  const value = store.read(key);
  if (key.startsWith('undone/'))
    return recordOf({ run: key.slice('undone/'.length), undone: value, finishedAt: now }, now);
  return isRecord(value)
    ? recordOf({ run: value['run'], undone: value['undone'], finishedAt: null }, now)
    : null;
}

/** When it was played was not kept, so it is as old as its being found. Null where the note is none. */
function recordOf(
  {
    run,
    undone,
    finishedAt,
  }: { readonly run: unknown; readonly undone: unknown; readonly finishedAt: number | null },
  now: number,
): AttemptRecord | null {
  if (typeof run !== 'string' || movesOf(run) === '' || !isCount(undone)) return null;
  return readAttempt({
    format: 1,
    // The same each time, should the page be closed before the note is taken out.
    id: `older-${checksum(new TextEncoder().encode(run)).toString(16)}`,
    scenario: run.slice(0, run.indexOf('~')),
    run,
    mode: 'practice',
    undone,
    startedAt: now,
    changedAt: now,
    finishedAt,
    first: false,
    result: null,
    name: null,
    note: null,
  });
}

/** A note may be of an attempt that is known, a move or two ahead of what is known of it. */
function place(note: AttemptRecord, known: readonly AttemptRecord[]): readonly AttemptRecord[] {
  if (
    known.some(({ run, finishedAt }) => run === note.run && (finishedAt !== null || note.finishedAt === null))
  ) {
    return [];
  }
  const same = known.find((one) => one.finishedAt === null && isAhead(note, one));
  if (same === undefined) return [note];
  const { run, undone, finishedAt, changedAt } = note;
  return [further(same, { ...same, run, undone, finishedAt, changedAt })];
}

/** Whether the note can have come of `one` by moves, or by taking some back. */
function isAhead(note: AttemptRecord, one: AttemptRecord): boolean {
  if (progressOf(note) <= progressOf(one)) return false;
  return note.undone === one.undone
    ? note.run.startsWith(one.run)
    : note.undone > one.undone && one.run.startsWith(note.run);
}
