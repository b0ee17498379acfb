import { defaultSettings, type Settings } from '../presentation/settings.ts';
import type { Store } from '../storage/store.ts';

/** The meters are shown in a first play until somebody chooses: null stands for not chosen. */
export type KeptSettings = Omit<Settings, 'showMeters'> & { readonly showMeters: boolean | null };

const KEY = 'settings';

/** Anything missing or of the wrong type is as it was in the beginning. */
export function keptSettings(store: Store): KeptSettings {
  const kept = store.read(KEY);
  const read = new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  const flag = (key: keyof Settings, otherwise: boolean): boolean => {
    const value: unknown = read.get(key);
    return typeof value === 'boolean' ? value : otherwise;
  };
  const volume: unknown = read.get('volume');
  return {
    muted: flag('muted', defaultSettings.muted),
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : defaultSettings.volume,
    showMeters: typeof read.get('showMeters') === 'boolean' ? flag('showMeters', true) : null,
    remarks: flag('remarks', defaultSettings.remarks),
    lessMotion: flag('lessMotion', defaultSettings.lessMotion),
    typing: flag('typing', defaultSettings.typing),
    lowPower: flag('lowPower', defaultSettings.lowPower),
  };
}

export const keepSettings = (store: Store, settings: KeptSettings): void => store.write(KEY, settings);
