import type { Environment } from '../environment.ts';

/** Milliseconds: a page that is being left lets go of its attempt a moment after the next one asks for it. */
const PATIENCE = 300;

/**
 * Makes this tab the only one that writes an attempt, until the function it returns is called; null where another
 * tab does. A browser without locks (over plain http) is believed to have one tab.
 */
export async function claimAttempt(id: string, later: Environment['later']): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined;
  const name = `the-last-word/attempt/${id}`;
  return (await request(name, { ifAvailable: true })) ?? (await request(name, { signal: abortAfter(later) }));
}

const abortAfter = (later: Environment['later']): AbortSignal => {
  const controller = new AbortController();
  later(PATIENCE, () => controller.abort());
  return controller.signal;
};

/** A lock is held for as long as the promise that its callback returns. */
const request = (name: string, options: LockOptions): Promise<(() => void) | null> =>
  new Promise((resolve) => {
    const hold = (lock: Lock | null): Promise<void> | null => {
      if (lock !== null) return new Promise((release) => resolve(release));
      resolve(null);
      return null;
    };
    navigator.locks.request(name, options, hold).catch(() => resolve(null));
  });
