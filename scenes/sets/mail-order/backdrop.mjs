import * as draw from '../../../tools/backdrops/brush.mjs';
import { between, createChance, pick, times } from '../../../tools/backdrops/repeat.mjs';

const SPINES = [
  '#c9664f',
  '#d99f4e',
  '#e6cf8e',
  '#7a9a6a',
  '#5c8a93',
  '#7a6a9a',
  '#b98a9a',
  '#efe6d2',
  '#4f5f72',
];
const parcel = draw.define(
  'parcel',
  draw.rect(0, -70, 110, 70, 'inherit', { rx: 3 }),
  draw.rect(46, -70, 18, 70, '#fff', { opacity: 0.22 }),
  draw.rect(10, -58, 28, 18, '#fdf6e6', { opacity: 0.85 }),
  draw.line('M0,-70 H110', '#fff', 3, { opacity: 0.35 }),
);

/** CDs, back to back, some leaning; a parcel now and then. */
function shelf(chance, from, to, y) {
  const goods = [];
  for (let x = from; x < to - 112;) {
    if (chance() < 0.12) {
      goods.push(draw.use('parcel', x, y, { fill: pick(chance, ['#c9965c', '#b98450', '#d8ab74']) }));
      x += 120;
      continue;
    }
    const count = between(chance, 6, 12);
    goods.push(
      times(count, (index) =>
        draw.rect(x + index * 13, y - between(chance, 82, 88), 12, 86, pick(chance, SPINES)),
      ),
    );
    x += count * 13 + between(chance, 0, 26);
  }
  return (
    goods.join('') +
    draw.rect(from - 14, y, to - from + 28, 16, '#8b5f3c') +
    draw.rect(from - 14, y + 16, to - from + 28, 12, '#2a1812', { opacity: 0.4 })
  );
}

const evening =
  draw.rect(960, 150, 420, 400, '#5b3b28', { rx: 8 }) +
  draw.rect(980, 170, 380, 360, 'url(#dusk)') +
  draw.circle(1230, 400, 46, '#ffe7a8') +
  draw.circle(1230, 400, 110, 'url(#sun)') +
  draw.path('M980,450 h60 v-60 h44 v30 h50 v-70 h36 v80 h60 v-40 h50 v50 h80 v90 h-380Z', '#6a5273') +
  draw.path('M980,490 C1060,450 1130,500 1210,470 C1280,450 1320,480 1360,468 V530 H980Z', '#4a4262') +
  times(9, (index) => draw.rect(1000 + index * 38, 424 + (index % 3) * 18, 8, 10, '#ffd98a')) +
  draw.rect(1164, 170, 12, 360, '#5b3b28') +
  draw.rect(980, 330, 380, 10, '#5b3b28') +
  draw.path(
    'M940,140 C990,250 960,420 930,560 L900,560 L900,140Z M1400,140 C1350,250 1380,420 1410,560 L1440,560 L1440,140Z',
    '#b9654f',
  ) +
  draw.rect(890, 128, 560, 18, '#6d4530', { rx: 9 });

const corkboard =
  draw.rect(110, 180, 270, 250, '#7a5233', { rx: 8 }) +
  draw.rect(124, 194, 242, 222, '#c99a63') +
  [
    [140, 214, 76, 92, '#fdf6e6', -4],
    [230, 208, 60, 60, '#f3d98a', 5],
    [302, 226, 52, 70, '#cfe3e6', -3],
    [150, 322, 84, 62, '#f0b9a0', 4],
    [252, 296, 90, 96, '#fdf6e6', -2],
  ]
    .map(([x, y, width, height, fill, turn]) =>
      draw.group(
        { transform: `rotate(${turn} ${x} ${y})` },
        draw.rect(x, y, width, height, fill),
        draw.line(
          times(3, (row) => `M${x + 10},${y + 22 + row * 15} h${width - 22 - row * 8} `),
          '#8a7a6a',
          3,
          { opacity: 0.45 },
        ),
        draw.circle(x + width / 2, y + 6, 6, '#c94f40'),
      ),
    )
    .join('');

const deskLamp = (x, y) =>
  draw.path(`M${x - 96},${y - 214} L${x - 330},${y + 10} H${x + 60} L${x - 20},${y - 250}Z`, 'url(#beam)') +
  draw.contact(x, y + 2, 84) +
  draw.ellipse(x, y - 4, 72, 16, '#2f5d5a') +
  draw.line(`M${x},${y - 8} L${x + 46},${y - 150} L${x - 34},${y - 250}`, '#2f5d5a', 11, {
    'stroke-linejoin': 'round',
  }) +
  draw.circle(x + 46, y - 150, 10, '#e0b65c') +
  draw.path(
    `M${x - 104},${y - 206} C${x - 96},${y - 270} ${x - 40},${y - 290} ${x - 8},${y - 254}Z`,
    '#3d7a74',
  ) +
  draw.ellipse(x - 60, y - 226, 52, 13, '#fff1c0', { transform: `rotate(-27 ${x - 60} ${y - 226})` });

