import { further, movesOf, progressOf, readAttempt, type AttemptRecord } from './attempt-record.ts';
import type { RulesVersion } from '../../basics/rules-version.ts';
import { checksum } from '../journal/line.ts';
import { noteKept, notedAttempt } from './noted-attempts.ts';
import { isCount } from './guards.ts';
import type { Store } from '../store.ts';

/**
 * What the small store holds: format 0, in which the game kept one unfinished attempt for each scenario and, of finished
 * ones, how much was taken back; and the notes of attempts that could not be kept (attempts.ts).
 */
export interface OlderAttempts {
  /** New ones, and known ones that are further on than they were known to be. */
  readonly records: readonly AttemptRecord[];
  /** To be called once these are kept for good. */
  readonly settle: () => void;
}

const ATTEMPT = 'attempt/';
const UNDONE = 'undone/';
/** Begins the id of an attempt that had none. */
const NAMELESS = 'older-';

/** The id of an attempt that comes without one: the same each time. */
export const namelessId = (run: string): string =>
  `${NAMELESS}${checksum(new TextEncoder().encode(run)).toString(16)}`;

/** @param known attempts, newest first. */
export function readOlder(store: Store, known: readonly AttemptRecord[], now: number): OlderAttempts {
  const keys = store.keys();
  const scenarios = namesAfter(ATTEMPT, keys);
  const runs = namesAfter(UNDONE, keys);
  const found = [
    ...runs.map((run) =>
      recordOf({ run, undone: store.read(UNDONE + run), assessed: false, rules: 1, id: null }, now, now),
    ),
    ...scenarios.map((scenario) => readNote(store, scenario, known, now)),
  ];
  return {
    records: found.flatMap((record) => (record === null ? [] : place(record, known))),
    settle() {
      for (const run of runs) store.remove(UNDONE + run);
      for (const scenario of scenarios) noteKept(store, scenario, notedAttempt(store, scenario)?.run ?? '');
    },
  };
}

/** Removes what older versions kept, and what this one keeps beside the records. */
export function forgetOlder(store: Store): void {
  for (const key of store.keys()) {
    if ([ATTEMPT, UNDONE, 'finished/'].some((prefix) => key.startsWith(prefix))) store.remove(key);
  }
}

const namesAfter = (prefix: string, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

/** Null also if it is kept elsewhere, unless that copy is lost. */
function readNote(
  store: Store,
  scenario: string,
  known: readonly AttemptRecord[],
  now: number,
): AttemptRecord | null {
  const noted = notedAttempt(store, scenario);
  if (noted === null || (noted.isKept && known.some((one) => one.scenario === scenario))) return null;
  return recordOf(noted, now, noted.isOver ? now : null);
}

interface Noted {
  readonly run: string;
  readonly undone: unknown;
  readonly assessed: boolean;
  readonly rules: RulesVersion;
  /** Null in the older format. */
  readonly id: string | null;
}

/** The older format kept no time, so it counts from when it was found. Null where it is none. */
function recordOf(
  { run, undone, assessed, rules, id }: Noted,
  now: number,
  finishedAt: number | null,
): AttemptRecord | null {
  if (movesOf(run) === '' || !isCount(undone)) return null;
  return readAttempt({
    format: 1,
    rules,
    // The same each time, in case the page is closed before this is done.
    id: id ?? namelessId(run),
    scenario: run.slice(0, run.indexOf('~')),
    run,
    mode: assessed ? 'assessment' : 'practice',
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

/** A note may be of a known attempt, some moves ahead of the record or behind it. */
function place(note: AttemptRecord, all: readonly AttemptRecord[]): readonly AttemptRecord[] {
  const isNameless = note.id.startsWith(NAMELESS);
  const known = isNameless ? all : all.filter(({ id }) => id === note.id);
  if (known.some((one) => isAhead(one, note) && (one.finishedAt !== null || note.finishedAt === null))) {
    return [];
  }
  const same = known.find((one) => one.finishedAt === null && one.mode === note.mode && isAhead(note, one));
  if (same === undefined) return isNameless || known.length === 0 ? [note] : [];
  const { run, undone, finishedAt, changedAt } = note;
  return [further(same, { ...same, run, undone, finishedAt, changedAt })];
}

/** Whether `one` is the other, or can follow from it by moves made or taken back. */
const isAhead = (one: AttemptRecord, other: AttemptRecord): boolean =>
  one.undone === other.undone
    ? one.run.startsWith(other.run)
    : progressOf(one) > progressOf(other) && other.run.startsWith(one.run);
