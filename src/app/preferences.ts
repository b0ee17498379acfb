import type { Settings } from '../presentation/settings.ts';
import { keepSettings, keptSettings } from './kept-settings.ts';
import type { Store } from '../storage/store.ts';

/** The settings in force, and who is told when they change. */
export interface Preferences {
  readonly current: () => Settings;
  readonly change: (settings: Settings) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPreferences(store: Store): Preferences {
  let kept = keptSettings(store);
  const listeners = new Set<() => void>();
  return {
    current: () => kept,
    change(settings) {
      kept = settings;
      keepSettings(store, kept);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const wantsLessMotion = (settings: Settings): boolean =>
  settings.lessMotion || matchMedia('(prefers-reduced-motion: reduce)').matches;