const stack = (x, y) =>
  draw.contact(x + 70, y + 2, 110) +
  draw.use('parcel', x, y, {
    fill: '#b98450',
    transform: `translate(${x} ${y}) scale(1.3) translate(${-x} ${-y})`,
  }) +
  draw.use('parcel', x + 14, y - 91, { fill: '#d3a56c' }) +
  draw.use('parcel', x + 30, y - 161, {
    fill: '#c9965c',
    transform: `translate(${x} ${y - 161}) scale(.8) translate(${-x} ${161 - y})`,
  });

const tape = (x, y) =>
  draw.contact(x, y + 2, 66) +
  draw.path(`M${x - 62},${y} L${x - 50},${y - 26} H${x + 40} L${x + 64},${y}Z`, '#49606c') +
  draw.circle(x - 8, y - 44, 36, '#d9b06a') +
  draw.circle(x - 8, y - 44, 16, '#49606c') +
  draw.line(`M${x + 20},${y - 62} L${x + 58},${y - 22}`, '#e8cd96', 7);

const mug = (x, y) =>
  draw.contact(x, y + 2, 46) +
  draw.line(`M${x + 30},${y - 52} c34,-4 34,40 0,36`, '#4f7f8c', 11) +
  draw.path(
    `M${x - 36},${y - 70} H${x + 36} V${y - 12} C${x + 36},${y + 2} ${x - 36},${y + 2} ${x - 36},${y - 12}Z`,
    'url(#mug)',
  ) +
  draw.ellipse(x, y - 70, 36, 8, '#33535c');

const backdrop = () => {
  const chance = createChance(77);
  return draw.svg(
    [
      draw.fade('wall', '#c99f7c', '#b4835f', '#8a5f49'),
      draw.fade('dusk', '#6f6fa8', '#d98a7a', '#f7c27a'),
      draw.fade('wood', '#b07a4a', '#98643a', '#7f5130'),
      draw.fade('front', '#6a4329', '#53351f'),
      draw.fade('inside', '#6d4a34', '#573825'),
      `<linearGradient id="beam" x1=".3" x2=".2" y2="1"><stop stop-color="#ffe9ae" stop-opacity=".5"/><stop offset="1" stop-color="#ffe2a0" stop-opacity="0"/></linearGradient>`,
      draw.across('mug', '#6fa0ac', '#4f7f8c', '#3f6873'),
      draw.glow('sun', ['#fff0b8', 0.8], ['#ffd98a', 0]),
      draw.glow('dust', ['#ffcf8a', 0.42], ['#ffb870', 0]),
      draw.fade('shadow', ['#2a1410', 0], ['#2a1410', 0.34]),
      draw.blur('far', 2.8),
      parcel,
    ],
    draw.rect(0, 0, draw.WIDTH, draw.COUNTER + 10, 'url(#wall)'),
    draw.group(
      { filter: 'url(#far)' },
      corkboard,
      draw.rect(404, 130, 476, 580, '#7a5133', { rx: 8 }),
      draw.rect(420, 146, 444, 564, 'url(#inside)'),
      [266, 384, 502, 620, 710].map((y) => shelf(chance, 430, 856, y)).join(''),
      evening,
      draw.rect(1470, 130, 400, 580, '#7a5133', { rx: 8 }),
      draw.rect(1486, 146, 368, 564, 'url(#inside)'),
      [266, 384, 502, 620, 710].map((y) => shelf(chance, 1496, 1850, y)).join(''),
      draw.rect(60, 500, 340, 20, '#8b5f3c'),
      times(3, (index) =>
        draw.use('parcel', 70 + index * 106, 500, { fill: ['#c9965c', '#b98450', '#d8ab74'][index] }),
      ),
      times(2, (index) =>
        draw.use('parcel', 120 + index * 112, 430, { fill: ['#d8ab74', '#b98450'][index] }),
      ),
      draw.rect(900, 600, 560, 110, '#8b5f3c'),
      times(4, (index) =>
        draw.use('parcel', 920 + index * 128, 600, {
          fill: ['#d8ab74', '#b98450', '#c9965c', '#d3a56c'][index],
        }),
      ),
    ),
    draw.ellipse(1200, 420, 560, 430, 'url(#dust)'),
    draw.path('M980,170 L560,700 H1180 L1360,530 V170Z', '#ffd08a', { opacity: 0.09 }),
    draw.dusk(),
    draw.counter({ surface: 'wood', edge: '#5f3a20', front: 'front', panel: '#3f2716', seed: 3 }),
    stack(140, 748),
    mug(1070, 746),
    tape(1220, 750),
    deskLamp(1500, 746),
    stack(1660, 750),
  );
};

export default backdrop;
