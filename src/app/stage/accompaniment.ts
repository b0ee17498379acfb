import type { Attempt } from '../../session/session.ts';
import type { Band } from './stage-and-sound.ts';
import type { Environment } from '../environment.ts';
import type { Preferences } from '../settings/preferences.ts';

/**
 * The picture and the sound of a conversation. They come when the page has time for them. Until then, and if they
 * cannot come at all, nothing else changes.
 */
export interface Accompaniment {
  /** Puts the picture into a page's empty element; the element sets its size. */
  readonly attach: (parent: HTMLElement) => void;
  /**
   * Follows a conversation.
   * @param before the attempt before the one move that led to this one; null if there is none.
   */
  readonly follow: (attempt: Attempt, before: Attempt | null) => void;
  /** Shows the state of a conversation, without a sound. */
  readonly show: (attempt: Attempt) => void;
  readonly setPaused: (paused: boolean) => void;
  /** Call it when the page with the conversation closes. */
  readonly leave: () => void;
}

export function createAccompaniment(environment: Environment, preferences: Preferences): Accompaniment {
  const element = document.createElement('div');
  element.className = 'stage-picture';
  let band: Band | null = null;
  /** What to do for the current conversation as soon as the stage and the sound are there. */
  let latest: ((band: Band) => void) | null = null;
  let asked = false;

  const load = async (): Promise<void> => {
    try {
      const late = await import('./stage-and-sound.ts');
      band = late.createBand(element, environment, preferences);
      latest?.(band);
    } catch {
      // No connection: the conversation is complete without them.
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
