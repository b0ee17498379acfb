import * as draw from '../../../tools/backdrops/brush.mjs';
import { between, createChance, pick, times } from '../../../tools/backdrops/repeat.mjs';

const picture = (x, y, width, height, sky, hill) =>
  draw.rect(x, y, width, height, '#8a6242', { rx: 6 }) +
  draw.rect(x + 12, y + 12, width - 24, height - 24, '#fbf3e2') +
  draw.rect(x + 28, y + 28, width - 56, height - 56, sky) +
  draw.path(
    `M${x + 28},${y + height - 60} q${(width - 56) / 4},-50 ${(width - 56) / 2},-10 t${(width - 56) / 2},-16 v58 h${56 - width}Z`,
    hill,
  );

const bayWindow =
  draw.rect(90, 150, 330, 430, '#f7ecd6', { rx: 8 }) +
  draw.rect(112, 172, 286, 386, 'url(#day)') +
  draw.path('M112,470 C170,420 230,470 290,430 C340,400 370,430 398,420 V558 H112Z', '#9db894', {
    opacity: 0.8,
  }) +
  draw.rect(249, 172, 12, 386, '#f7ecd6') +
  draw.rect(112, 350, 286, 10, '#f7ecd6') +
  draw.path(
    'M70,130 C120,260 90,430 60,610 H20 V130Z M440,130 C390,260 420,430 450,610 H490 V130Z',
    '#d9a58a',
    {
      opacity: 0.85,
    },
  );

function plant(x, y) {
  const chance = createChance(31);
  const leaves = times(16, (index) => {
    const turn = -80 + index * 10.5;
    return draw.path(
      `M${x},${y - 110} q-26,-80 0,-${between(chance, 150, 210)} q26,70 0,${0} Z`,
      pick(chance, ['#6f9a66', '#5a8456', '#86ae76']),
      { transform: `rotate(${turn} ${x} ${y - 110})` },
    );
  });
  return (
    leaves +
    draw.path(`M${x - 62},${y - 120} H${x + 62} L${x + 46},${y} H${x - 46}Z`, '#c98b68') +
    draw.rect(x - 68, y - 130, 136, 22, '#dba07c', { rx: 6 })
  );
}

const backdrop = () =>
  draw.svg(
    [
      draw.fade('wall', '#efe0c6', '#e6cfab', '#cfae86'),
      draw.fade('day', '#dcecf0', '#fdf4da', '#f5e2b4'),
      draw.fade('wood', '#bd8d62', '#a6764c', '#8f623d'),
      draw.fade('front', '#84644d', '#6f5442'),
      draw.fade('cone', ['#fff0c4', 0.2], ['#ffe9b4', 0]),
      draw.across('cloth', '#7f9aa6', '#68838f'),
      draw.glow('sun', ['#fff4d0', 0.7], ['#ffeebc', 0]),
      draw.blur('far', 2.6),
    ],
    draw.rect(0, 0, draw.WIDTH, draw.COUNTER + 10, 'url(#wall)'),
    draw.group(
      { filter: 'url(#far)' },
      draw.rect(0, 520, draw.WIDTH, 190, '#c9a57c'),
      draw.line(
        times(16, (index) => `M${index * 124 + 30},540 v170 `),
        '#b48e65',
        5,
      ),
      draw.rect(0, 512, draw.WIDTH, 14, '#e8d0a8'),
      bayWindow,
      picture(560, 200, 220, 170, '#cfe0dc', '#8aa37f'),
      picture(960, 170, 190, 240, '#f0d2b0', '#c98b6a'),
      picture(1200, 220, 260, 190, '#d3dfe8', '#7f97a6'),
      plant(1610, 706),
      draw.rect(1080, 566, 330, 150, '#8f6a4a', { rx: 8 }),
      draw.rect(1100, 586, 136, 50, '#a88260', { rx: 4 }),
      draw.rect(1254, 586, 136, 50, '#a88260', { rx: 4 }),
      draw.circle(1168, 611, 7, '#e3c48a'),
      draw.circle(1322, 611, 7, '#e3c48a'),
    ),
    draw.ellipse(260, 380, 480, 430, 'url(#sun)'),
    draw.path('M112,172 L398,172 L900,700 H420Z', '#fff0c0', { opacity: 0.13 }),
    [640, 1330].map((x) => draw.lamp(x, 226, '#d39a6a', 'cone')).join(''),
    draw.counter({ surface: 'wood', edge: '#6f4a2f', front: 'front', panel: '#553e30', seed: 21 }),
    draw.contact(1120, 746, 110),
    draw.path('M1016,744 l18,-22 h172 l18,22Z', '#7f9aa6'),
    draw.path('M1030,722 l14,-18 h150 l14,18Z', '#efe6d2'),
    draw.contact(300, 750, 64),
    draw.path('M252,680 h96 l-12,70 h-72Z', '#6f97a0'),
    draw.line('M280,684 L268,612 M300,684 V600 M318,684 L334,616', '#5a4a3a', 7),
  );

export default backdrop;
