import { fade, sweep } from '../../rig/artwork.ts';
import type { Layer } from '../../rig/artwork.ts';
import { at, gone } from '../../props/prop.ts';
import type { Prop } from '../../props/prop.ts';
import type { StageSet } from '../stage-set.ts';

const SAUCER: readonly Layer[] = [
  { path: 'M-92,4 C-92,-12 92,-12 92,4 C92,22 -92,22 -92,4Z', fill: 'rgba(50,24,14,0.3)' },
  {
    path: 'M-84,-4 C-84,-24 84,-24 84,-4 C84,14 -84,14 -84,-4Z',
    fill: fade(-22, 12, '#fffaf0', '#d9cbb4'),
    line: '#b9a58a',
    width: 2,
  },
  { path: 'M-56,-6 C-56,-17 56,-17 56,-6 C56,4 -56,4 -56,-6Z', fill: '#cdbb9f', alpha: 0.7 },
];

const BODY = 'M-62,-84 C-62,-40 -48,-6 -26,-2 C-10,2 10,2 26,-2 C48,-6 62,-40 62,-84Z';
const RIM = 'M-62,-84 C-62,-106 62,-106 62,-84 C62,-62 -62,-62 -62,-84Z';
const DRINK = 'M-54,-84 C-54,-100 54,-100 54,-84 C54,-68 -54,-68 -54,-84Z';

const CUP: readonly Layer[] = [
  { path: 'M58,-70 C98,-76 100,-24 44,-24', line: '#b9a58a', width: 15 },
  { path: 'M58,-70 C98,-76 100,-24 44,-24', line: '#fbf3e6', width: 11 },
  { path: BODY, fill: sweep([-60, -60], [60, -20], '#fffdf8', '#dccfba'), line: '#b9a58a', width: 2 },
  {
    path: 'M-62,-62 C-30,-46 30,-46 62,-62 L60,-50 C30,-34 -30,-34 -60,-50Z',
    fill: '#b4553a',
    alpha: 0.9,
    within: BODY,
  },
  { path: 'M-44,-70 C-42,-40 -34,-18 -24,-8', line: '#ffffff', width: 6, alpha: 0.8 },
  { path: RIM, fill: '#fffdf8', line: '#b9a58a', width: 2 },
];

const BOX = { left: -104, top: -190, right: 112, bottom: 20 };
const PLACE = 178;

const milkyCup: Prop = {
  key: 'milky-cup',
  box: BOX,
  layers: [
    ...SAUCER,
    ...CUP,
    { path: DRINK, fill: '#f6ead8' },
    {
      path: 'M-60,-86 C-58,-118 -30,-112 -16,-122 C4,-132 22,-112 40,-114 C60,-112 64,-96 60,-82 C56,-64 -56,-64 -60,-86Z',
      fill: fade(-124, -66, '#ffffff', '#ece0cd'),
      line: '#cdbda3',
      width: 2,
    },
    { path: 'M-34,-96 C-26,-106 -10,-104 -6,-96 M8,-100 C18,-110 34,-104 38,-94', line: '#d8c9b0', width: 3 },
    {
      path: 'M-52,-74 C-56,-54 -50,-44 -46,-40 C-40,-46 -42,-62 -40,-70Z M22,-68 C22,-52 26,-34 30,-30 C36,-36 34,-54 36,-70Z',
      fill: '#fffaf0',
      line: '#d8c9b0',
      width: 1.6,
    },
    { path: 'M-50,2 C-44,-4 -22,-2 -24,4 C-28,9 -48,8 -50,2Z', fill: '#fffaf0', line: '#d8c9b0', width: 1.4 },
  ],
  stands: {
    opening: at(PLACE, 46),
    hearing: at(PLACE, 46),
    fixing: gone(PLACE + 150, 56),
    closing: gone(PLACE + 150, 56),
  },
};

const ROSETTA =
  'M0,-72 C-10,-78 -34,-80 -30,-86 C-20,-90 -8,-84 0,-80 C8,-84 20,-90 30,-86 C34,-80 10,-78 0,-72Z M0,-84 C-8,-88 -22,-92 -16,-95 C-8,-96 -4,-92 0,-89 C4,-92 8,-96 16,-95 C22,-92 8,-88 0,-84Z';

const newCup: Prop = {
  key: 'new-cup',
  box: BOX,
  layers: [
    {
      path: 'M-18,-112 C-34,-134 -4,-144 -18,-168 M8,-114 C-6,-138 24,-146 8,-180 M32,-112 C20,-130 44,-142 32,-162',
      line: '#ffffff',
      width: 7,
      alpha: 0.5,
    },
    ...SAUCER,
    ...CUP,
    { path: DRINK, fill: sweep([-50, -96], [50, -70], '#a9683a', '#77401f') },
    { path: 'M-46,-84 C-46,-96 46,-96 46,-84 C46,-72 -46,-72 -46,-84Z', fill: '#c98a52', alpha: 0.65 },
    { path: ROSETTA, fill: '#fff4e0' },
  ],
  stands: {
    opening: gone(PLACE + 150, 46),
    hearing: gone(PLACE + 150, 46),
    fixing: at(PLACE, 46),
    closing: at(PLACE, 46),
  },
};

const biscuit: Prop = {
  key: 'biscuit',
  box: { left: -56, top: -46, right: 56, bottom: 14 },
  layers: [
    { path: 'M-50,4 C-50,-6 50,-6 50,4 C50,13 -50,13 -50,4Z', fill: 'rgba(50,24,14,0.28)' },
    {
      path: 'M-46,-2 C-46,-16 46,-16 46,-2 C46,10 -46,10 -46,-2Z',
      fill: '#fffaf0',
      line: '#b9a58a',
      width: 2,
    },
    {
      path: 'M-30,-10 C-36,-32 -8,-38 4,-34 C26,-36 38,-22 30,-10 C22,0 -22,0 -30,-10Z',
      fill: sweep([-20, -36], [20, 0], '#e2ab64', '#b87a38'),
      line: '#8a5626',
      width: 2,
    },
    {
      path: 'M-14,-24 l.1,0 M2,-28 l.1,0 M16,-20 l.1,0 M-4,-14 l.1,0 M12,-10 l.1,0 M-20,-14 l.1,0',
      line: '#5f3517',
      width: 6,
    },
  ],
  stands: {
    opening: gone(PLACE + 200, 52),
    hearing: gone(PLACE + 200, 52),
    fixing: gone(PLACE + 200, 52),
    closing: at(PLACE + 126, 56),
  },
};

const set: StageSet = {
  props: [milkyCup, newCup, biscuit],
  occluder: null,
};

export default set;
