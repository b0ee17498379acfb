import { cuesAfterMove, cuesOnOpening } from '../../presentation/play/cues.ts';
import { presentStage } from '../../presentation/play/present-stage.ts';
import type { Attempt } from '../../session/session.ts';
import type { Environment } from '../environment.ts';
import type { Preferences } from '../settings/preferences.ts';
import { createSoundHost } from './sound-host.ts';
import { createStageHost } from './stage-host.ts';

/** The stage and the sound, once they are loaded. */
export interface Band {
  readonly follow: (attempt: Attempt, before: Attempt | null) => void;
  readonly show: (attempt: Attempt) => void;
  readonly setPaused: (paused: boolean) => void;
  readonly leave: () => void;
}

/** @param element the place for the picture, on any page. */
export function createBand(element: HTMLElement, environment: Environment, preferences: Preferences): Band {
  const { messages } = environment;
  const settings = () => preferences.current(null);
  const stage = createStageHost(element, environment, settings);
  const sound = createSoundHost(environment, settings());
  preferences.subscribe(() => {
    stage.configure();
    sound.configure(settings());
  });
  let paused = false;
  const settleSound = (): void => sound.setQuiet(paused || document.hidden);
  document.addEventListener('visibilitychange', settleSound);

  const show = (attempt: Attempt): void => stage.render(presentStage(attempt, messages));
  return {
    show,
    follow(attempt, before) {
      show(attempt);
      sound.play(
        before === null ? cuesOnOpening(attempt, messages) : cuesAfterMove(before, attempt, messages),
      );
    },
    setPaused(now) {
      paused = now;
      settleSound();
    },
    leave() {
      paused = false;
      settleSound();
      sound.play([{ kind: 'room', setting: null, channel: 'face' }]);
    },
  };
}
