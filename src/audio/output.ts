import { Howler } from 'howler';
import type { Later } from './schedule.ts';

/** The one way out: how loud it all is, and whether the device is at work at all. */
export interface Output {
  /** False where the browser refuses to make sound: then there is nothing to load. Makes the audio context. */
  open(volume: number): boolean;
  /** Silent at once; soon after, the audio device rests, and every sound stands still where it was. */
  quiet(): void;
  /** Silent and at rest at once: a timer of this output must not put the next one to rest. */
  close(): void;
}

/** Milliseconds, long enough for the silence to reach the ear before the device stops. */
const REST_AFTER = 1000;

export function createOutput(later: Later): Output {
  let opened = false;
  let stayAwake: (() => void) | null = null;
  const silence = (): boolean => {
    stayAwake?.();
    if (!opened || !Howler.usingWebAudio) return false;
    Howler.mute(true);
    return true;
  };
  return {
    open: (volume) => {
      opened = true;
      stayAwake?.();
      Howler.volume(volume ** 2);
      Howler.mute(false);
      if (Howler.usingWebAudio) whatever(Howler.ctx.resume());
      return Howler.usingWebAudio;
    },
    quiet: () => {
      if (silence()) stayAwake = later(REST_AFTER, rest);
    },
    close: () => {
      if (silence()) rest();
    },
  };
}

const rest = (): void => whatever(Howler.ctx.suspend());

/** A device that will not wake or rest is no concern of the game's. */
const whatever = (attempt: Promise<void>): void => void attempt.catch(() => undefined);
