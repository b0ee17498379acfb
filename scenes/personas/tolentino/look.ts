import { fade, sweep } from '../../rig/artwork.ts';
import type { PersonaLook } from '../../rig/persona.ts';

const FACE =
  'M-91,-34 C-94,14 -90,50 -72,82 C-56,108 -30,128 0,128 C30,128 56,108 72,82 C90,50 94,14 91,-34 C90,-104 52,-140 0,-140 C-52,-140 -90,-104 -91,-34Z';
const BLOUSE =
  'M-46,-252 C-40,-226 -20,-214 0,-206 C20,-214 40,-226 46,-252 L66,-240 L34,60 L-34,60 L-66,-240Z';

/** Sprigs on the blouse, by the places of their blossoms. */
const SPRIGS: readonly (readonly [number, number])[] = [
  [-34, -196],
  [2, -176],
  [32, -200],
  [-18, -142],
  [20, -128],
  [-2, -96],
  [-24, -62],
  [20, -54],
  [-4, -20],
  [24, 2],
  [-22, 14],
];
const blossom = ([x, y]: readonly [number, number]): string =>
  `M${x - 6},${y} a4,4 0 1 1 6,-5 a4,4 0 1 1 6,5 a4,4 0 1 1 -6,5 a4,4 0 1 1 -6,-5Z`;
const leaf = ([x, y]: readonly [number, number]): string =>
  `M${x + 7},${y + 6} q8,-1 10,7 q-9,1 -10,-7Z M${x - 8},${y + 6} q-8,0 -9,8 q9,0 9,-8Z`;

