import type { CurvePoint, CurveView } from '../../presentation/review/review-view.ts';
import type { ReviewMessages } from '../../presentation/messages/review.ts';
import { button, element } from '../parts/element.ts';
import { shape } from '../parts/svg.ts';

export interface CurveOptions {
  readonly messages: ReviewMessages;
  /** Called to go to the move of this number (1-based). */
  readonly onGo: (number: number) => void;
}

/** In the picture's own units: the picture fills its place, and this many units are its width. */
const WIDTH = 320;
const HEIGHT = 120;
const MARGIN = 12;

/** What was still in reach, as a picture; and the same as a table for people who cannot see or press the picture. */
export const renderCurve = (view: CurveView, { messages, onGo }: CurveOptions): readonly HTMLElement[] => [
  element('p', { class: 'curve-summary' }, view.summary),
  element(
    'div',
    { class: 'curve', 'aria-hidden': 'true' },
    renderPicture(view.points, onGo),
    element('p', { class: 'curve-hint' }, messages.curveHint),
  ),
  element(
    'details',
    { class: 'table' },
    element('summary', {}, messages.curveTable),
    renderTable(view.points, messages, onGo),
  ),
];

interface Placed extends CurvePoint {
  readonly x: number;
  readonly y: number;
}

function renderPicture(points: readonly CurvePoint[], onGo: (number: number) => void): SVGElement {
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, points.length - 1);
  const placed = points.map((point, index): Placed => ({
    ...point,
    x: round(MARGIN + index * step),
    y: round(HEIGHT - MARGIN - (point.best / 100) * (HEIGHT - 2 * MARGIN)),
  }));
  const line = placed.map(({ x, y }) => `${x},${y}`).join(' ');
  const floor = HEIGHT - MARGIN;
  const right = placed.at(-1)?.x ?? MARGIN;
  return shape(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, focusable: 'false' },
    shape('path', { class: 'curve-frame', d: `M${MARGIN} ${MARGIN}V${floor}H${WIDTH - MARGIN}` }),
    shape('polygon', { class: 'curve-area', points: `${MARGIN},${floor} ${line} ${right},${floor}` }),
    shape('polyline', { class: 'curve-line', points: line }),
    ...placed.flatMap(renderMark),
    ...placed.slice(1).map((point) => renderBand(point, step, onGo)),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A shape for each kind, so that no colour is needed: ▲ slip and wrong turn, ◆ turning point, ✕ point of no return. */
function renderMark({ x, y, mark, number }: Placed): readonly SVGElement[] {
  const label = (): SVGElement =>
    shape('text', { class: 'curve-number', x: `${x}`, y: `${y < 30 ? y + 15 : y - 8}` }, String(number));
  switch (mark) {
    case 'slip':
    case 'mistake':
      return [shape('path', { class: `curve-mark ${mark}`, d: `M${x} ${y - 4}l4 7h-8z` }), label()];
    case 'turning':
      return [shape('path', { class: 'curve-mark turning', d: `M${x} ${y - 5}l5 5-5 5-5-5z` }), label()];
    case 'lost':
      return [
        shape('circle', { class: 'curve-mark lost', cx: `${x}`, cy: `${y}`, r: '5.5' }),
        shape('path', { class: 'curve-cross', d: `M${x - 2.5} ${y - 2.5}l5 5m0-5l-5 5` }),
        label(),
      ];
    default:
      return [shape('circle', { class: 'curve-dot', cx: `${x}`, cy: `${y}`, r: '1.75' })];
  }
}

/** The whole column above a move can be pressed. */
function renderBand({ x, number, done }: Placed, width: number, onGo: (number: number) => void): SVGElement {
  const band = shape(
    'rect',
    {
      class: 'curve-band',
      x: `${round(x - width / 2)}`,
      y: '0',
      width: `${round(width)}`,
      height: `${HEIGHT}`,
    },
    shape('title', {}, `${number} · ${done}`),
  );
  band.addEventListener('click', () => onGo(number));
  return band;
}

function renderTable(
  points: readonly CurvePoint[],
  messages: ReviewMessages,
  onGo: (number: number) => void,
): HTMLElement {
  const headings = [messages.curveMove, messages.curveDone, messages.curveReach, messages.curveNote];
  return element(
    'table',
    {},
    element('caption', {}, messages.curve),
    element('thead', {}, element('tr', {}, ...headings.map((text) => element('th', { scope: 'col' }, text)))),
    element(
      'tbody',
      {},
      ...points.map(({ number, done, reach, note }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, number === 0 ? '–' : goButton(number, messages, onGo)),
          element('td', {}, done),
          element('td', {}, reach),
          element('td', {}, note),
        ),
      ),
    ),
  );
}

export const goButton = (
  number: number,
  messages: ReviewMessages,
  onGo: (number: number) => void,
): HTMLButtonElement =>
  button({ class: 'go', 'aria-label': messages.goTo({ number }) }, () => onGo(number), String(number));
