import { sweep } from '../../rig/artwork.ts';
import type { PersonaLook } from '../../rig/persona.ts';

const FACE =
  'M-90,-40 C-94,10 -92,54 -76,86 C-58,112 -32,130 0,130 C32,130 58,112 76,86 C92,54 94,10 90,-40 C90,-108 52,-146 0,-146 C-52,-146 -90,-108 -90,-40Z';
const VEST =
  'M-58,-240 C-84,-230 -112,-224 -124,-214 C-132,-150 -124,-60 -118,60 L118,60 C124,-60 132,-150 124,-214 C112,-224 84,-230 58,-240 L0,-120Z';
const SHIRT =
  'M-46,-250 C-92,-239 -142,-230 -158,-192 C-162,-150 -132,-70 -118,60 L118,60 C132,-70 162,-150 158,-192 C142,-230 92,-239 46,-250Z';

/** One column of the vest's cable stitch. */
const cable = (x: number): string =>
  [-190, -160, -130, -100, -70, -40, -10, 20]
    .map((y) => `M${x - 8},${y} q16,8 0,30 M${x + 8},${y} q-16,8 0,30`)
    .join(' ');
const ribs = (x: number): string => `M${x - 15},-230 L${x - 15},60 M${x + 15},-230 L${x + 15},60`;

