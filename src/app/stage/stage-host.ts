import type { StageView } from '../../presentation/play/stage-view.ts';
import type { Settings } from '../../presentation/settings.ts';
import { mountStage, type Stage } from '../../../scenes/stage.ts';
import type { Environment } from '../environment.ts';
import { wantsLessMotion } from '../settings/preferences.ts';

/** One stage for all pages. Without a canvas there is none. */
export interface StageHost {
  readonly render: (view: StageView) => void;
  readonly configure: () => void;
}

export function createStageHost(
  element: HTMLElement,
  environment: Environment,
  current: () => Settings,
): StageHost {
  let stage: Stage | null = null;
  let latest: StageView | null = null;
  let lowPower = current().lowPower;

  const mount = (): void => {
    try {
      const { chance } = environment;
      stage = mountStage(element, {
        reducedMotion: wantsLessMotion(current()),
        lowPower,
        chance,
      });
      if (latest !== null) stage.render(latest);
    } catch {
      // A browser too old for the picture: the conversation is complete without it.
    }
  };
  mount();

  return {
    render(view) {
      latest = view;
      stage?.render(view);
    },
    configure() {
      stage?.setMotion(wantsLessMotion(current()));
      if (current().lowPower === lowPower) return;
      // A stage fixes its number of pixels when it is built.
      lowPower = current().lowPower;
      stage?.destroy();
      stage = null;
      mount();
    },
  };
}
