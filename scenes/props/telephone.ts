import { glow, sweep } from '../rig/artwork.ts';
import { at } from './prop.ts';
import type { Prop } from './prop.ts';

const disc = (x: number, y: number, radius: number): string =>
  `M${x - radius},${y} a${radius},${radius} 0 1 1 ${radius * 2},0 a${radius},${radius} 0 1 1 ${-radius * 2},0Z`;

const PHONE_PLACE = -252;
const phoneStand = at(PHONE_PLACE, 44);
const LIFTED = at(PHONE_PLACE + 108, 62, { turn: 0.1 });

const telephone: Prop = {
  key: 'telephone',
  box: { left: -104, top: -112, right: 104, bottom: 18 },
  layers: [
    { path: 'M-98,4 C-98,-8 98,-8 98,4 C98,18 -98,18 -98,4Z', fill: 'rgba(40,22,14,0.34)' },
    {
      path: 'M-84,0 C-88,-20 -66,-70 -48,-82 L48,-82 C66,-70 88,-20 84,0 C40,8 -40,8 -84,0Z',
      fill: sweep([-70, -80], [70, 0], '#c8574b', '#8f2f30'),
      line: '#6d2226',
      width: 2.4,
    },
    {
      path: 'M-58,-84 L-46,-98 L-30,-84Z M58,-84 L46,-98 L30,-84Z',
      fill: '#7d282b',
      line: '#6d2226',
      width: 2,
    },
    { path: disc(0, -40, 30), fill: '#f4ead6', line: '#6d2226', width: 2.6 },
    { path: disc(0, -40, 11), fill: glow(0, -40, 12, '#d9695c', '#a63c3a') },
    {
      path: [0, 1, 2, 3, 4, 5, 6, 7, 8]
        .map((hole) => disc(21 * Math.cos(hole * 0.62 - 2.1), -40 + 21 * Math.sin(hole * 0.62 - 2.1), 4.2))
        .join(' '),
      fill: '#7d5a48',
    },
    { path: 'M-60,-60 C-52,-70 -44,-74 -34,-75', line: '#f0a99c', width: 5, alpha: 0.8 },
  ],
  stands: { opening: phoneStand, hearing: phoneStand, fixing: phoneStand, closing: phoneStand },
};

const handset: Prop = {
  key: 'handset',
  box: { left: -96, top: -52, right: 96, bottom: 16 },
  layers: [
    {
      path: 'M-84,0 C-92,-24 -78,-42 -52,-40 C-30,-46 30,-46 52,-40 C78,-42 92,-24 84,0 C66,8 52,2 46,-16 C20,-24 -20,-24 -46,-16 C-52,2 -66,8 -84,0Z',
      fill: sweep([-40, -46], [40, 0], '#d4685a', '#96343a'),
      line: '#6d2226',
      width: 2.4,
    },
    { path: 'M-58,-32 C-20,-40 20,-40 56,-32', line: '#f0a99c', width: 4, alpha: 0.75 },
  ],
  stands: { opening: LIFTED, hearing: LIFTED, fixing: LIFTED, closing: LIFTED },
  afterwards: at(PHONE_PLACE, -36),
};

/** The agent's own telephone. */
export const TELEPHONE: readonly Prop[] = [telephone, handset];
