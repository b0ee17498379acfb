import { sweep } from '../../rig/artwork.ts';
import type { PersonaLook } from '../../rig/persona.ts';

const FACE =
  'M-88,-36 C-92,12 -88,50 -71,84 C-55,110 -30,128 0,128 C30,128 55,110 71,84 C88,50 92,12 88,-36 C88,-104 52,-140 0,-140 C-52,-140 -88,-104 -88,-36Z';
const SWEATER =
  'M-48,-250 C-92,-239 -144,-232 -159,-192 C-164,-150 -134,-70 -118,60 L118,60 C134,-70 164,-150 159,-192 C144,-232 92,-239 48,-250 C40,-212 -40,-212 -48,-250Z';

/** For everyone who has no look of their own: a friendly figure of no particular age, in a soft sweater. */
const look: PersonaLook = {
  skin: {
    base: '#d9a37c',
    line: '#915a3c',
    blush: 'rgba(222,98,78,0.55)',
  },
  eyes: {
    apart: 39,
    halfWidth: 20.5,
    height: 12.5,
    slant: 2,
    iris: '#6f7d4a',
    irisDeep: '#41492a',
    lash: '#33221c',
    lashes: 0.2,
    lid: '#c78e68',
    age: 0.15,
  },
  brows: { color: '#4a3023', weight: 8.4, height: 34, arch: 4, length: 49 },
  mouth: { y: 84, halfWidth: 28, upper: 4.2, lower: 7, lip: '#bd6f60', line: '#7b3d34' },
  arms: {
    sleeve: '#6f8fa6',
    sleeveShade: '#557389',
    sleeveLine: '#435f74',
    cuff: '#5f7f96',
    shoulder: 126,
    shoulderY: -174,
    thickness: 67,
  },
  behind: [
    { path: 'M-98,-50 C-116,10 -110,62 -82,82 L82,82 C110,62 116,10 98,-50Z', fill: '#4c3125', depth: -0.3 },
  ],
  neck: [
    {
      path: 'M-40,-330 L-40,-258 C-50,-236 -40,-212 0,-206 C40,-212 50,-236 40,-258 L40,-330Z',
      fill: '#cb9069',
    },
    { path: 'M-40,-310 C-30,-256 16,-240 40,-262 L40,-310Z', fill: '#a9714d', alpha: 0.7 },
  ],
  torso: [
    { path: SWEATER, fill: sweep([-150, -220], [150, 40], '#7d9db4', '#587a92') },
    { path: 'M-50,-250 C-42,-206 42,-206 50,-250', line: '#4b6a80', width: 16 },
    { path: 'M-50,-251 C-42,-208 42,-208 50,-251', line: '#6d8fa7', width: 9 },
    { path: 'M-150,-60 L150,-60 M-150,-36 L150,-36', line: '#f1e3c6', width: 9, within: SWEATER },
    {
      path: 'M-150,-48 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6 l10,-6 l10,6',
      line: '#d98b5f',
      width: 3.4,
      within: SWEATER,
    },
    {
      path: 'M-92,-20 C-84,10 -84,30 -88,56 M92,-20 C84,10 84,30 88,56',
      line: '#456277',
      width: 3,
      alpha: 0.5,
    },
  ],
  skull: [
    {
      path: 'M-86,-14 C-108,-24 -110,30 -84,38Z M86,-14 C108,-24 110,30 84,38Z',
      fill: '#c98f67',
      depth: -0.25,
    },
    { path: FACE, fill: sweep([-70, -60], [80, 110], '#e6b48d', '#cf9368') },
    {
      path: 'M58,-120 C98,-60 94,40 64,90 C48,112 28,124 4,128 C40,124 60,108 73,84 C90,50 94,12 91,-36 C90,-82 76,-112 58,-120Z',
      fill: '#b47a55',
      alpha: 0.4,
      within: FACE,
    },
    {
      path: 'M-92,-150 L92,-150 L92,-56 C58,-80 24,-72 -8,-86 C-40,-74 -70,-66 -92,-40Z',
      fill: '#ad7450',
      alpha: 0.5,
      within: FACE,
      depth: 0.3,
    },
    {
      path: 'M-8,4 C-11,22 -13,36 -17,44 C-18,54 -10,57 -3,56',
      line: '#a3663f',
      width: 2.6,
      alpha: 0.75,
      depth: 1.35,
    },
    { path: 'M3,57 C10,58 17,54 15,46', line: '#a3663f', width: 2.4, alpha: 0.65, depth: 1.35 },
    { path: 'M-2,20 C2,30 3,38 2,44', line: '#f2cba8', width: 5, alpha: 0.5, depth: 1.35 },
    {
      path: 'M-30,110 C-12,122 12,122 30,110 C16,130 -16,130 -30,110Z',
      fill: '#bd8059',
      alpha: 0.4,
      within: FACE,
      jaw: 0.5,
    },
  ],
  front: [
    {
      path: 'M-96,20 C-112,-40 -104,-128 -44,-154 C6,-180 84,-160 100,-90 C108,-50 104,-10 96,20 C92,-10 86,-40 72,-66 C40,-66 10,-76 -10,-96 C-26,-72 -62,-60 -78,-50 C-86,-26 -90,0 -96,20Z',
      fill: sweep([-80, -150], [80, 0], '#75503a', '#4a3024'),
      depth: 0.35,
    },
    {
      path: 'M-10,-96 C-2,-116 14,-132 40,-140 M-10,-96 C-24,-118 -46,-124 -70,-104 M6,-88 C30,-108 60,-104 84,-74 M-26,-80 C-50,-92 -74,-80 -88,-44',
      line: '#8e6549',
      width: 2.8,
      alpha: 0.75,
      depth: 0.35,
    },
    { path: 'M-58,-128 C-36,-146 -6,-154 22,-150', line: '#a87a59', width: 6, alpha: 0.5, depth: 0.2 },
  ],
  over: [],
  face: FACE,
  manner: {},
};

export default look;
