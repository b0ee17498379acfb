import { latestMoment, type Attempt } from '../../session/session.ts';
import { noteAttempt } from '../../storage/records/attempts.ts';
import type { Recalled } from './memory.ts';
import type { Keeper } from './keep-attempt.ts';
import type { Shell } from '../shell.ts';

/** Keeps a conversation, also where there is only the small store to keep it in. */
export interface Recorder {
  /** Loads what keeps, so that the first move waits less. */
  readonly prepare: () => Promise<unknown>;
  /** One after the other. Tells whether it outlives the page. */
  readonly keep: (attempt: Attempt, run: string) => Promise<boolean>;
}

/** @param kept the attempt that is gone on with; null for a new one. */
export function createRecorder(
  { memory, environment: { store } }: Shell,
  scenario: string,
  assessed: boolean,
  kept: Recalled | null,
): Recorder {
  let keeper: Promise<Keeper | null> | null = null;
  const prepare = () => (keeper ??= memory().then((one) => one?.follow(scenario, kept, assessed) ?? null));
  return {
    prepare,
    async keep(attempt, run) {
      const one = await prepare();
      if (one !== null) return one.keep(attempt, run);
      const isOver = latestMoment(attempt).ending !== null;
      noteAttempt(store, scenario, { run, undone: attempt.undone, isOver, assessed });
      return store.isLasting();
    },
  };
}
