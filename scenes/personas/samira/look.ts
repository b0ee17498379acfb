import { fade, sweep } from '../../rig/artwork.ts';
import type { PersonaLook } from '../../rig/persona.ts';

const FACE =
  'M-86,-40 C-89,10 -86,48 -68,80 C-52,108 -28,130 0,130 C28,130 52,108 68,80 C86,48 89,10 86,-40 C86,-104 50,-140 0,-140 C-50,-140 -86,-104 -86,-40Z';
/** The scarf around the face: its outer edge, and the opening it leaves. */
const HOOD =
  'M0,-176 C-70,-176 -118,-124 -118,-36 C-118,40 -112,96 -84,134 C-60,158 -30,166 0,166 C30,166 60,158 84,134 C112,96 118,40 118,-36 C118,-124 70,-176 0,-176Z';
const OPENING =
  'M0,-116 C46,-116 78,-84 81,-30 C83,20 78,62 60,92 C44,116 22,127 0,127 C-22,127 -44,116 -60,92 C-78,62 -83,20 -81,-30 C-78,-84 -46,-116 0,-116Z';
const COAT =
  'M-60,-246 C-104,-236 -150,-226 -166,-190 C-174,-150 -148,-70 -132,60 L132,60 C148,-70 174,-150 166,-190 C150,-226 104,-236 60,-246Z';

