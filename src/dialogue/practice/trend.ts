import type { HistoryView, TrendLine } from '../../presentation/practice/history-view.ts';
import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import { element } from '../parts/element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** In units of the drawing: a margin around the line, so that no dot is cut off. */
const [WIDTH, HEIGHT, RIM] = [240, 60, 6];

/** One small chart for each score, and the numbers behind them in a table. */
export function renderTrend(view: HistoryView, messages: PracticeMessages): HTMLElement {
  const { history } = messages;
  return element(
    'div',
    { class: 'trend' },
    element('h3', {}, history.trend),
    element('div', { class: 'trend-lines' }, ...view.lines.map(renderLine)),
    element(
      'details',
      {},
      element('summary', {}, history.numbers),
      element(
        'div',
        { class: 'trend-table', tabindex: '0', role: 'region', 'aria-label': history.numbers },
        renderTable(view.table),
      ),
    ),
  );
}

/** The picture says nothing that its caption does not say. */
const renderLine = (line: TrendLine): HTMLElement =>
  element(
    'figure',
    { class: `trend-line ${line.id}` },
    element(
      'figcaption',
      {},
      element('span', { 'aria-hidden': 'true' }, line.label),
      element('strong', { 'aria-hidden': 'true' }, line.latest),
      element('span', { class: 'hidden' }, line.text),
    ),
    drawing(line.values),
  );

function drawing(values: readonly (number | null)[]): SVGElement {
  const step = (WIDTH - 2 * RIM) / Math.max(1, values.length - 1);
  const points = values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            x: values.length === 1 ? WIDTH / 2 : RIM + index * step,
            y: RIM + ((100 - value) / 100) * (HEIGHT - 2 * RIM),
          },
        ],
  );
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    ...[0, 50, 100].map((value) => {
      const y = String(RIM + ((100 - value) / 100) * (HEIGHT - 2 * RIM));
      return svg('line', { class: 'trend-rule', x1: '0', x2: String(WIDTH), y1: y, y2: y });
    }),
    svg('polyline', { points: line }),
    ...points.map(({ x, y }, index) =>
      svg('circle', {
        cx: x.toFixed(1),
        cy: y.toFixed(1),
        r: index === points.length - 1 ? '4.500' : '2.500',
      }),
    ),
  );
}

function svg(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Node[]
): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const renderTable = ({ head, rows }: HistoryView['table']): HTMLElement =>
  element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
    element(
      'tbody',
      {},
      ...rows.map(([first = '', ...cells]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, first),
          ...cells.map((cell) => element('td', {}, cell)),
        ),
      ),
    ),
  );
