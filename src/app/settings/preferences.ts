import type { Settings } from '../../presentation/settings.ts';
import { keepSettings, keptSettings, type KeptSettings } from './kept-settings.ts';
import { wasFinished } from '../../storage/records/attempts.ts';
import type { Store } from '../../storage/store.ts';

/** The settings in force, and their listeners. */
export interface Preferences {
  /** @param scenario decides whether the meters show as long as nobody has chosen: they do in its first play. */
  readonly current: (scenario: string | null) => Settings;
  readonly change: (settings: Settings, scenario: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPreferences(store: Store): Preferences {
  let kept: KeptSettings = keptSettings(store);
  const listeners = new Set<() => void>();
  const current = (scenario: string | null): Settings => ({
    ...kept,
    showMeters: kept.showMeters ?? (scenario === null || !wasFinished(store, scenario)),
  });
  return {
    current,
    change(settings, scenario) {
      const untouched = kept.showMeters === null && settings.showMeters === current(scenario).showMeters;
      kept = { ...settings, showMeters: untouched ? null : settings.showMeters };
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
