import * as draw from '../../../tools/backdrops/brush.mjs';
import { between, createChance, pick, times } from '../../../tools/backdrops/repeat.mjs';

const GOODS = [
  '#c9523f',
  '#e0973a',
  '#e9bf57',
  '#7f9f4e',
  '#4f8a78',
  '#5b8fa8',
  '#8d5a86',
  '#d8746a',
  '#b9c272',
];

const jar = draw.define(
  'jar',
  draw.rect(0, -62, 44, 62, 'inherit', { rx: 10 }),
  draw.rect(4, -74, 36, 14, '#8f6b3e', { rx: 4 }),
  draw.rect(7, -44, 30, 24, '#fff8e6', { rx: 3, opacity: 0.85 }),
  draw.rect(7, -60, 6, 54, '#fff', { rx: 3, opacity: 0.35 }),
);
const bottle = draw.define(
  'bottle',
  draw.path('M4,0 Q0,0 0,-6 V-56 Q0,-68 10,-74 V-98 H24 V-74 Q34,-68 34,-56 V-6 Q34,0 30,0Z', 'inherit'),
  draw.rect(9, -106, 16, 12, '#5a4030', { rx: 3 }),
  draw.rect(0, -46, 34, 26, '#fff8e6', { opacity: 0.82 }),
  draw.rect(6, -64, 5, 56, '#fff', { rx: 2, opacity: 0.35 }),
);
const box = draw.define(
  'box',
  draw.rect(0, -84, 62, 84, 'inherit', { rx: 4 }),
  draw.circle(31, -44, 17, '#fff8e6', { opacity: 0.85 }),
  draw.rect(0, -84, 62, 14, '#fff', { opacity: 0.22 }),
);
const basket = draw.define(
  'basket',
  draw.path('M-58,-34 H58 L48,0 H-48Z', '#a8743f'),
  draw.line('M-54,-22 H54 M-50,-11 H50', '#7d5028', 3),
  draw.line('M-58,-34 H58', '#c99359', 8),
);

/** One shelf, filled from left to right. */
function shelf(chance, from, to, y) {
  const goods = [];
  for (let x = from; x < to - 66;) {
    const kind = pick(chance, ['jar', 'jar', 'bottle', 'box', 'bottle']);
    goods.push(draw.use(kind, x, y, { fill: pick(chance, GOODS) }));
    x += { jar: 48, bottle: 39, box: 66 }[kind] + between(chance, 0, 12);
  }
  return (
    goods.join('') +
    draw.rect(from - 16, y, to - from + 32, 18, '#9c6a3e') +
    draw.rect(from - 16, y + 18, to - from + 32, 12, '#4a2a16', { opacity: 0.35 })
  );
}

function shelves() {
  const chance = createChance(41);
  return (
    draw.rect(356, 170, 1330, 540, '#7a4d2c', { rx: 10 }) +
    draw.rect(374, 186, 1294, 520, 'url(#inside)') +
    [310, 440, 570, 700].map((y) => shelf(chance, 392, 1650, y)).join('') +
    draw.rect(1006, 170, 20, 540, '#8a5a34')
  );
}

/** The shop's door, and the street's daylight in it. */
const door =
  draw.rect(90, 176, 226, 534, '#5f3c25', { rx: 8 }) +
  draw.rect(112, 200, 182, 500, 'url(#day)') +
  draw.path('M112,560 C150,520 190,560 230,530 C262,510 280,530 294,520 V700 H112Z', '#9bb58a', {
    opacity: 0.7,
  }) +
  draw.rect(112, 470, 182, 12, '#5f3c25') +
  draw.circle(284, 480, 9, '#e3b85e') +
  draw.path('M150,250 h106 v64 h-106Z', '#fff6dd') +
  draw.line('M203,222 L160,250 M203,222 L246,250', '#7a5a3a', 3) +
  draw.path('M176,290 q27,22 54,0', 'none', { stroke: '#c9523f', 'stroke-width': 6 });

const awning =
  times(17, (index) =>
    draw.path(`M${index * 120 - 60},0 h120 v150 a60,44 0 0 1 -120,0Z`, index % 2 ? '#fdf1d8' : '#c94f40'),
  ) +
  draw.rect(0, 0, draw.WIDTH, 110, '#3a160c', { opacity: 0.1 }) +
  times(17, (index) =>
    draw.line(`M${index * 120 - 60},150 a60,44 0 0 0 120,0`, '#8a2f26', 3, { opacity: 0.3 }),
  );

