import type { PlannedSound } from './voice.ts';

/** Calls back after so many milliseconds; returns how to call it off. */
export type Later = (milliseconds: number, act: () => void) => () => void;

export type Play = (planned: PlannedSound) => void;

/** Sounds still to come. */
export interface Schedule {
  add(sounds: readonly PlannedSound[], play: Play): void;
  clear(): void;
}

export function createSchedule(later: Later): Schedule {
  const pending = new Set<() => void>();
  const addOne = (planned: PlannedSound, play: Play): void => {
    const cancel = later(planned.at, () => {
      pending.delete(cancel);
      play(planned);
    });
    pending.add(cancel);
  };
  return {
    add: (sounds, play) => sounds.forEach((planned) => addOne(planned, play)),
    clear: () => {
      for (const cancel of pending) cancel();
      pending.clear();
    },
  };
}
