import type { PlayableScenario, SavedScenario } from '../conversation/playable.ts';

/** What authors have saved since the page was loaded. */
export interface SavedScenarios {
  readonly find: (id: string) => SavedScenario | undefined;
  readonly subscribe: (listener: (playable: PlayableScenario) => void) => () => void;
}

/** @param listen is told how to hear of every file that is saved: there is somebody to tell while developing only. */
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
