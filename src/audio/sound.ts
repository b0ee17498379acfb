import type { Cue } from '../presentation/play/cue.ts';
import { createEffects } from './effects.ts';
import { createOutput } from './output.ts';
import { planCues } from './plan.ts';
import { createRoomTone } from './room-tone.ts';
import type { Later } from './schedule.ts';

export interface SoundOptions {
  /** 0–1, as set by the player. */
  readonly volume: number;
  readonly muted: boolean;
  readonly later: Later;
}

/** What is heard of a conversation. No call ever throws or waits, whether or not there is anything to hear. */
export interface Sound {
  play(cues: readonly Cue[]): void;
  /** 0–1, as far as a slider is moved: the ear's scale, not the amplifier's. 0 is as good as muted. */
  setVolume(level: number): void;
  /** While muted, no file is loaded. */
  setMuted(muted: boolean): void;
  /** For a hidden tab or a pause. Cues that come meanwhile are not heard, but a room is remembered. */
  suspend(): void;
  resume(): void;
  destroy(): void;
}

/**
 * To be made after the player's first gesture, since browsers let no page sound before: whoever loads this module
 * loads Howler, which asks for the audio device.
 */
export function createSound({ volume, muted, later }: SoundOptions): Sound {
  const output = createOutput(later);
  const effects = createEffects(later);
  const roomTone = createRoomTone();
  const wanted = { volume, muted, suspended: false, room: null as string | null };
  let audible = false;

  const settle = (): void => {
    const silent = wanted.muted || wanted.suspended || wanted.volume === 0;
    audible = !silent && output.open(wanted.volume);
    if (audible) {
      effects.open();
      roomTone.hear(wanted.room);
    } else {
      effects.hush();
      output.quiet();
    }
  };
  const change = (wish: Partial<typeof wanted>): void => {
    Object.assign(wanted, wish);
    settle();
  };

  settle();
  return {
    play: (cues) => {
      const plan = planCues(cues);
      if (plan.room !== 'unchanged') wanted.room = plan.room === 'silent' ? null : plan.room.tone;
      if (!audible) return;
      roomTone.hear(wanted.room);
      effects.play(plan);
    },
    setVolume: (level) => change({ volume: level }),
    setMuted: (muted) => change({ muted }),
    suspend: () => change({ suspended: true }),
    resume: () => change({ suspended: false }),
    destroy: () => {
      audible = false;
      effects.destroy();
      roomTone.destroy();
      output.close();
    },
  };
}
