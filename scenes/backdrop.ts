import coffeeBar from '../assets/backdrops/coffee-bar.svg?url';
import grocery from '../assets/backdrops/grocery.svg?url';
import mailOrder from '../assets/backdrops/mail-order.svg?url';
import plain from '../assets/backdrops/plain.svg?url';
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

interface Picture {
  readonly url: string;
  /** Of the counter's front, which goes on below the picture. */
  readonly floor: string;
}

const PLAIN: Picture = { url: plain, floor: '#6f5442' };
const PICTURES: ReadonlyMap<string, Picture> = new Map([
  ['grocery', { url: grocery, floor: '#6d4229' }],
  ['coffee-bar', { url: coffeeBar, floor: '#33251f' }],
  ['mail-order', { url: mailOrder, floor: '#53351f' }],
]);

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
  let shown: Picture | null = null;
  return {
    show(setting) {
      const picture = PICTURES.get(setting) ?? PLAIN;
      if (picture === shown) return;
      shown = picture;
      image.src = picture.url;
      parent.style.backgroundColor = picture.floor;
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
