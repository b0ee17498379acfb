import type { Store } from './store.ts';

/** What is kept of an unfinished attempt: its run as a link holds it, and how much was taken back. */
export interface KeptAttempt {
  readonly run: string;
  readonly undone: number;
}

const attemptKey = (scenario: string): string => `attempt/${scenario}`;
const undoneKey = (run: string): string => `undone/${run}`;
const finishedKey = (scenario: string): string => `finished/${scenario}`;

export const keepAttempt = (store: Store, scenario: string, attempt: KeptAttempt): void =>
  store.write(attemptKey(scenario), attempt);

export const forgetAttempt = (store: Store, scenario: string): void => store.remove(attemptKey(scenario));

/** Null where none is kept, or where what is kept is not one. */
export function keptAttempt(store: Store, scenario: string): KeptAttempt | null {
  const kept = store.read(attemptKey(scenario));
  if (typeof kept !== 'object' || kept === null || !('run' in kept) || !('undone' in kept)) return null;
  const { run, undone } = kept;
  return typeof run === 'string' && isCount(undone) ? { run, undone } : null;
}

/** A finished run says nothing of what was taken back on the way, so that is kept beside it. */
export function keepFinished(store: Store, scenario: string, { run, undone }: KeptAttempt): void {
  forgetAttempt(store, scenario);
  store.write(finishedKey(scenario), true);
  if (undone > 0) store.write(undoneKey(run), undone);
  else store.remove(undoneKey(run));
}

export const wasFinished = (store: Store, scenario: string): boolean =>
  store.read(finishedKey(scenario)) === true;

export function undoneIn(store: Store, run: string): number {
  const undone = store.read(undoneKey(run));
  return isCount(undone) ? undone : 0;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
