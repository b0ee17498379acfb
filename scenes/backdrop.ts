import type { Layout } from './layout.ts';
import { SET } from './layout.ts';

/** The part of the stage that never moves: an ordinary picture, and the light of the mood upon it. */
export interface Backdrop {
  show(setting: string): void;
  /** −1 a cool evening … 1 lamplight. */
  light(warmth: number, reducedMotion: boolean): void;
  fit(layout: Layout): void;
  destroy(): void;
}

const PICTURES = import.meta.glob<string>('./sets/*/backdrop.svg', {
  eager: true,
  import: 'default',
  query: '?url',
});
/** The colour of each counter's front, which goes on below the picture. */
const FLOORS = import.meta.glob<string>('./sets/*/set.json', { eager: true, import: 'floor' });

const WARM = 'radial-gradient(ellipse 60% 75% at 36% 30%, rgba(255,214,130,0.42), rgba(255,190,100,0) 75%)';
const COOL = 'linear-gradient(to bottom, rgba(38,44,92,0.34), rgba(30,34,80,0.16) 60%, rgba(24,26,60,0.3))';

export function mountBackdrop(parent: HTMLElement): Backdrop {
  const image = document.createElement('img');
  image.alt = '';
  image.decoding = 'async';
  image.draggable = false;
  Object.assign(image.style, { position: 'absolute', maxWidth: 'none', userSelect: 'none' });
  const warm = lightLayer(WARM);
  const cool = lightLayer(COOL);
  const parts = [image, warm, cool];
  parent.append(...parts);
  let shown: string | null = null;
  return {
    show(setting) {
      const name = `./sets/${setting}/backdrop.svg` in PICTURES ? setting : 'plain';
      if (name === shown) return;
      shown = name;
      image.src = PICTURES[`./sets/${name}/backdrop.svg`] ?? '';
      parent.style.backgroundColor = FLOORS[`./sets/${name}/set.json`] ?? '';
    },
    light(warmth, reducedMotion) {
      for (const layer of [warm, cool]) layer.style.transition = reducedMotion ? 'none' : 'opacity 0.9s ease';
      warm.style.opacity = String(Math.max(0, warmth));
      cool.style.opacity = String(Math.max(0, -warmth));
    },
    fit(layout) {
      image.style.width = `${SET.width * layout.scale}px`;
      image.style.height = `${SET.height * layout.scale}px`;
      image.style.left = `${layout.left}px`;
      image.style.top = `${layout.top}px`;
    },
    destroy: () => parts.forEach((part) => part.remove()),
  };
}

function lightLayer(light: string): HTMLElement {
  const layer = document.createElement('div');
  Object.assign(layer.style, { position: 'absolute', inset: '0', backgroundImage: light, opacity: '0' });
  return layer;
}
