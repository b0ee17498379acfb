import type { PlayableScenario, SavedScenario } from '../conversation/playable.ts';

/** The scenarios that authors have saved since the page was loaded. */
export interface SavedScenarios {
  readonly find: (id: string) => SavedScenario | undefined;
  readonly subscribe: (listener: (playable: PlayableScenario) => void) => () => void;
}

/** @param listen registers for every saved file; only a dev server calls back. */
export function collectSavedScenarios(
  listen: (hear: (saved: SavedScenario) => void) => void,
): SavedScenarios {
  const latest = new Map<string, SavedScenario>();
  const listeners = new Set<(playable: PlayableScenario) => void>();
  listen((saved) => {
    latest.set(saved.playable.scenario.id, saved);
    for (const listener of listeners) listener(saved.playable);
  });
  return {
    find: (id) => latest.get(id),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
