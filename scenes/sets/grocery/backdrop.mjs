import {
  COUNTER,
  WIDTH,
  across,
  between,
  blur,
  circle,
  contact,
  counter,
  createChance,
  define,
  dusk,
  ellipse,
  fade,
  glow,
  group,
  lamp,
  line,
  path,
  pick,
  rect,
  svg,
  times,
  use,
} from '../../../tools/backdrops/brush.mjs';

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

const jar = define(
  'jar',
  rect(0, -62, 44, 62, 'inherit', { rx: 10 }),
  rect(4, -74, 36, 14, '#8f6b3e', { rx: 4 }),
  rect(7, -44, 30, 24, '#fff8e6', { rx: 3, opacity: 0.85 }),
  rect(7, -60, 6, 54, '#fff', { rx: 3, opacity: 0.35 }),
);
const bottle = define(
  'bottle',
  path('M4,0 Q0,0 0,-6 V-56 Q0,-68 10,-74 V-98 H24 V-74 Q34,-68 34,-56 V-6 Q34,0 30,0Z', 'inherit'),
  rect(9, -106, 16, 12, '#5a4030', { rx: 3 }),
  rect(0, -46, 34, 26, '#fff8e6', { opacity: 0.82 }),
  rect(6, -64, 5, 56, '#fff', { rx: 2, opacity: 0.35 }),
);
const box = define(
  'box',
  rect(0, -84, 62, 84, 'inherit', { rx: 4 }),
  circle(31, -44, 17, '#fff8e6', { opacity: 0.85 }),
  rect(0, -84, 62, 14, '#fff', { opacity: 0.22 }),
);
const basket = define(
  'basket',
  path('M-58,-34 H58 L48,0 H-48Z', '#a8743f'),
  line('M-54,-22 H54 M-50,-11 H50', '#7d5028', 3),
  line('M-58,-34 H58', '#c99359', 8),
);

/** One shelf, filled from left to right. */
function shelf(chance, from, to, y) {
  const goods = [];
  for (let x = from; x < to - 66;) {
    const kind = pick(chance, ['jar', 'jar', 'bottle', 'box', 'bottle']);
    goods.push(use(kind, x, y, { fill: pick(chance, GOODS) }));
    x += { jar: 48, bottle: 39, box: 66 }[kind] + between(chance, 0, 12);
  }
  return (
    goods.join('') +
    rect(from - 16, y, to - from + 32, 18, '#9c6a3e') +
    rect(from - 16, y + 18, to - from + 32, 12, '#4a2a16', { opacity: 0.35 })
  );
}

function shelves() {
  const chance = createChance(41);
  return (
    rect(356, 170, 1330, 540, '#7a4d2c', { rx: 10 }) +
    rect(374, 186, 1294, 520, 'url(#inside)') +
    [310, 440, 570, 700].map((y) => shelf(chance, 392, 1650, y)).join('') +
    rect(1006, 170, 20, 540, '#8a5a34')
  );
}

/** The shop's door, and the street's daylight in it. */
const door =
  rect(90, 176, 226, 534, '#5f3c25', { rx: 8 }) +
  rect(112, 200, 182, 500, 'url(#day)') +
  path('M112,560 C150,520 190,560 230,530 C262,510 280,530 294,520 V700 H112Z', '#9bb58a', { opacity: 0.7 }) +
  rect(112, 470, 182, 12, '#5f3c25') +
  circle(284, 480, 9, '#e3b85e') +
  path('M150,250 h106 v64 h-106Z', '#fff6dd') +
  line('M203,222 L160,250 M203,222 L246,250', '#7a5a3a', 3) +
  path('M176,290 q27,22 54,0', 'none', { stroke: '#c9523f', 'stroke-width': 6 });

const awning =
  times(17, (index) =>
    path(`M${index * 120 - 60},0 h120 v150 a60,44 0 0 1 -120,0Z`, index % 2 ? '#fdf1d8' : '#c94f40'),
  ) +
  rect(0, 0, WIDTH, 110, '#3a160c', { opacity: 0.1 }) +
  times(17, (index) => line(`M${index * 120 - 60},150 a60,44 0 0 0 120,0`, '#8a2f26', 3, { opacity: 0.3 }));

