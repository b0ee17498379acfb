import type { StageView } from '../presentation/stage-view.ts';
import type { Settings } from '../presentation/settings.ts';
import { mountStage, type Stage } from '../../scenes/stage.ts';
import type { Environment } from './environment.ts';
import { wantsLessMotion } from './preferences.ts';

/** One stage for all pages. Where there is no canvas there is none. */
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

  const mount = async (): Promise<void> => {
    try {
      stage = await mountStage(element, {
        reducedMotion: wantsLessMotion(current()),
        lowPower: current().lowPower,
        chance: environment.chance,
      });
      if (latest !== null) stage.render(latest);
    } catch {
      // No canvas, no WebGL: the conversation is complete without the picture.
    }
  };
  void mount();

  return {
    render(view) {
      latest = view;
      stage?.render(view);
    },
    configure: () => stage?.setMotion(wantsLessMotion(current())),
  };
}
