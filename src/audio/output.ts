import { Howler } from 'howler';
import type { Later } from './schedule.ts';

/** The one way out: how loud it all is, and whether the device is at work at all. */
export interface Output {
  /** False where the browser refuses to make sound: then there is nothing to load. Makes the audio context. */
  open(volume: number): boolean;
  /** Silent at once; soon after, the audio device rests, and every sound stands still where it was. */
  quiet(): void;
}

/** Long enough for the silence to reach the ear before the device stops. */
const REST_AFTER = 1000;

export function createOutput(later: Later): Output {
  let opened = false;
  let stayAwake = (): void => undefined;
  return {
    open: (volume) => {
      opened = true;
      stayAwake();
      Howler.volume(volume ** 2);
      Howler.mute(false);
      if (Howler.usingWebAudio) whatever(Howler.ctx.resume());
      return Howler.usingWebAudio;
    },
    quiet: () => {
      if (!opened || !Howler.usingWebAudio) return;
      Howler.mute(true);
      stayAwake();
      stayAwake = later(REST_AFTER, () => whatever(Howler.ctx.suspend()));
    },
  };
}

/** A device that will not wake or rest is no concern of the game's. */
const whatever = (attempt: Promise<void>): void => void attempt.catch(() => undefined);