/** A dry-witted woman in her thirties who knows what a cappuccino is: a teal hijab and a camel coat. */
const look: PersonaLook = {
  skin: {
    base: '#bb7b52',
    line: '#74422a',
    blush: 'rgba(205,80,58,0.5)',
  },
  eyes: {
    apart: 39,
    halfWidth: 22.5,
    height: 13.5,
    slant: 5,
    iris: '#4d2c1a',
    irisDeep: '#28150d',
    lash: '#1d100d',
    lashes: 1,
    lid: '#a2643f',
    age: 0.1,
  },
  brows: { color: '#2a1712', weight: 8.2, height: 34, arch: 7, length: 51 },
  mouth: { y: 84, halfWidth: 28, upper: 6.5, lower: 9.5, lip: '#a6504b', line: '#652a28' },
  arms: {
    sleeve: '#c9985f',
    sleeveShade: '#ab7b46',
    sleeveLine: '#89602f',
    cuff: '#b58550',
    shoulder: 131,
    shoulderY: -172,
    thickness: 70,
  },
  behind: [
    {
      path: 'M-112,-60 C-128,40 -124,110 -140,176 L140,176 C124,110 128,40 112,-60Z',
      fill: fade(-40, 180, '#23877d', '#1b6c66'),
      depth: -0.4,
    },
  ],
  neck: [{ path: 'M-40,-330 L-40,-240 L40,-240 L40,-330Z', fill: '#1f7f76' }],
  torso: [
    { path: COAT, fill: sweep([-160, -200], [150, 40], '#d4a56c', '#b98850') },
    { path: 'M-40,-240 L-30,60 L30,60 L40,-240Z', fill: '#f1e4cf' },
    { path: 'M-22,-150 L-22,60 M-8,-150 L-8,60 M8,-150 L8,60 M22,-150 L22,60', line: '#dccbb0', width: 2 },
    {
      path: 'M-60,-246 L-92,-150 L-66,-128 L-82,-108 L-22,60 L-22,-60 L-40,-240Z',
      fill: sweep([-90, -200], [-20, 20], '#dcb17b', '#c4945b'),
      line: '#8f6533',
      width: 2.4,
    },
    {
      path: 'M60,-246 L92,-150 L66,-128 L82,-108 L22,60 L22,-60 L40,-240Z',
      fill: sweep([30, -220], [90, 20], '#cfa067', '#b07f48'),
      line: '#8f6533',
      width: 2.4,
    },
    {
      path: 'M-104,-70 C-92,-30 -92,16 -98,56 M108,-70 C96,-30 96,16 102,56',
      line: '#98703c',
      width: 3,
      alpha: 0.55,
    },
    { path: 'M62,-24 a7,7 0 1 1 .1,0Z', fill: '#70491f', line: '#5a3918', width: 1.6 },
  ],
  skull: [
    { path: FACE, fill: sweep([-70, -60], [80, 110], '#cb8a5e', '#ad6c45') },
    {
      path: 'M58,-120 C96,-60 92,40 62,90 C48,112 28,124 4,130 C40,124 58,108 70,80 C88,48 92,10 89,-40 C88,-84 74,-112 58,-120Z',
      fill: '#8a5033',
      alpha: 0.4,
      within: FACE,
    },
    {
      path: 'M-90,-150 L90,-150 L90,-74 C50,-96 -50,-96 -90,-74Z',
      fill: '#7c462c',
      alpha: 0.5,
      within: FACE,
    },
    {
      path: 'M-90,-100 L-70,-100 C-62,0 -58,70 -10,124 L-60,130 L-100,40Z',
      fill: '#8f5436',
      alpha: 0.25,
      within: FACE,
    },
    {
      path: 'M-8,4 C-10,22 -13,36 -16,44 C-17,54 -9,57 -3,56',
      line: '#854c2f',
      width: 2.6,
      alpha: 0.8,
      depth: 1.35,
    },
    { path: 'M3,57 C10,58 16,54 14,46', line: '#854c2f', width: 2.4, alpha: 0.7, depth: 1.35 },
    { path: 'M-1,18 C2,28 3,38 2,44', line: '#dea176', width: 5, alpha: 0.55, depth: 1.35 },
    {
      path: 'M-30,112 C-12,122 12,122 30,112 C16,130 -16,130 -30,112Z',
      fill: '#95593a',
      alpha: 0.4,
      within: FACE,
      jaw: 0.5,
    },
  ],
  front: [
    { path: `${HOOD} ${OPENING}`, fill: sweep([-100, -150], [100, 150], '#40b8a7', '#238a80'), depth: 0.25 },
    { path: OPENING, line: '#186860', width: 5, alpha: 0.75, depth: 0.25 },
    {
      path: 'M0,-116 C46,-116 78,-84 81,-30 M-81,-30 C-78,-84 -46,-116 0,-116',
      line: '#1f4f52',
      width: 6,
      depth: 0.3,
    },
    {
      path: 'M-74,-62 C-60,-106 -30,-128 6,-130 C54,-130 88,-96 94,-42',
      line: '#6fd3c4',
      width: 5,
      alpha: 0.6,
      depth: 0.25,
    },
    { path: 'M-98,-60 C-90,-120 -46,-158 10,-160', line: '#83dccf', width: 7, alpha: 0.5, depth: 0.1 },
    {
      path: 'M-98,20 C-92,80 -66,128 -14,146 M98,0 C100,60 88,110 50,140 M-88,-20 C-92,40 -80,92 -50,122',
      line: '#1c746b',
      width: 3,
      alpha: 0.6,
      depth: 0.25,
    },
  ],
  over: [
    {
      path: 'M-96,-300 C-116,-262 -112,-222 -84,-206 C-40,-178 40,-176 86,-204 C114,-222 116,-262 96,-300 C60,-246 -60,-246 -96,-300Z',
      fill: sweep([-90, -290], [80, -190], '#3aae9e', '#20847a'),
    },
    {
      path: 'M-92,-286 C-60,-226 44,-214 98,-268 M-104,-250 C-70,-206 30,-192 92,-226',
      line: '#186860',
      width: 3,
      alpha: 0.6,
    },
    { path: 'M-70,-262 C-34,-232 30,-230 66,-250', line: '#6fd3c4', width: 5, alpha: 0.5 },
    {
      path: 'M-20,-196 C-2,-150 6,-110 -4,-60 C14,-46 44,-52 58,-72 C62,-120 54,-160 46,-196Z',
      fill: sweep([-10, -190], [60, -60], '#36a797', '#1d7a71'),
    },
    {
      path: 'M2,-190 C16,-150 20,-110 16,-60 M24,-190 C36,-150 40,-110 40,-62',
      line: '#186860',
      width: 2.6,
      alpha: 0.55,
    },
    { path: 'M-8,-204 C4,-190 34,-188 50,-200', line: '#186860', width: 3, alpha: 0.7 },
  ],
  face: FACE,
  manner: {
    upset: { leftX: -52 },
    neutral: { rightX: 92, rightY: 4, rightCurl: 0.45, leftX: -30, leftY: 16 },
    wary: { rightX: 92, rightY: 4, rightCurl: 0.45, leftX: -60 },
    happy: { rightX: 92, rightY: 4, rightCurl: 0.45, leftX: -24, leftY: 14 },
  },
};

export default look;
