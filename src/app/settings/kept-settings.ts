import { defaultSettings, type Settings } from '../../presentation/settings.ts';
import type { Store } from '../../storage/store.ts';

/** The meters are shown in a first play until somebody chooses: null means not chosen. */
export type KeptSettings = Omit<Settings, 'showMeters'> & { readonly showMeters: boolean | null };

const KEY = 'settings';

/** A setting that is missing or has the wrong type gets its default. */
export function keptSettings(store: Store): KeptSettings {
  const kept = store.read(KEY);
  const read = new Map<string, unknown>(
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
  );
  const flags = [...read].filter(
    ([key, value]) => typeof value === 'boolean' && Object.hasOwn(defaultSettings, key),
  );
  const volume = read.get('volume');
  return {
    ...defaultSettings,
    showMeters: null,
    ...Object.fromEntries(flags),
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : defaultSettings.volume,
  };
}

export const keepSettings = (store: Store, settings: KeptSettings): void => store.write(KEY, settings);
