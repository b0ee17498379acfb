import { Howler, type Howl } from 'howler';
import { EFFECT_SLOTS, EFFECT_SOURCES } from './files.ts';
import type { Plan } from './plan.ts';
import { openRecording, spriteOf } from './recording.ts';
import { createSchedule, type Later, type Play } from './schedule.ts';

/** Voice and effects, from one file. */
export interface Effects {
  /** Begins to load; asked again, does nothing. */
  open(): void;
  play(plan: Plan): void;
  /** Drops what was still to come. */
  hush(): void;
  destroy(): void;
}

/** A sound that comes later than this, in milliseconds, no longer belongs to what is seen. */
const PATIENCE = 1500;

export function createEffects(later: Later): Effects {
  const voice = createSchedule(later);
  const others = createSchedule(later);
  const waiting = createWaiting(later);
  let close: (() => void) | null = null;
  let strike: Play | null = null;

  const perform = (plan: Plan, play: Play): void => {
    if (plan.room !== 'unchanged') others.clear();
    if (plan.voice !== null || plan.room !== 'unchanged') voice.clear();
    voice.add(plan.voice ?? [], play);
    others.add(plan.effects, play);
  };
  const onReady = (howl: Howl): void => {
    const play = striker(howl);
    strike = play;
    waiting.take((plan) => perform(plan, play));
  };
  const hush = (): void => {
    waiting.forget();
    voice.clear();
    others.clear();
  };
  return {
    open: () => (close ??= openRecording(EFFECT_SOURCES, spriteOf(EFFECT_SLOTS, false), onReady)),
    play: (plan) => (strike === null ? waiting.keep(plan) : perform(plan, strike)),
    hush,
    destroy: () => {
      hush();
      close?.();
    },
  };
}

interface Waiting {
  /** Instead of what was kept before. */
  keep(plan: Plan): void;
  take(use: (plan: Plan) => void): void;
  forget(): void;
}

/** What was last asked for while the file was still on its way. */
function createWaiting(later: Later): Waiting {
  let kept: Plan | null = null;
  let cancel: (() => void) | null = null;
  const forget = (): void => {
    kept = null;
    cancel?.();
  };
  return {
    forget,
    keep: (plan) => {
      forget();
      kept = plan;
      cancel = later(PATIENCE, forget);
    },
    take: (use) => {
      if (kept !== null) use(kept);
      forget();
    },
  };
}

/**
 * Howler keeps what is played while the browser withholds the sound and plays it all at once when it is granted;
 * so only one sound is ever left to wait there.
 */
function striker(howl: Howl): Play {
  let withheld = false;
  howl.on('play', () => (withheld = false));
  return ({ sound, rate, volume }) => {
    if (withheld && Howler.ctx.state !== 'running') return;
    withheld = true;
    const id = howl.play(sound);
    howl.rate(rate, id);
    howl.volume(volume, id);
  };
}
