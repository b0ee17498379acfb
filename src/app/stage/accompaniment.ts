import type { Attempt } from '../../session/session.ts';
import type { Band } from './stage-and-sound.ts';
import type { Environment } from '../environment.ts';
import type { Preferences } from '../settings/preferences.ts';

/**
 * The picture and the sound that go with a conversation. They come when the page has time for them; until then, and
 * where they cannot come at all, nothing else changes.
 */
export interface Accompaniment {
  /** Puts the picture into a page's empty element, which says how large it is. */
  readonly attach: (parent: HTMLElement) => void;
  /** Follows a conversation: `before` is the attempt that one move turned into this one, null where there is none. */
  readonly follow: (attempt: Attempt, before: Attempt | null) => void;
  /** Shows where a conversation stands, without a sound. */
  readonly show: (attempt: Attempt) => void;
  readonly setPaused: (paused: boolean) => void;
  /** The page with the conversation is left. */
  readonly leave: () => void;
}

export function createAccompaniment(environment: Environment, preferences: Preferences): Accompaniment {
  const element = document.createElement('div');
  element.className = 'stage-picture';
  let band: Band | null = null;
  /** What to do for the conversation that is on the page, once there is somebody to do it. */
  let latest: ((band: Band) => void) | null = null;
  let asked = false;

  const load = async (): Promise<void> => {
    try {
      const late = await import('./stage-and-sound.ts');
      band = late.createBand(element, environment, preferences);
      latest?.(band);
    } catch {
      // No connection: the conversation is complete without.
    }
  };

  return {
    attach(parent) {
      parent.append(element);
      if (asked) return;
      asked = true;
      environment.whenIdle(() => void load());
    },
    follow(attempt, before) {
      latest = (late) => late.follow(attempt, null);
      band?.follow(attempt, before);
    },
    show(attempt) {
      latest = (late) => late.show(attempt);
      band?.show(attempt);
    },
    setPaused: (paused) => band?.setPaused(paused),
    leave() {
      latest = null;
      element.remove();
      band?.leave();
    },
  };
}
