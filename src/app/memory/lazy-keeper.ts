import { latestMoment } from '../../session/session.ts';
import { noteAttempt } from '../../storage/records/attempts.ts';
import type { Recalled } from './memory.ts';
import type { AttemptKeeper } from './attempt-keeper.ts';
import type { Shell } from '../shell.ts';

/** A keeper that costs the first line nothing. */
export interface LazyKeeper extends AttemptKeeper {
  /** Loads the memory, so that the first move waits less. */
  readonly prepare: () => Promise<unknown>;
}

/**
 * What a conversation keeps its states with. It stands in the script of the first line, so it is small: it loads the
 * memory with its own keeper (attempt-keeper.ts) when it is first needed. If the memory cannot be loaded, it only notes
 * the latest state in the small store.
 * @param kept the attempt to go on with; null for a new one.
 */
export function createLazyKeeper(
  { memory, environment: { store } }: Shell,
  scenario: string,
  assessed: boolean,
  kept: Recalled | null,
): LazyKeeper {
  let keeper: Promise<AttemptKeeper | null> | null = null;
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