/** A heap of fruit in a crate, with the highlight on every piece. */
function crate(x, y, fruit, leaf) {
  const rows = [
    [-66, -22, 22, 66],
    [-44, 0, 44],
    [-20, 24],
  ];
  const heap = rows.flatMap((row, level) => row.map((dx) => [x + dx, y - 62 - level * 30]));
  return (
    contact(x, y + 4, 112) +
    heap
      .map(
        ([cx, cy]) => circle(cx, cy, 25, `url(#${fruit})`) + line(`M${cx},${cy - 22} q4,-8 10,-9`, leaf, 4),
      )
      .join('') +
    path(`M${x - 104},${y - 52} H${x + 104} L${x + 96},${y} H${x - 96}Z`, '#b98149') +
    line(`M${x - 100},${y - 28} H${x + 100}`, '#8a5a2e', 4) +
    line(`M${x - 104},${y - 52} H${x + 104}`, '#d9a566', 8) +
    line(`M${x - 62},${y - 48} L${x - 58},${y} M${x + 62},${y - 48} L${x + 58},${y}`, '#8a5a2e', 4)
  );
}

const scale = (x, y) =>
  contact(x, y + 2, 92) +
  path(`M${x - 78},${y} L${x - 62},${y - 62} H${x + 62} L${x + 78},${y}Z`, 'url(#steel)') +
  circle(x, y - 34, 25, '#fdf6e3', { stroke: '#5e666b', 'stroke-width': 4 }) +
  line(`M${x},${y - 34} L${x + 12},${y - 48}`, '#c94f40', 4) +
  rect(x - 10, y - 82, 20, 22, '#7c878d') +
  path(
    `M${x - 92},${y - 104} H${x + 92} C${x + 84},${y - 78} ${x - 84},${y - 78} ${x - 92},${y - 104}Z`,
    'url(#steel)',
  ) +
  ellipse(x, y - 104, 92, 9, '#dfe6e8');

const register = (x, y) =>
  contact(x, y + 2, 128) +
  rect(x - 118, y - 34, 236, 36, '#3f4a52', { rx: 6 }) +
  rect(x - 22, y - 22, 44, 8, '#aab4ba', { rx: 4 }) +
  path(`M${x - 104},${y - 34} L${x - 78},${y - 128} H${x + 78} L${x + 104},${y - 34}Z`, '#566570') +
  times(12, (index) =>
    rect(
      x - 62 + (index % 4) * 33,
      y - 112 + Math.floor(index / 4) * 25,
      26,
      17,
      index === 3 ? '#d9694f' : '#eef2ee',
      { rx: 4 },
    ),
  ) +
  rect(x - 8, y - 150, 16, 26, '#3f4a52') +
  rect(x - 66, y - 204, 132, 62, '#3f4a52', { rx: 8 }) +
  rect(x - 54, y - 194, 108, 42, '#9fdcc2', { rx: 4 }) +
  path(`M${x - 54},${y - 194} h54 l-22,42 h-32Z`, '#fff', { opacity: 0.25 });

const backdrop = () =>
  svg(
    [
      fade('wall', '#f9e7c4', '#f0d3a0', '#d9ad77'),
      fade('inside', '#a9764a', '#8a5a36', '#6d4427'),
      fade('day', '#e8f3ef', '#fdf3d2', '#f4dfae'),
      fade('wood', '#c98d58', '#b27844', '#9a6437'),
      fade('front', '#8a5632', '#6d4229'),
      fade('cone', ['#ffe9ad', 0.2], ['#ffe2a0', 0]),
      across('steel', '#b9c4c8', '#eef3f3', '#97a3a9'),
      glow('lemon', '#fbe28a', '#eec04a', '#d69b2c'),
      glow('apple', '#ee8a6c', '#d64a3a', '#a82e2a'),
      glow('pear', '#dbe39a', '#a9bf5a', '#7f9a3c'),
      glow('sun', ['#fff2c8', 0.75], ['#ffe9b0', 0]),
      fade('shadow', ['#3d1d0c', 0], ['#3d1d0c', 0.34]),
      blur('far', 3.2),
      jar,
      bottle,
      box,
      basket,
    ],
    rect(0, 0, WIDTH, COUNTER + 10, 'url(#wall)'),
    group(
      { filter: 'url(#far)' },
      door,
      shelves(),
      times(
        4,
        (index) =>
          use('basket', 470 + index * 330, 172) +
          times(5, (fruit) =>
            circle(
              430 + index * 330 + fruit * 20,
              132 - (fruit % 2) * 10,
              15,
              ['#e0973a', '#7f9f4e', '#c9523f', '#e9bf57'][index],
            ),
          ),
      ),
    ),
    ellipse(210, 430, 420, 420, 'url(#sun)'),
    dusk(),
    [430, 960, 1490].map((x) => lamp(x, 262, '#4f7a74', 'cone')).join(''),
    awning,
    counter({ surface: 'wood', edge: '#7d4c29', front: 'front', panel: '#57321c', seed: 5 }),
    crate(300, 748, 'apple', '#5d7a3a'),
    crate(86, 752, 'lemon', '#6f8a3c'),
    scale(1150, 742),
    register(1440, 748),
    crate(1740, 750, 'pear', '#6d5a2c'),
  );

export default backdrop;
