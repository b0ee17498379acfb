import { fade, sweep } from '../../rig/artwork.ts';
import type { Layer } from '../../rig/artwork.ts';
import { at, gone } from '../../props/prop.ts';
import type { Prop } from '../../props/prop.ts';
import type { StageSet } from '../stage-set.ts';

const SHADOW: Layer = {
  path: 'M-112,4 C-112,-8 116,-8 116,4 C116,18 -112,18 -112,4Z',
  fill: 'rgba(40,22,14,0.32)',
};
const FRONT = 'M-98,0 L-98,-78 L98,-78 L98,0Z';
const BOX = { left: -130, top: -178, right: 136, bottom: 20 };
const PLACE = 222;

const disc = (x: number, y: number, radius: number): string =>
  `M${x - radius},${y} a${radius},${radius} 0 1 1 ${radius * 2},0 a${radius},${radius} 0 1 1 ${-radius * 2},0Z`;

const openParcel: Prop = {
  key: 'open-parcel',
  box: BOX,
  layers: [
    SHADOW,
    { path: 'M-98,-78 L-76,-112 L80,-112 L98,-78Z', fill: '#7b5230' },
    {
      path: 'M-30,-74 L-38,-164 L58,-172 L66,-82Z',
      fill: sweep([-30, -160], [60, -80], '#dfe7ea', '#aebbc2'),
      line: '#76858d',
      width: 2,
    },
    {
      path: disc(14, -124, 36),
      fill: sweep([-20, -150], [50, -90], '#f4f7fb', '#c5b8e6', '#9fd8d2', '#e9d5b4', '#b8c3cf'),
      line: '#8d98a3',
      width: 1.6,
    },
    { path: disc(14, -124, 10), fill: '#e8edf0', line: '#8d98a3', width: 1.6 },
    {
      path: 'M-8,-150 L30,-104 M0,-158 L42,-116 M22,-146 L38,-138',
      line: '#5b666e',
      width: 2.4,
      alpha: 0.75,
    },
    {
      path: 'M-98,-78 L-126,-104 L-88,-128 L-76,-112Z M98,-78 L130,-106 L96,-130 L80,-112Z',
      fill: '#c4945c',
      line: '#8b6238',
      width: 2.2,
    },
    { path: FRONT, fill: sweep([-98, -78], [98, 0], '#d3a66c', '#b28048'), line: '#8b6238', width: 2.4 },
    { path: 'M-98,-78 L-112,-46 L82,-50 L98,-78Z', fill: '#deb57e', line: '#8b6238', width: 2.2 },
    { path: 'M-70,-78 q10,-16 22,-2 q10,-16 22,0 M50,-80 q12,-14 22,0', line: '#f0e6d2', width: 7 },
  ],
  stands: {
    opening: at(PLACE, 40),
    hearing: at(PLACE, 40),
    fixing: gone(PLACE, 40),
    closing: gone(PLACE, 40),
  },
};

const wrappedParcel: Prop = {
  key: 'wrapped-parcel',
  box: BOX,
  layers: [
    SHADOW,
    {
      path: 'M-98,-84 L-70,-124 L112,-124 L98,-84Z',
      fill: fade(-124, -84, '#deb57e', '#cfa169'),
      line: '#8b6238',
      width: 2.4,
    },
    { path: 'M98,-84 L112,-124 L114,-30 L98,0Z', fill: '#9c6d3b', line: '#8b6238', width: 2 },
    {
      path: 'M-98,0 L-98,-84 L98,-84 L98,0Z',
      fill: sweep([-98, -84], [98, 0], '#d6a96f', '#b58349'),
      line: '#8b6238',
      width: 2.4,
    },
    { path: 'M-98,-44 L98,-44 L112,-76 M8,0 L8,-84 L26,-124', line: '#f3ead8', width: 5 },
    { path: 'M-98,-44 L98,-44 L112,-76 M8,0 L8,-84 L26,-124', line: '#c25a45', width: 2 },
    { path: 'M16,-104 C-12,-136 -30,-112 14,-104 C40,-140 62,-116 16,-104Z', line: '#c25a45', width: 5 },
  ],
  stands: {
    opening: gone(PLACE, 40),
    hearing: gone(PLACE, 40),
    fixing: at(PLACE, 40),
    closing: at(PLACE, 40),
  },
};

const postage: Prop = {
  key: 'postage',
  box: { left: -100, top: -84, right: 100, bottom: 4 },
  layers: [
    { path: 'M-86,-36 L-8,-36 L-8,-8 L-86,-8Z', fill: '#fdf8ec', line: '#c9b48c', width: 1.6 },
    { path: 'M-78,-28 L-34,-28 M-78,-21 L-22,-21 M-78,-14 L-44,-14', line: '#8b95a0', width: 2.6 },
    { path: 'M46,-78 L86,-78 L86,-38 L46,-38Z', fill: '#fdf8ec', line: '#d9c8a4', width: 3 },
    { path: 'M50,-74 L82,-74 L82,-42 L50,-42Z', fill: fade(-74, -42, '#6fb1c8', '#3f7f98') },
    { path: 'M56,-46 L64,-62 L70,-52 L74,-58 L79,-46Z', fill: '#f7e9c5' },
    { path: disc(38, -56, 22), line: '#7a2e3a', width: 3, alpha: 0.85 },
    {
      path: 'M16,-64 q8,-6 14,0 t14,0 t14,0 M16,-50 q8,-6 14,0 t14,0 t14,0',
      line: '#7a2e3a',
      width: 2.4,
      alpha: 0.75,
    },
  ],
  stands: {
    opening: gone(PLACE, 40),
    hearing: gone(PLACE, 40),
    fixing: gone(PLACE, -30, { scale: 1.5, turn: -0.15 }),
    closing: at(PLACE, 40),
  },
};

const set: StageSet = {
  props: [openParcel, wrappedParcel, postage],
  occluder: null,
};

export default set;