/** A heap of fruit in a crate, with the highlight on every piece. */
function crate(x, y, fruit, leaf) {
  const rows = [
    [-66, -22, 22, 66],
    [-44, 0, 44],
    [-20, 24],
  ];
  const heap = rows.flatMap((row, level) => row.map((dx) => [x + dx, y - 62 - level * 30]));
  return (
    draw.contact(x, y + 4, 112) +
    heap
      .map(
        ([cx, cy]) =>
          draw.circle(cx, cy, 25, `url(#${fruit})`) + draw.line(`M${cx},${cy - 22} q4,-8 10,-9`, leaf, 4),
      )
      .join('') +
    draw.path(`M${x - 104},${y - 52} H${x + 104} L${x + 96},${y} H${x - 96}Z`, '#b98149') +
    draw.line(`M${x - 100},${y - 28} H${x + 100}`, '#8a5a2e', 4) +
    draw.line(`M${x - 104},${y - 52} H${x + 104}`, '#d9a566', 8) +
    draw.line(`M${x - 62},${y - 48} L${x - 58},${y} M${x + 62},${y - 48} L${x + 58},${y}`, '#8a5a2e', 4)
  );
}

const scale = (x, y) =>
  draw.contact(x, y + 2, 92) +
  draw.path(`M${x - 78},${y} L${x - 62},${y - 62} H${x + 62} L${x + 78},${y}Z`, 'url(#steel)') +
  draw.circle(x, y - 34, 25, '#fdf6e3', { stroke: '#5e666b', 'stroke-width': 4 }) +
  draw.line(`M${x},${y - 34} L${x + 12},${y - 48}`, '#c94f40', 4) +
  draw.rect(x - 10, y - 82, 20, 22, '#7c878d') +
  draw.path(
    `M${x - 92},${y - 104} H${x + 92} C${x + 84},${y - 78} ${x - 84},${y - 78} ${x - 92},${y - 104}Z`,
    'url(#steel)',
  ) +
  draw.ellipse(x, y - 104, 92, 9, '#dfe6e8');

const register = (x, y) =>
  draw.contact(x, y + 2, 128) +
  draw.rect(x - 118, y - 34, 236, 36, '#3f4a52', { rx: 6 }) +
  draw.rect(x - 22, y - 22, 44, 8, '#aab4ba', { rx: 4 }) +
  draw.path(`M${x - 104},${y - 34} L${x - 78},${y - 128} H${x + 78} L${x + 104},${y - 34}Z`, '#566570') +
  times(12, (index) =>
    draw.rect(
      x - 62 + (index % 4) * 33,
      y - 112 + Math.floor(index / 4) * 25,
      26,
      17,
      index === 3 ? '#d9694f' : '#eef2ee',
      { rx: 4 },
    ),
  ) +
  draw.rect(x - 8, y - 150, 16, 26, '#3f4a52') +
  draw.rect(x - 66, y - 204, 132, 62, '#3f4a52', { rx: 8 }) +
  draw.rect(x - 54, y - 194, 108, 42, '#9fdcc2', { rx: 4 }) +
  draw.path(`M${x - 54},${y - 194} h54 l-22,42 h-32Z`, '#fff', { opacity: 0.25 });

const backdrop = () =>
  draw.svg(
    [
      draw.fade('wall', '#f9e7c4', '#f0d3a0', '#d9ad77'),
      draw.fade('inside', '#a9764a', '#8a5a36', '#6d4427'),
      draw.fade('day', '#e8f3ef', '#fdf3d2', '#f4dfae'),
      draw.fade('wood', '#c98d58', '#b27844', '#9a6437'),
      draw.fade('front', '#8a5632', '#6d4229'),
      draw.fade('cone', ['#ffe9ad', 0.2], ['#ffe2a0', 0]),
      draw.across('steel', '#b9c4c8', '#eef3f3', '#97a3a9'),
      draw.glow('lemon', '#fbe28a', '#eec04a', '#d69b2c'),
      draw.glow('apple', '#ee8a6c', '#d64a3a', '#a82e2a'),
      draw.glow('pear', '#dbe39a', '#a9bf5a', '#7f9a3c'),
      draw.glow('sun', ['#fff2c8', 0.75], ['#ffe9b0', 0]),
      draw.fade('shadow', ['#3d1d0c', 0], ['#3d1d0c', 0.34]),
      draw.blur('far', 3.2),
      jar,
      bottle,
      box,
      basket,
    ],
    draw.rect(0, 0, draw.WIDTH, draw.COUNTER + 10, 'url(#wall)'),
    draw.group(
      { filter: 'url(#far)' },
      door,
      shelves(),
      times(
        4,
        (index) =>
          draw.use('basket', 470 + index * 330, 172) +
          times(5, (fruit) =>
            draw.circle(
              430 + index * 330 + fruit * 20,
              132 - (fruit % 2) * 10,
              15,
              ['#e0973a', '#7f9f4e', '#c9523f', '#e9bf57'][index],
            ),
          ),
      ),
    ),
    draw.ellipse(210, 430, 420, 420, 'url(#sun)'),
    draw.dusk(),
    [430, 960, 1490].map((x) => draw.lamp(x, 262, '#4f7a74', 'cone')).join(''),
    awning,
    draw.counter({ surface: 'wood', edge: '#7d4c29', front: 'front', panel: '#57321c', seed: 5 }),
    crate(300, 748, 'apple', '#5d7a3a'),
    crate(86, 752, 'lemon', '#6f8a3c'),
    scale(1150, 742),
    register(1440, 748),
    crate(1740, 750, 'pear', '#6d5a2c'),
  );

export default backdrop;
