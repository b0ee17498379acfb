import type { StageView } from '../src/presentation/play/stage-view.ts';
import { mountBackdrop } from './backdrop.ts';
import type { Backdrop } from './backdrop.ts';
import type { Theatre, TheatreParts } from './game.ts';
import { layoutFor } from './layout.ts';
import type { StagePlace } from './layout.ts';
import { createLifeTimer } from './life-timer.ts';
import { createAnimator } from './motion/animator.ts';
import { moodPose } from './rig/moods.ts';
import { createSceneryStore } from './scenery.ts';

export interface StageOptions {
  readonly reducedMotion: boolean;
  /** Draws one canvas pixel for each CSS pixel, whatever the screen has. */
  readonly lowPower: boolean;
  /** Numbers of 0 to 1, which make blinks and glances irregular. */
  readonly chance: () => number;
}

export interface Stage {
  /** Shows a view; one that is already shown changes nothing and restarts no motion. */
  render(view: StageView): void;
  setMotion(reduced: boolean): void;
  destroy(): void;
}

/**
 * Builds the stage inside `parent`, which must have a size and a position of its own. The backdrop is there at once, and
 * what moves comes when it has been loaded; where there is no canvas the backdrop alone is the stage.
 */
export function mountStage(parent: HTMLElement, options: StageOptions): Stage {
  const frame = frameIn(parent);
  const backdrop = mountBackdrop(frame);
  const animator = createAnimator(options.reducedMotion);
  const life = createLifeTimer(options.chance, (burst) => {
    animator.enliven(burst);
    theatre?.stir();
  });
  let reduced = options.reducedMotion;
  let view: StageView | null = null;
  let theatre: Theatre | null = null;
  let isDestroyed = false;
  const rest = (): void => {
    if (!reduced && !document.hidden) life.wait();
  };
  const giveUp = (): void => {
    life.cancel();
    theatre?.destroy();
    theatre = null;
  };
  const measure = (): StagePlace => measurePlace(frame, options.lowPower);
  const fit = (): void => {
    const place = measure();
    backdrop.fit(place.layout);
    theatre?.fit(place);
  };
  function act(): void {
    // Asked for at once, so that it loads at the same time as the engine.
    const scenery = view === null ? null : store.find(view);
    if (theatre === null || view === null || scenery === null || !animator.show(view, scenery)) return;
    life.cancel();
    theatre.wake();
  }
  const store = createSceneryStore(act);
  const join = (opened: Theatre | null): void => {
    theatre = opened;
    if (isDestroyed) return giveUp();
    fit();
    act();
  };
  const unwatch = watch(frame, {
    resized: fit,
    hidden() {
      life.cancel();
      theatre?.sleep();
    },
    visible: () => theatre?.wake(),
  });
  fit();
  const parts = { animator, place: measure(), onRest: rest, onLost: giveUp };
  void openTheatre(frame, parts).then(join);
  return {
    render(next) {
      view = next;
      showBackdrop(backdrop, next, reduced);
      act();
    },
    setMotion(next) {
      reduced = next;
      animator.setMotion(next);
      life.cancel();
      theatre?.wake();
    },
    destroy() {
      isDestroyed = true;
      unwatch();
      giveUp();
      backdrop.destroy();
      frame.remove();
    },
  };
}

/**
 * The engine is a chunk of its own: the backdrop does not wait for it. Where there is no canvas it must not load at all,
 * because it fails while it is evaluated. It may come late; it is shown all the same.
 */
async function openTheatre(frame: HTMLElement, parts: TheatreParts): Promise<Theatre | null> {
  if (!hasCanvas()) return null;
  try {
    const engine = await import('./game.ts');
    // A slow machine takes long to read the engine and to start it: inputs are handled in between.
    await nextTask();
    return await engine.openTheatre(frame, parts);
  } catch {
    return null;
  }
}

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(port1.close()));
    port1.start();
    port2.postMessage(null);
  });

function hasCanvas(): boolean {
  try {
    return document.createElement('canvas').getContext('2d') !== null;
  } catch {
    return false;
  }
}

/** Hidden from screen readers: the words beside it say everything that the stage shows. */
function frameIn(parent: HTMLElement): HTMLElement {
  const frame = document.createElement('div');
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, { position: 'absolute', inset: '0', overflow: 'hidden', pointerEvents: 'none' });
  parent.append(frame);
  return frame;
}

function measurePlace(frame: HTMLElement, lowPower: boolean): StagePlace {
  const layout = layoutFor(Math.max(1, frame.clientWidth), Math.max(1, frame.clientHeight));
  return { layout, density: lowPower ? 1 : Math.min(2, Math.max(1, window.devicePixelRatio)) };
}

function showBackdrop(backdrop: Backdrop, view: StageView, reduced: boolean): void {
  backdrop.show(view.setting);
  backdrop.light(moodPose(view.mood).warmth, reduced);
}

interface Watcher {
  readonly resized: () => void;
  readonly hidden: () => void;
  readonly visible: () => void;
}

function watch(frame: HTMLElement, watcher: Watcher): () => void {
  const observer = new ResizeObserver(() => watcher.resized());
  observer.observe(frame);
  const turned = (): void => (document.hidden ? watcher.hidden() : watcher.visible());
  document.addEventListener('visibilitychange', turned);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', turned);
  };
}
