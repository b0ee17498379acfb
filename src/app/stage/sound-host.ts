import type { Cue } from '../../presentation/play/cue.ts';
import type { Settings } from '../../presentation/settings.ts';
import type { Sound } from '../../audio/sound.ts';
import type { Environment } from '../environment.ts';

/** Loads the sound after the first tap or key, and not before. Without it everything else is the same. */
export interface SoundHost {
  readonly play: (cues: readonly Cue[]) => void;
  readonly configure: (settings: Settings) => void;
  readonly setQuiet: (quiet: boolean) => void;
}

export function createSoundHost({ later }: Environment, settings: Settings): SoundHost {
  let sound: Sound | null = null;
  let current = settings;
  /** The opening sounds of a conversation are still played if the sound comes later. */
  let waiting: readonly Cue[] = [];

  const load = async (): Promise<void> => {
    try {
      const { createSound } = await import('../../audio/sound.ts');
      sound = createSound({ volume: current.volume, muted: current.muted, later });
      sound.play(waiting);
      waiting = [];
    } catch {
      // No connection, no sound: nothing else changes.
    }
  };
  afterFirstGesture(() => void load());

  return {
    play(cues) {
      if (sound === null) waiting = stillOfUse(waiting, cues);
      else sound.play(cues);
    },
    configure(next) {
      current = next;
      sound?.setVolume(next.volume);
      sound?.setMuted(next.muted);
    },
    setQuiet: (quiet) => (quiet ? sound?.suspend() : sound?.resume()),
  };
}

const GESTURES = ['pointerup', 'keydown'] as const;

function afterFirstGesture(act: () => void): void {
  // If a browser cannot tell whether there was a tap or key, this simply waits for the next one.
  if ('userActivation' in navigator && navigator.userActivation.hasBeenActive) return act();
  const onGesture = (): void => {
    for (const gesture of GESTURES) removeEventListener(gesture, onGesture, true);
    act();
  };
  for (const gesture of GESTURES) addEventListener(gesture, onGesture, true);
}

/** Only the newest cue of each kind: older ones are out of date. */
const stillOfUse = (waiting: readonly Cue[], cues: readonly Cue[]): readonly Cue[] => [
  ...waiting.filter((old) => !cues.some((cue) => cue.kind === old.kind)),
  ...cues,
];
