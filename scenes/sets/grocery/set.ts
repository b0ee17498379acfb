import { fade, glow, sweep } from '../../rig/artwork.ts';
import type { Layer } from '../../rig/artwork.ts';
import { at, gone } from '../../props/prop.ts';
import type { Prop } from '../../props/prop.ts';
import type { StageSet } from '../stage-set.ts';

const contact = (half: number): Layer => ({
  path: `M${-half},2 C${-half},-8 ${half},-8 ${half},2 C${half},12 ${-half},12 ${-half},2Z`,
  fill: 'rgba(62,28,14,0.3)',
});

const round = (x: number, y: number, radius: number): string =>
  `M${x - radius},${y} a${radius},${radius} 0 1 1 ${radius * 2},0 a${radius},${radius} 0 1 1 ${-radius * 2},0Z`;

/** A plum with its seam and bloom; a bruised one is dull, dented and brown. */
const plum = (x: number, y: number, bruised: boolean): Layer[] => [
  {
    path: round(x, y, 22),
    fill: bruised
      ? glow(x - 6, y - 8, 32, '#7d4a63', '#4a2438', '#341a26')
      : glow(x - 7, y - 9, 34, '#b05a9a', '#752a68', '#4c1847'),
  },
  {
    path: `M${x + 2},${y - 21} C${x + 11},${y - 8} ${x + 11},${y + 8} ${x + 3},${y + 21}`,
    line: bruised ? '#2c141f' : '#3c1238',
    width: 2,
    alpha: 0.7,
  },
  ...(bruised
    ? [
        {
          path: `M${x - 16},${y + 1} c-2,-10 8,-14 13,-8 c6,7 0,16 -6,15 c-4,0 -7,-3 -7,-7Z`,
          fill: '#6b4a2c',
          alpha: 0.9,
        },
        { path: `M${x - 12},${y + 1} c0,-5 5,-6 7,-3 c2,4 -1,8 -4,7Z`, fill: '#3f2a1a', alpha: 0.8 },
      ]
    : [{ path: `M${x - 13},${y - 9} q5,-8 12,-8`, line: '#f0c6e6', width: 4, alpha: 0.75 }]),
];

const stem = (x: number, y: number): Layer => ({
  path: `M${x},${y - 20} q2,-8 8,-10`,
  line: '#5a4424',
  width: 3,
});

const SLUMPED =
  'M-78,0 C-90,-40 -80,-84 -70,-112 L-50,-102 L-30,-118 L-6,-104 L18,-120 L40,-102 L68,-114 C80,-80 84,-40 74,0 C30,8 -40,8 -78,0Z';
const CRISP =
  'M-66,0 L-74,-138 L-58,-128 L-42,-140 L-26,-128 L-8,-140 L10,-128 L28,-140 L44,-128 L60,-140 L76,-130 L66,0 C30,6 -36,6 -66,0Z';
const CLOSED = 'M-66,0 L-72,-118 C-60,-146 60,-146 74,-118 L66,0 C30,6 -36,6 -66,0Z';

const paper = (shape: string): Layer[] => [
  { path: shape, fill: sweep([-70, -120], [70, 0], '#d9ac74', '#b98750'), line: '#8b5f33', width: 2.4 },
  { path: 'M30,-150 C26,-90 34,-40 26,10 L90,10 L90,-150Z', fill: '#8b5a2c', alpha: 0.24, within: shape },
  {
    path: 'M-52,-60 C-30,-48 -20,-70 4,-56 M-40,-24 C-10,-32 4,-16 30,-28 M-60,-90 C-44,-84 -30,-92 -20,-86',
    line: '#9a6c3c',
    width: 2.4,
    alpha: 0.7,
    within: shape,
  },
  { path: 'M-58,-110 L-50,-8', line: '#eccb9a', width: 4, alpha: 0.55, within: shape },
];

const label: Layer[] = [
  {
    path: 'M-30,-78 C-30,-92 -20,-96 0,-96 C20,-96 30,-92 30,-78 L30,-46 C30,-34 20,-30 0,-30 C-20,-30 -30,-34 -30,-46Z',
    fill: '#fbf3df',
    line: '#c9a56c',
    width: 2,
  },
  ...plum(-3, -61, false),
  { path: 'M4,-80 q12,-10 20,-2 q-8,10 -20,2Z', fill: '#5f8f4e' },
];

const bagBox = { left: -100, top: -176, right: 100, bottom: 16 };
const PLACE = 232;

const bruisedBag: Prop = {
  key: 'bruised-bag',
  box: bagBox,
  layers: [
    contact(88),
    ...plum(-36, -116, true),
    ...plum(34, -118, true),
    ...plum(0, -126, true),
    stem(0, -126),
    ...paper(SLUMPED),
    {
      path: 'M-14,-20 C-30,-30 -30,-56 -6,-52 C16,-56 22,-30 4,-20Z',
      fill: '#7a3f52',
      alpha: 0.42,
      within: SLUMPED,
    },
  ],
  stands: {
    opening: at(PLACE, 36),
    hearing: at(PLACE, 36),
    fixing: gone(PLACE + 130, 70, { turn: 0.12 }),
    closing: gone(PLACE + 130, 70, { turn: 0.12 }),
  },
};

const loosePlums: Prop = {
  key: 'loose-plums',
  box: { left: -64, top: -62, right: 64, bottom: 14 },
  layers: [contact(54), ...plum(-28, -20, true), ...plum(24, -18, true), stem(-28, -20)],
  stands: {
    opening: at(128, 50),
    hearing: at(128, 50),
    fixing: gone(210, 76),
    closing: gone(210, 76),
  },
};

const newBag: Prop = {
  key: 'new-bag',
  box: bagBox,
  layers: [
    contact(80),
    ...plum(-42, -142, false),
    ...plum(40, -142, false),
    ...plum(-2, -150, false),
    ...plum(-22, -132, false),
    ...plum(20, -132, false),
    stem(-2, -150),
    ...paper(CRISP),
    ...label,
  ],
  stands: {
    opening: gone(PLACE + 150, 36),
    hearing: gone(PLACE + 150, 36),
    fixing: at(PLACE, 36),
    closing: gone(PLACE, 36),
  },
};

const packedBag: Prop = {
  key: 'packed-bag',
  box: bagBox,
  layers: [
    { path: 'M-26,-132 C-30,-176 26,-176 24,-132', line: '#7d4f28', width: 6 },
    contact(80),
    ...paper(CLOSED),
    {
      path: 'M-72,-118 C-60,-146 60,-146 74,-118 L72,-98 C40,-104 -40,-104 -71,-98Z',
      fill: fade(-140, -98, '#cf9f66', '#b98750'),
      line: '#8b5f33',
      width: 2.4,
    },
    ...label,
  ],
  stands: {
    opening: gone(PLACE, 36),
    hearing: gone(PLACE, 36),
    fixing: gone(PLACE, 36),
    closing: at(PLACE, 36),
  },
};

const set: StageSet = {
  props: [bruisedBag, newBag, packedBag, loosePlums],
  occluder:
    'M194,692 H406 V760 H194Z M209,686 a25,25 0 0 1 20,-39 a25,25 0 0 1 24,-28 a27,27 0 0 1 8,-15 a25,25 0 0 1 40,-10 a25,25 0 0 1 40,14 a27,27 0 0 1 6,14 a25,25 0 0 1 24,28 a25,25 0 0 1 20,40Z',
};

export default set;
