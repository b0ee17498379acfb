import type { StageView } from '../presentation/stage-view.ts';
import type { Settings } from '../presentation/settings.ts';
import type { Stage } from '../../scenes/stage.ts';
import type { Environment } from './environment.ts';

/** One stage for all pages, brought when the page has time for it. A stage that cannot come is done without. */
export interface StageHost {
  /** Puts the picture into a page's empty element, which says how large it is. */
  readonly attach: (parent: HTMLElement) => void;
  readonly detach: () => void;
  readonly render: (view: StageView) => void;
}

export function createStageHost(
  environment: Environment,
  current: () => Settings,
): StageHost & {
  readonly configure: () => void;
} {
  const element = document.createElement('div');
  element.className = 'stage-picture';
  let stage: Stage | null = null;
  let latest: StageView | null = null;
  let asked = false;

  const mount = async (): Promise<void> => {
    try {
      const { mountStage } = await import('../../scenes/stage.ts');
      stage = await mountStage(element, {
        reducedMotion: wantsLessMotion(current()),
        lowPower: current().lowPower,
        chance: environment.chance,
      });
      if (latest !== null) stage.render(latest);
    } catch {
      // No canvas, no WebGL, no connection: the conversation is complete without the picture.
    }
  };

  return {
    attach(parent) {
      parent.append(element);
      if (asked) return;
      asked = true;
      environment.whenIdle(() => void mount());
    },
    detach: () => element.remove(),
    render(view) {
      latest = view;
      stage?.render(view);
    },
    configure: () => stage?.setMotion(wantsLessMotion(current())),
  };
}

export const wantsLessMotion = (settings: Settings): boolean =>
  settings.lessMotion || matchMedia('(prefers-reduced-motion: reduce)').matches;