/** A woman in her late forties who drove back with the plums: pinned-up hair, a yellow cardigan, a shopping tote. */
const look: PersonaLook = {
  skin: {
    base: '#dba177',
    line: '#8d5538',
    blush: 'rgba(222,98,78,0.62)',
  },
  eyes: {
    apart: 40,
    halfWidth: 22,
    height: 13,
    slant: 4,
    iris: '#6d4226',
    irisDeep: '#3b2015',
    lash: '#2a1713',
    lashes: 0.55,
    lid: '#c68a62',
    age: 0.55,
  },
  brows: { color: '#33201b', weight: 7.4, height: 34, arch: 6, length: 50 },
  mouth: { y: 84, halfWidth: 30, upper: 5.5, lower: 8.5, lip: '#bf5a55', line: '#7c2f30' },
  arms: {
    sleeve: '#e6ae36',
    sleeveShade: '#cd9125',
    sleeveLine: '#a8721a',
    cuff: '#d99c2b',
    shoulder: 127,
    shoulderY: -174,
    thickness: 66,
  },
  behind: [
    {
      path: 'M-44,-140 C-70,-184 -34,-212 6,-201 C48,-208 84,-180 62,-140Z',
      fill: fade(-208, -130, '#4a322d', '#2c1c1a'),
    },
    {
      path: 'M-22,-194 C-4,-178 20,-174 46,-182 M-40,-174 C-16,-154 26,-152 58,-166',
      line: '#5d423a',
      width: 3,
    },
    {
      path: 'M-102,-40 C-108,10 -96,44 -78,60 L78,60 C96,44 108,10 102,-40 C100,-120 56,-164 0,-164 C-56,-164 -100,-120 -102,-40Z',
      fill: '#2a1b19',
    },
  ],
  neck: [
    {
      path: 'M-38,-330 L-39,-262 C-58,-246 -54,-214 0,-196 C54,-214 58,-246 39,-262 L38,-330Z',
      fill: '#cf9168',
    },
    { path: 'M-38,-300 C-30,-250 20,-236 39,-262 L38,-330 L-38,-330Z', fill: '#b0744f', alpha: 0.75 },
    {
      path: 'M-30,-230 C-20,-222 -10,-219 -4,-219 M30,-230 C20,-222 10,-219 4,-219',
      line: '#a96e4a',
      width: 2.4,
    },
  ],
  torso: [
    { path: BLOUSE, fill: '#f6ead6' },
    ...SPRIGS.map((at) => ({ path: blossom(at), fill: '#d9654f', within: BLOUSE })),
    ...SPRIGS.map((at) => ({ path: leaf(at), fill: '#6f9a6a', within: BLOUSE })),
    { path: 'M-46,-252 C-40,-226 -20,-214 0,-206 C20,-214 40,-226 46,-252', line: '#e0cba9', width: 7 },
    { path: 'M0,-204 L0,60', line: '#dcc7a4', width: 2 },
    {
      path: 'M-46,-252 C-92,-239 -144,-232 -160,-194 C-168,-150 -138,-70 -120,60 L-30,60 C-24,-20 -26,-110 -34,-160 C-40,-200 -46,-226 -46,-252Z',
      fill: sweep([-160, -200], [-20, 0], '#f0bd47', '#dea331'),
    },
    {
      path: 'M46,-252 C92,-239 144,-232 160,-194 C168,-150 138,-70 120,60 L30,60 C24,-20 26,-110 34,-160 C40,-200 46,-226 46,-252Z',
      fill: sweep([20, -200], [170, 0], '#eab53f', '#d0942a'),
    },
    { path: 'M-46,-252 C-46,-226 -40,-200 -34,-160 C-26,-110 -24,-20 -30,60', line: '#c98d24', width: 9 },
    { path: 'M46,-252 C46,-226 40,-200 34,-160 C26,-110 24,-20 30,60', line: '#c08520', width: 9 },
    {
      path: 'M-46,-252 C-46,-226 -40,-200 -34,-160 C-26,-110 -24,-20 -30,60',
      line: '#f4c964',
      width: 2,
      alpha: 0.7,
    },
    {
      path: 'M31,-120 a4.6,4.6 0 1 1 .1,0Z M28,-62 a4.6,4.6 0 1 1 .1,0Z M29,-4 a4.6,4.6 0 1 1 .1,0Z',
      fill: '#8a5a1c',
    },
    {
      path: 'M-94,-60 C-80,-30 -78,10 -82,50 M98,-66 C86,-34 84,6 88,50',
      line: '#b97f1e',
      width: 3,
      alpha: 0.5,
    },
    { path: 'M-118,-217 C-106,-150 -104,-60 -112,60 L-84,60 C-78,-60 -82,-150 -94,-226Z', fill: '#39706a' },
    {
      path: 'M-110,-218 C-98,-150 -96,-60 -103,60 M-102,-222 C-90,-150 -87,-60 -93,60',
      line: '#f2e3c4',
      width: 2.6,
      alpha: 0.8,
    },
  ],
  skull: [
    {
      path: 'M-90,-14 C-108,-22 -110,26 -88,36Z M90,-14 C108,-22 110,26 88,36Z',
      fill: '#c98b62',
      depth: -0.25,
    },
    {
      path: 'M-94,32 a5.4,5.4 0 1 1 .1,0Z M94,32 a5.4,5.4 0 1 1 .1,0Z',
      fill: '#f1c84b',
      line: '#b8862b',
      width: 1.4,
      depth: -0.25,
    },
    { path: FACE, fill: sweep([-70, -60], [80, 110], '#e8b289', '#d3966b') },
    {
      path: 'M60,-120 C100,-60 96,40 66,90 C50,112 30,124 6,128 C40,124 60,108 74,82 C92,50 96,14 93,-34 C92,-80 78,-110 60,-120Z',
      fill: '#b97a52',
      alpha: 0.4,
      within: FACE,
    },
    {
      path: 'M-96,-150 L96,-150 L96,-52 C60,-84 10,-86 -30,-72 C-58,-62 -80,-50 -96,-30Z',
      fill: '#b3744d',
      alpha: 0.5,
      within: FACE,
      depth: 0.3,
    },
    {
      path: 'M-30,110 C-12,122 12,122 30,110 C16,130 -16,130 -30,110Z',
      fill: '#c08259',
      alpha: 0.4,
      within: FACE,
      jaw: 0.5,
    },
    {
      path: 'M-9,2 C-12,22 -14,36 -17,44 C-18,54 -10,57 -3,56',
      line: '#a9683f',
      width: 2.6,
      alpha: 0.75,
      depth: 1.35,
    },
    { path: 'M3,57 C10,58 17,54 15,46', line: '#a9683f', width: 2.4, alpha: 0.65, depth: 1.35 },
    { path: 'M-2,20 C2,30 3,38 2,44', line: '#f4cca6', width: 5, alpha: 0.55, depth: 1.35 },
    {
      path: 'M-32,19 C-44,24 -52,22 -58,17 M32,19 C44,24 52,22 58,17',
      line: '#b3744d',
      width: 2,
      alpha: 0.5,
      depth: 1,
    },
    {
      path: 'M-30,62 C-36,72 -40,78 -41,86 M30,62 C36,72 40,78 41,86',
      line: '#b3744d',
      width: 2,
      alpha: 0.4,
      depth: 1.1,
    },
  ],
  front: [
    {
      path: 'M-100,6 C-112,-70 -92,-140 -30,-160 C40,-178 98,-130 102,-40 C102,-14 100,0 96,8 C92,-34 78,-66 52,-84 C30,-98 8,-104 -14,-104 C-44,-92 -78,-60 -88,-10 C-92,0 -96,6 -100,6Z',
      fill: sweep([-90, -150], [80, 0], '#4d332d', '#2b1b19'),
      depth: 0.35,
    },
    {
      path: 'M-14,-104 C10,-124 50,-128 84,-84 M-22,-102 C-52,-104 -84,-76 -94,-40 M-6,-108 C24,-140 62,-136 88,-104 M-28,-106 C-56,-120 -84,-96 -96,-66',
      line: '#684a40',
      width: 2.6,
      alpha: 0.75,
      depth: 0.35,
    },
    { path: 'M-70,-118 C-50,-142 -20,-152 14,-150', line: '#7d5a4c', width: 6, alpha: 0.55, depth: 0.2 },
    { path: 'M-96,-2 C-104,30 -96,58 -102,82 C-108,66 -112,30 -102,-6Z', fill: '#38241f', depth: 0.1 },
    { path: 'M-92,-6 C-88,26 -98,44 -92,66', line: '#3d2822', width: 3, depth: 0.25 },
    { path: 'M98,-2 C106,28 98,56 106,74', line: '#2f1e1b', width: 4, depth: 0.1 },
    { path: 'M94,-8 C90,20 98,36 94,52', line: '#3d2822', width: 2.4, depth: 0.25 },
    {
      path: 'M40,-158 C36,-192 56,-210 76,-202 C84,-184 78,-162 64,-146Z',
      fill: fade(-208, -146, '#3fa593', '#25756c'),
      depth: -0.2,
    },
    { path: 'M48,-160 L58,-188 M57,-154 L68,-184 M65,-150 L76,-178', line: '#1e5f58', width: 3, depth: -0.2 },
  ],
  over: [],
  face: FACE,
  manner: {
    neutral: { leftX: -60, leftY: 10 },
    wary: { leftX: -92, leftY: -118, leftCurl: 0.95 },
  },
};

export default look;
