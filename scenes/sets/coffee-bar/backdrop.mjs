import * as draw from '../../../tools/backdrops/brush.mjs';
import { between, createChance, pick, times } from '../../../tools/backdrops/repeat.mjs';

const cup = draw.define(
  'cup',
  draw.path('M0,-34 H46 C46,-12 38,0 23,0 C8,0 0,-12 0,-34Z', 'inherit'),
  draw.line('M44,-28 c16,-2 16,18 -2,18', '#e9dcc6', 6),
  draw.rect(4, -33, 6, 22, '#fff', { rx: 3, opacity: 0.5 }),
);
const tin = draw.define(
  'tin',
  draw.rect(0, -76, 54, 76, 'inherit', { rx: 5 }),
  draw.rect(0, -84, 54, 14, '#e6d3a8', { rx: 4 }),
  draw.rect(8, -52, 38, 28, '#fff6e2', { rx: 4, opacity: 0.85 }),
  draw.circle(27, -38, 8, '#7a4a2c'),
);
const bag = draw.define(
  'bag',
  draw.path('M0,0 L4,-92 L20,-104 H44 L60,-92 L64,0Z', 'inherit'),
  draw.line('M4,-92 H60', '#2d1b14', 3, { opacity: 0.4 }),
  draw.circle(32, -46, 17, '#fff4dc', { opacity: 0.9 }),
  draw.path('M26,-56 q14,8 6,22 q-14,-8 -6,-22Z', '#7a4a2c'),
);

/** Tiles, a few of them lighter. */
function tiles() {
  const chance = createChance(17);
  return (
    draw.rect(0, 0, draw.WIDTH, draw.COUNTER, 'url(#wall)') +
    times(11, (row) => draw.line(`M0,${40 + row * 62} H${draw.WIDTH}`, '#2f5a54', 3, { opacity: 0.5 })) +
    times(11, (row) =>
      draw.line(
        times(20, (column) => `M${column * 100 + (row % 2) * 50},${40 + row * 62} v62`),
        '#2f5a54',
        3,
        { opacity: 0.5 },
      ),
    ) +
    times(26, () => {
      const row = between(chance, 0, 9);
      return draw.rect(between(chance, 0, 18) * 100 + (row % 2) * 50 + 3, 43 + row * 62, 94, 56, '#9cc4b4', {
        opacity: 0.16,
      });
    })
  );
}

const chalk = (d) => draw.line(d, '#f3ead6', 5, { opacity: 0.8 });

function board(x, y) {
  return (
    draw.rect(x, y, 360, 300, '#7a5233', { rx: 8 }) +
    draw.rect(x + 14, y + 14, 332, 272, '#2e3633') +
    draw.path(`M${x + 14},${y + 14} h200 l-180,272 h-20Z`, '#fff', { opacity: 0.05 }) +
    chalk(
      `M${x + 52},${y + 92} h70 c0,40 -14,52 -35,52 c-22,0 -35,-12 -35,-52Z M${x + 122},${y + 100} c24,-2 24,28 -4,28 M${x + 68},${y + 74} q-8,-12 0,-22 M${x + 90},${y + 74} q-8,-12 0,-22`,
    ) +
    times(4, (row) =>
      chalk(
        `M${x + 172},${y + 66 + row * 30} q10,-8 20,0 t20,0 t20,0 ${row % 2 ? '' : 't20,0'} M${x + 300},${y + 66 + row * 30} h22`,
      ),
    ) +
    chalk(
      `M${x + 46},${y + 232} c40,-40 60,30 100,-6 c30,-26 60,20 90,-8 M${x + 262},${y + 240} q14,-30 28,0 q14,-30 28,0`,
    ) +
    draw.path(`M${x + 270},${y + 204} l8,14 16,2 -12,11 3,16 -15,-8 -15,8 3,-16 -12,-11 16,-2Z`, 'none', {
      stroke: '#e9b96a',
      'stroke-width': 4,
    })
  );
}

function shelf(chance, x, y, width, kinds) {
  const goods = [];
  for (let at = x + 12; at < x + width - 60;) {
    const kind = pick(chance, kinds);
    const fill =
      kind === 'cup'
        ? pick(chance, ['#fdf4e3', '#e2b08a', '#d9694f', '#f2d48a'])
        : pick(chance, ['#b4553a', '#c98f4a', '#5f7f6a', '#8a5a44']);
    goods.push(draw.use(kind, at, y, { fill }));
    at += { cup: 66, tin: 64, bag: 74 }[kind];
  }
  return (
    goods.join('') +
    draw.rect(x, y, width, 18, '#a9744a') +
    draw.rect(x, y + 18, width, 10, '#1d2f2c', { opacity: 0.4 })
  );
}

/** A plant that hangs down from a pot. */
function plant(x, y, spread) {
  const chance = createChance(x);
  const leaves = times(22, () => {
    const dx = between(chance, -spread, spread);
    const dy = between(chance, -30, 130 - Math.abs(dx) * 0.7);
    return draw.ellipse(x + dx, y + dy, 21, 10, pick(chance, ['#5f9a5a', '#4a8350', '#7fb26a', '#3d7047']), {
      transform: `rotate(${between(chance, 20, 160)} ${x + dx} ${y + dy})`,
    });
  });
  return (
    draw.line(`M${x},0 V${y - 60}`, '#6d5a44', 3) +
    draw.path(`M${x - 46},${y - 60} H${x + 46} L${x + 34},${y} H${x - 34}Z`, '#c98560') +
    draw.rect(x - 50, y - 66, 100, 16, '#dc9a74', { rx: 4 }) +
    leaves
  );
}

