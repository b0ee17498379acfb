// What all backdrops are drawn with: import it as `draw`. All numbers are in the set's units, see SET in scenes/layout.ts.
import { between, createChance, times } from './repeat.mjs';

export const WIDTH = 1920;
export const HEIGHT = 1080;
/** The counter's far edge; it covers the customers below this line. */
export const COUNTER = 700;

const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

export const rect = (x, y, width, height, fill, more = {}) =>
  `<rect${attributes({ x, y, width, height, fill, ...more })}/>`;
export const path = (d, fill, more = {}) => `<path${attributes({ d, fill, ...more })}/>`;
export const line = (d, stroke, width, more = {}) =>
  `<path${attributes({ d, fill: 'none', stroke, 'stroke-width': width, ...more })}/>`;
export const circle = (cx, cy, r, fill, more = {}) => `<circle${attributes({ cx, cy, r, fill, ...more })}/>`;
export const ellipse = (cx, cy, rx, ry, fill, more = {}) =>
  `<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`;
export const use = (id, x, y, more = {}) => `<use${attributes({ href: `#${id}`, x, y, ...more })}/>`;
export const group = (more, ...children) => `<g${attributes(more)}>${children.join('')}</g>`;
export const define = (id, ...children) => group({ id }, ...children);

const stops = (colors) =>
  colors
    .map((color, index) => {
      const [paint, opacity] = [color].flat();
      const shown = opacity === undefined ? '' : ` stop-opacity="${opacity}"`;
      return `<stop offset="${+(index / (colors.length - 1)).toFixed(2)}" stop-color="${paint}"${shown}/>`;
    })
    .join('');

/** A colour may be a pair: the colour and its opacity. */
export const fade = (id, ...colors) =>
  `<linearGradient id="${id}" x2="0" y2="1">${stops(colors)}</linearGradient>`;
export const across = (id, ...colors) => `<linearGradient id="${id}">${stops(colors)}</linearGradient>`;
export const glow = (id, ...colors) => `<radialGradient id="${id}">${stops(colors)}</radialGradient>`;
export const blur = (id, amount) =>
  `<filter id="${id}" x="-.05" y="-.05" width="1.1" height="1.1"><feGaussianBlur stdDeviation="${amount}"/></filter>`;

export const svg = (definitions, ...layers) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" stroke-linecap="round"><defs>${definitions.join('')}</defs>${layers.join('')}</svg>\n`.replace(
    /([" (,-])0\./g,
    '$1.',
  );

/** A soft shadow where a thing touches the counter. */
export const contact = (x, y, half) =>
  ellipse(x, y, half, Math.max(5, half * 0.09), '#2a120a', { opacity: 0.32 });

/** The dusk behind the counter; it makes the customer stand out from the wall. Needs a gradient `shadow`. */
export const dusk = () => rect(0, 470, WIDTH, COUNTER - 470, 'url(#shadow)');

/** The counter: its surface in three tones, a lip, and panels below. */
export function counter({ surface, edge, front, panel, seed }) {
  const chance = createChance(seed);
  return [
    rect(0, COUNTER, WIDTH, 66, `url(#${surface})`),
    times(9, (row) => {
      const x = between(chance, -80, 1700);
      const y = COUNTER + 8 + row * 6;
      return line(`M${x},${y} h${between(chance, 140, 420)}`, edge, 1.6, { opacity: 0.35 });
    }),
    rect(0, COUNTER, WIDTH, 3, '#fff3d6', { opacity: 0.35 }),
    rect(0, COUNTER + 66, WIDTH, 24, edge),
    rect(0, COUNTER + 66, WIDTH, 4, '#fff1d0', { opacity: 0.4 }),
    rect(0, COUNTER + 90, WIDTH, HEIGHT - COUNTER - 90, `url(#${front})`),
    rect(0, COUNTER + 90, WIDTH, 26, '#200d06', { opacity: 0.28 }),
    times(7, (index) =>
      rect(24 + index * 272, COUNTER + 132, 240, 330, 'none', {
        rx: 10,
        stroke: panel,
        'stroke-width': 7,
        opacity: 0.55,
      }),
    ),
  ].join('');
}

/** A hanging lamp with its cone of light. */
export const lamp = (x, y, shade, cone) =>
  [40, 29, 16]
    .map((half) =>
      path(
        `M${x - half},${y} L${x - half * 6},${y + 500} H${x + half * 6} L${x + half},${y}Z`,
        `url(#${cone})`,
      ),
    )
    .join('') +
  line(`M${x},0 V${y - 50}`, '#4a3a33', 5) +
  path(
    `M${x - 62},${y} C${x - 58},${y - 46} ${x - 22},${y - 58} ${x},${y - 58} C${x + 22},${y - 58} ${x + 58},${y - 46} ${x + 62},${y}Z`,
    shade,
  ) +
  path(`M${x - 44},${y - 14} C${x - 38},${y - 38} ${x - 22},${y - 46} ${x - 8},${y - 48}`, 'none', {
    stroke: '#fff',
    'stroke-width': 5,
    opacity: 0.35,
  }) +
  ellipse(x, y, 62, 13, '#fff3c4') +
  ellipse(x, y + 4, 26, 14, '#fffbe6');
