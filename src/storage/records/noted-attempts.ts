import { attemptKey, type AttemptNote } from './attempts.ts';
import { isCount, isRecord } from './guards.ts';
import type { Store } from '../store.ts';

export interface NotedAttempt extends AttemptNote {
  readonly assessed: boolean;
  /** Of the record; null where it was noted because nothing else could be loaded to keep it, and in the older format. */
  readonly id: string | null;
  /** It is kept elsewhere by now: the note only lets the first page say at once where one stopped. */
  readonly isKept: boolean;
}

/**
 * Null where none is noted, or where what is noted is not one. The older format knew nothing of attempts that are over,
 * nor of any other place.
 */
export function notedAttempt(store: Store, scenario: string): NotedAttempt | null {
  const noted = store.read(attemptKey(scenario));
  if (!isRecord(noted)) return null;
  const { run, undone, id } = noted;
  if (typeof run !== 'string' || !isCount(undone)) return null;
  const [isOver, assessed, isKept] = [
    noted['isOver'] === true,
    noted['assessed'] === true,
    noted['isKept'] === true,
  ];
  return { run, undone, isOver, assessed, isKept, id: typeof id === 'string' ? id : null };
}

/** The attempt is kept; unless more was noted since. */
export function noteKept(store: Store, scenario: string, run: string): void {
  const noted = notedAttempt(store, scenario);
  if (noted?.run !== run) return;
  if (noted.isOver) store.remove(attemptKey(scenario));
  else store.write(attemptKey(scenario), { ...noted, isKept: true });
}

/** The attempt is removed; unless the note is of another one. */
export function forgetNoted(store: Store, scenario: string, run: string): void {
  if (notedAttempt(store, scenario)?.run === run) store.remove(attemptKey(scenario));
}