const machine = (x, y) =>
  draw.contact(x, y + 2, 216) +
  draw.rect(x - 196, y - 34, 392, 36, '#3b3f44', { rx: 8 }) +
  draw.rect(x - 176, y - 150, 352, 120, '#2b2e33') +
  draw.rect(x - 206, y - 268, 412, 132, 'url(#steel)', { rx: 18 }) +
  draw.rect(x - 206, y - 236, 412, 16, '#b4553a') +
  times(6, (index) => draw.use('cup', x - 186 + index * 64, y - 266, { fill: '#fdf4e3' })) +
  draw.circle(x - 130, y - 186, 24, '#fdf6e6', { stroke: '#5d666d', 'stroke-width': 5 }) +
  draw.line(`M${x - 130},${y - 186} l10,-13`, '#b4553a', 4) +
  [x - 60, x + 80]
    .map(
      (at) =>
        draw.rect(at - 36, y - 150, 72, 22, '#6d767d', { rx: 6 }) +
        draw.line(`M${at},${y - 126} v16 M${at + 34},${y - 128} l44,18`, '#23262a', 12) +
        draw.path(`M${at - 22},${y - 64} h44 c0,20 -8,30 -22,30 c-14,0 -22,-10 -22,-30Z`, '#fdf4e3'),
    )
    .join('') +
  draw.line(`M${x + 186},${y - 150} c26,20 8,60 22,84`, '#c9d2d6', 8) +
  times(3, (index) =>
    draw.circle(x + 96 + index * 34, y - 184, 10, ['#e9b96a', '#8fc3a4', '#d9694f'][index]),
  ) +
  draw.rect(x - 180, y - 256, 150, 8, '#fff', { rx: 4, opacity: 0.6 });

const bayWindow =
  draw.rect(70, 150, 270, 500, '#5a3c28', { rx: 8 }) +
  draw.rect(90, 170, 230, 460, 'url(#day)') +
  draw.path('M90,520 C130,470 170,510 210,470 C250,440 290,480 320,450 V630 H90Z', '#8aa58a', {
    opacity: 0.65,
  }) +
  draw.rect(199, 170, 12, 460, '#5a3c28') +
  draw.rect(90, 380, 230, 12, '#5a3c28');

const backdrop = () => {
  const chance = createChance(29);
  return draw.svg(
    [
      draw.fade('wall', '#6b9b8d', '#528377', '#3c665d'),
      draw.fade('day', '#dff0ee', '#fbeecb', '#f2d6a0'),
      draw.fade('wood', '#a5714a', '#8c5a38', '#74482c'),
      draw.fade('front', '#4a352b', '#33251f'),
      draw.fade('cone', ['#ffe3a0', 0.2], ['#ffd98c', 0]),
      draw.across('steel', '#aeb8bd', '#eff3f3', '#c3ccd0', '#8d989e'),
      draw.glow('sun', ['#ffefc0', 0.55], ['#ffe9b0', 0]),
      draw.glow('bun', '#eec07a', '#cf9448', '#a56d2e'),
      draw.fade('shadow', ['#14201d', 0], ['#14201d', 0.34]),
      draw.blur('far', 2.8),
      cup,
      tin,
      bag,
    ],
    draw.group(
      { filter: 'url(#far)' },
      tiles(),
      bayWindow,
      board(960, 170),
      shelf(chance, 380, 330, 300, ['cup', 'cup', 'tin']),
      shelf(chance, 380, 470, 300, ['bag', 'tin']),
      shelf(chance, 680, 330, 240, ['tin', 'bag']),
      shelf(chance, 680, 470, 240, ['cup']),
      shelf(chance, 1370, 300, 480, ['bag', 'tin', 'cup']),
      shelf(chance, 1370, 440, 480, ['cup', 'tin']),
      draw.rect(340, 620, 1580, 90, '#6d4a32'),
      draw.rect(340, 612, 1580, 14, '#a9744a'),
    ),
    draw.ellipse(210, 400, 430, 430, 'url(#sun)'),
    draw.dusk(),
    plant(400, 190, 82),
    plant(1330, 170, 74),
    [560, 940, 1560].map((x, index) => draw.lamp(x, 236 + (index % 2) * 24, '#c98a3c', 'cone')).join(''),
    draw.counter({ surface: 'wood', edge: '#4f3220', front: 'front', panel: '#241712', seed: 9 }),
    machine(1330, 744),
    draw.contact(250, 752, 130),
    draw.path('M130,744 C130,650 370,650 370,744Z', '#eaf4f2', {
      opacity: 0.28,
      stroke: '#dbe9e6',
      'stroke-width': 4,
    }),
    times(
      3,
      (index) =>
        draw.ellipse(190 + index * 60, 726, 36, 24, 'url(#bun)') +
        draw.line(`M${176 + index * 60},716 q14,-8 28,0`, '#f7dcae', 4),
    ),
    draw.rect(120, 740, 260, 12, '#d9c3a0', { rx: 6 }),
    draw.path('M160,724 C168,684 210,668 236,666', 'none', {
      stroke: '#fff',
      'stroke-width': 6,
      opacity: 0.6,
    }),
    draw.contact(1720, 750, 96),
    times(4, (index) =>
      draw.path(
        `M${1650 + index * 8},${746 - index * 26} h136 l-10,-26 h-116Z`,
        index % 2 ? '#e9dcc6' : '#fdf4e3',
      ),
    ),
  );
};

export default backdrop;
