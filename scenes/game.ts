import type * as Phaser from 'phaser';
import { Const, CoreEvents, Game, ScaleModes } from 'virtual:phaser';
import type { StagePlace } from './layout.ts';
import type { Animator } from './motion/animator.ts';
import { StageScene } from './stage-scene.ts';

/** The moving half of the stage: a transparent canvas whose loop sleeps while nothing moves. */
export interface Theatre {
  /** Draws until all is at rest again. */
  wake(): void;
  /** The same, at a rate that is enough for a breath and a blink. */
  stir(): void;
  sleep(): void;
  fit(place: StagePlace): void;
  destroy(): void;
}

export interface TheatreParts {
  readonly animator: Animator;
  readonly place: StagePlace;
  /** Called whenever the loop has gone to sleep because nothing moves. */
  readonly onRest: () => void;
  /** Called when the browser has discarded the canvas's content. */
  readonly onLost: () => void;
}

const STIR_MILLISECONDS = 40;

/**
 * Opens the theatre in `parent`, however long that takes: on a slow machine it comes late.
 * @throws (by rejection) where Phaser cannot start
 */
export function openTheatre(parent: HTMLElement, parts: TheatreParts): Promise<Theatre> {
  return new Promise((resolve) => {
    const scene: StageScene = new StageScene({
      animator: parts.animator,
      place: parts.place,
      onReady: () => resolve(theatreOf(game, scene, parts)),
    });
    const game = new Game(configFor(parent, parts.place, scene));
  });
}

/** Canvas everywhere: for a few hundred paths on a mostly empty picture it is cheaper than WebGL, and cannot lose a context in the middle of a scene. */
function configFor(parent: HTMLElement, place: StagePlace, scene: StageScene): Phaser.Types.Core.GameConfig {
  return {
    type: Const.CANVAS,
    parent,
    scene,
    transparent: true,
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    // Our own steps are exact at any length; averaged ones would slow down after each sleep.
    fps: { smoothStep: false },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    scale: {
      mode: ScaleModes.NONE,
      expandParent: false,
      width: place.layout.canvas.width * place.density,
      height: place.layout.canvas.height * place.density,
      zoom: 1 / place.density,
    },
  };
}

function theatreOf(game: Game, scene: StageScene, parts: TheatreParts): Theatre {
  const { canvas, loop } = game;
  Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', pointerEvents: 'none' });
  let pulse: number | null = null;
  const sleep = (): void => {
    if (pulse !== null) window.clearInterval(pulse);
    pulse = null;
    loop.sleep();
  };
  const wake = (): void => {
    if (loop.running) return;
    sleep();
    // Time asleep does not count as motion: the first step after it is short.
    loop.resetDelta();
    loop.wake();
  };
  const rest = (): void => {
    if (!scene.isSettled()) return;
    sleep();
    parts.onRest();
  };
  canvas.addEventListener('contextlost', parts.onLost);
  game.events.on(CoreEvents.POST_RENDER, rest);
  return {
    wake,
    sleep,
    stir() {
      if (loop.running || pulse !== null) return;
      loop.resetDelta();
      pulse = window.setInterval(() => loop.tick(), STIR_MILLISECONDS);
    },
    fit(place) {
      const { width, height } = place.layout.canvas;
      game.scale.setZoom(1 / place.density);
      game.scale.resize(width * place.density, height * place.density);
      // Phaser keeps the old size where the zoom is 1.
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
      scene.stand(place);
      wake();
    },
    destroy() {
      sleep();
      canvas.removeEventListener('contextlost', parts.onLost);
      close(game);
    },
  };
}

function close(game: Game): void {
  game.destroy(true);
  // A game is destroyed at its next step, and a sleeping one would never take a step.
  game.loop.tick();
}