/** A gentle man in his seventies who had looked forward to his recording: white beard, round glasses, bow tie. */
const look: PersonaLook = {
  skin: {
    base: '#eebb98',
    line: '#a9694c',
    blush: 'rgba(226,104,86,0.6)',
  },
  eyes: {
    apart: 38,
    halfWidth: 19,
    height: 11.5,
    slant: 0,
    iris: '#5f8fa8',
    irisDeep: '#355c73',
    lash: '#5a4238',
    lashes: 0.05,
    lid: '#dca584',
    age: 1,
  },
  brows: { color: '#fffdf8', weight: 12, height: 35, arch: 4, length: 48 },
  mouth: { y: 84, halfWidth: 25, upper: 2.5, lower: 6, lip: '#c9796a', line: '#7d3f36' },
  arms: {
    sleeve: '#bcd2e2',
    sleeveShade: '#96b2c8',
    sleeveLine: '#7592aa',
    cuff: '#d3e2ee',
    shoulder: 125,
    shoulderY: -173,
    thickness: 66,
  },
  behind: [
    {
      path: 'M-98,-30 C-112,-6 -110,34 -94,52 L94,52 C110,34 112,-6 98,-30 C96,-80 -96,-80 -98,-30Z',
      fill: '#d9d4cb',
      depth: -0.2,
    },
  ],
  neck: [
    { path: 'M-42,-330 L-42,-256 L0,-200 L42,-256 L42,-330Z', fill: '#d9a07d' },
    { path: 'M-42,-310 L-42,-256 L0,-222 L42,-256 L42,-310Z', fill: '#bd8060', alpha: 0.6 },
  ],
  torso: [
    { path: SHIRT, fill: sweep([-150, -220], [150, 0], '#c9dcea', '#a4bfd3') },
    { path: 'M-40,-250 L0,-120 L40,-250 L0,-214Z', fill: '#dbe8f2' },
    { path: VEST, fill: sweep([-130, -220], [130, 40], '#7f8f57', '#5f7040') },
    { path: [-96, -56, 56, 96].map(cable).join(' '), line: '#4f5f34', width: 3, alpha: 0.65, within: VEST },
    { path: [-96, -56, 56, 96].map(ribs).join(' '), line: '#9aaa70', width: 2, alpha: 0.5, within: VEST },
    { path: 'M-58,-240 L0,-120 L58,-240', line: '#56663a', width: 11 },
    { path: 'M-58,-240 L0,-120 L58,-240', line: '#8c9c63', width: 3 },
    {
      path: 'M-124,-214 C-132,-150 -124,-60 -118,60 M124,-214 C132,-150 124,-60 118,60',
      line: '#56663a',
      width: 8,
    },
    { path: 'M0,-116 L0,60', line: '#56663a', width: 3 },
    { path: 'M9,-80 a5,5 0 1 1 .1,0Z M9,-30 a5,5 0 1 1 .1,0Z M9,20 a5,5 0 1 1 .1,0Z', fill: '#3f2c1c' },
    {
      path: 'M-44,-258 L-66,-226 L-14,-196 L0,-216Z M44,-258 L66,-226 L14,-196 L0,-216Z',
      fill: '#eef5fa',
      line: '#9db6c9',
      width: 2.2,
    },
    {
      path: 'M-4,-208 L-46,-228 C-52,-212 -52,-196 -46,-182 L-4,-200Z M4,-208 L46,-228 C52,-212 52,-196 46,-182 L4,-200Z',
      fill: sweep([-46, -228], [40, -182], '#a8404a', '#7f2733'),
      line: '#5f1b26',
      width: 2,
    },
    { path: 'M-8,-214 L8,-214 L9,-194 L-9,-194Z', fill: '#8d2f3b', line: '#5f1b26', width: 2 },
    {
      path: 'M-34,-214 l0,.1 M-38,-198 l0,.1 M-24,-206 l0,.1 M34,-214 l0,.1 M38,-198 l0,.1 M24,-206 l0,.1',
      line: '#f0c9b8',
      width: 4,
    },
  ],
  skull: [
    {
      path: 'M-86,-16 C-112,-28 -114,34 -86,40Z M86,-16 C112,-28 114,34 86,40Z',
      fill: '#e2a684',
      depth: -0.25,
    },
    {
      path: 'M-94,-4 C-104,-4 -104,22 -92,28 M94,-4 C104,-4 104,22 92,28',
      line: '#bd7d5e',
      width: 2.4,
      alpha: 0.7,
      depth: -0.25,
    },
    { path: FACE, fill: sweep([-70, -80], [80, 110], '#f8cdae', '#e2a786') },
    {
      path: 'M60,-130 C100,-60 96,40 66,90 C92,52 96,14 93,-34 C92,-86 78,-120 60,-130Z',
      fill: '#c98a69',
      alpha: 0.45,
      within: FACE,
    },
    {
      path: 'M-46,-92 C-16,-100 18,-100 48,-92 M-36,-76 C-12,-82 14,-82 38,-76',
      line: '#cf9474',
      width: 2.2,
      alpha: 0.6,
      depth: 0.8,
    },
    {
      path: 'M-94,18 C-90,50 -82,64 -62,60 C-46,50 -40,66 -22,62 C-8,58 8,58 22,62 C40,66 46,50 62,60 C82,64 90,50 94,18 C100,70 86,116 60,138 C36,154 14,158 0,158 C-14,158 -36,154 -60,138 C-86,116 -100,70 -94,18Z',
      fill: sweep([-70, 30], [70, 150], '#fbf9f5', '#dcd6cc'),
      depth: 0.45,
      jaw: 0.45,
    },
    {
      path: 'M-70,84 C-66,110 -52,128 -36,138 M-44,104 C-40,122 -30,138 -18,146 M-14,118 C-12,132 -8,144 0,152 M14,118 C14,132 16,142 22,148 M42,104 C40,122 34,134 28,140 M70,84 C66,108 56,124 46,132',
      line: '#c9c1b4',
      width: 2.6,
      alpha: 0.85,
      depth: 0.5,
      jaw: 0.6,
    },
    {
      path: 'M-9,6 C-12,22 -15,34 -20,42 C-23,54 -12,59 -4,57',
      line: '#b97553',
      width: 2.8,
      alpha: 0.8,
      depth: 1.4,
    },
    { path: 'M4,58 C13,60 21,54 17,43', line: '#b97553', width: 2.6, alpha: 0.7, depth: 1.4 },
    { path: 'M-13,40 C-8,56 10,56 15,40 C10,26 -8,26 -13,40Z', fill: '#e88f76', alpha: 0.35, depth: 1.4 },
    {
      path: 'M-30,22 C-42,28 -52,25 -57,20 M30,22 C42,28 52,25 57,20',
      line: '#c48768',
      width: 2.2,
      alpha: 0.65,
      depth: 1,
    },
  ],
  front: [
    {
      path: 'M0,62 C-12,58 -30,60 -44,76 C-50,82 -56,84 -60,82 C-54,96 -36,94 -22,84 C-12,79 -6,77 0,77 C6,77 12,79 22,84 C36,94 54,96 60,82 C56,84 50,82 44,76 C30,60 12,58 0,62Z',
      fill: sweep([-50, 60], [50, 96], '#ffffff', '#e4dfd6'),
      line: '#cfc8bc',
      width: 1.6,
      depth: 1.2,
      jaw: -0.12,
    },
    {
      path: 'M-92,-60 C-104,-30 -102,0 -96,22 C-90,10 -86,-14 -82,-34 C-78,-60 -70,-80 -58,-96 C-74,-92 -86,-80 -92,-60Z M92,-60 C104,-30 102,0 96,22 C90,10 86,-14 82,-34 C78,-60 70,-80 58,-96 C74,-92 86,-80 92,-60Z',
      fill: sweep([-90, -90], [90, 20], '#f7f4ee', '#d6d0c6'),
      depth: 0.3,
    },
    {
      path: 'M-62,-94 C-70,-130 -40,-156 -4,-158 C40,-160 74,-134 64,-96 C58,-118 36,-130 10,-126 C-6,-138 -44,-126 -62,-94Z',
      fill: sweep([-60, -150], [60, -100], '#fbf9f5', '#d9d3c9'),
      depth: 0.3,
    },
    {
      path: 'M-50,-116 C-36,-140 -8,-146 14,-140 M-26,-126 C-8,-140 24,-142 46,-124',
      line: '#c6beb1',
      width: 2.4,
      alpha: 0.8,
      depth: 0.3,
    },
    {
      path: 'M-38,-27 a28,28 0 1 1 -.1,0Z M38,-27 a28,28 0 1 1 -.1,0Z',
      fill: 'rgba(255,255,255,0.13)',
      line: '#7a5a2c',
      width: 4,
      depth: 1.1,
    },
    {
      path: 'M-11,-4 C-6,-10 6,-10 11,-4 M-66,-4 L-92,-8 M66,-4 L92,-8',
      line: '#7a5a2c',
      width: 4,
      depth: 1.05,
    },
    { path: 'M-54,-12 L-44,-22 M22,-12 L32,-22', line: '#ffffff', width: 4, alpha: 0.55, depth: 1.1 },
  ],
  over: [],
  face: 'M-90,-40 C-90,-108 -52,-146 0,-146 C52,-146 90,-108 90,-40 L92,24 C80,52 62,60 50,54 C36,50 20,58 0,58 C-20,58 -36,50 -50,54 C-62,60 -80,52 -92,24Z',
  manner: {
    furious: { mouthOpen: 0.5, browInner: -11 },
    upset: { browInner: 15 },
    happy: { leftX: -60, leftY: -96, leftCurl: 0.2 },
  },
};

export default look;
