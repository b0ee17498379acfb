import { rulesVersionIn, type RulesVersion } from '../../basics/rules-version.ts';
import { attemptKey, type AttemptNote } from './attempts.ts';
import { isCount, isRecord } from './guards.ts';
import type { Store } from '../store.ts';

export interface NotedAttempt extends AttemptNote {
  readonly assessed: boolean;
  readonly rules: RulesVersion;
  /** The record's id. Null in the older format, and if it was noted because nothing else could be loaded to keep it. */
  readonly id: string | null;
  /** Whether it is kept elsewhere by now; then the note only lets the first page show at once where it stopped. */
  readonly isKept: boolean;
}

/**
 * Null if there is no note, or none that can be read. The older format knew nothing of attempts that are over,
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
  const rules = rulesVersionIn(noted['rules']);
  return { run, undone, isOver, assessed, rules, isKept, id: typeof id === 'string' ? id : null };
}

/** Marks the attempt as kept, unless more was noted since. */
export function noteKept(store: Store, scenario: string, run: string): void {
  const noted = notedAttempt(store, scenario);
  if (noted?.run !== run) return;
  if (noted.isOver) store.remove(attemptKey(scenario));
  else store.write(attemptKey(scenario), { ...noted, isKept: true });
}

/** Removes the note, unless it is of another attempt. */
export function forgetNoted(store: Store, scenario: string, run: string): void {
  if (notedAttempt(store, scenario)?.run === run) store.remove(attemptKey(scenario));
}
