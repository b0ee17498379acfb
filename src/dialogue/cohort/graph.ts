import type { GraphEdge, GraphNode, GraphView, GroupView } from '../../presentation/cohort/cohort-view.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import { section, table } from './bars.ts';
import { element } from '../parts/element.ts';

/** The width of a box in pixels, and its lowest height: a box is as high as its lines need. */
const BOX = { width: 136, height: 64 };
/** The padding of a box, and the greatest height of its lines. */
const [RIM, LINE] = [16, 17];
const LETTER = 7;
/** Bold, and in a script wider than Latin. */
const WIDE_LETTER = 9;
const LABEL_HEIGHT = 18;
/** The smallest scale of a whole drawing where room is short; below that, it scrolls. */
const SMALLEST = 0.85;
/** The radius of an arrow's corners, in pixels. */
const ROUND = 20;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The positions of all parts, as the thread that lays them out answers. */
export interface GraphDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Point[];
  readonly edges: readonly { readonly points: readonly Point[]; readonly label: Point }[];
}

/** The graph to lay out. */
export const sketchOf = ({ nodes, edges }: GraphView) => ({
  nodes: nodes.map((node) => ({ id: node.id, width: BOX.width, height: heightOf(node) })),
  edges: edges.map(({ from, to, label, weight }) => ({
    from,
    to,
    weight,
    label: { width: label.length * LETTER + 8, height: LABEL_HEIGHT },
  })),
});

function heightOf({ name, count, lost, outcome }: GraphNode): number {
  const below = outcome === null ? count : `${outcome.text} · ${count}`;
  const lines = [name, below, lost ?? ''].map((text) =>
    Math.ceil((text.length * WIDE_LETTER) / (BOX.width - RIM)),
  );
  return Math.max(BOX.height, RIM + LINE * lines.reduce((sum, count) => sum + count, 0));
}

export interface GraphSection {
  readonly element: HTMLElement;
  readonly draw: (drawing: GraphDrawing) => void;
  /** The place for the details of a turn. */
  readonly details: HTMLElement;
}

/** The conversation as boxes and arrows, and the same as a table. */
export function createGraph(
  { graph, ways, language }: GroupView,
  messages: CohortMessages,
  onTurn: (turn: string) => void,
): GraphSection {
  const canvas = element('div', { class: 'cohort-canvas' });
  const details = element('div', { class: 'cohort-details' });
  const scroll = element(
    'div',
    { class: 'cohort-graph', role: 'group', 'aria-label': messages.graphLabel, tabindex: '0' },
    canvas,
  );
  const rows = ways.map(({ from, to, count, lost }) => [from, to, count, lost]);
  const columns = [
    { title: messages.from },
    { title: messages.to },
    { title: messages.times, isNumber: true },
    { title: messages.lostOnIt, isNumber: true },
  ];
  return {
    element: section(
      messages.graph,
      'graph',
      element('p', {}, messages.graphHint),
      scroll,
      details,
      element(
        'details',
        { class: 'cohort-ways' },
        element('summary', {}, messages.ways),
        table(messages.waysCaption, columns, rows),
      ),
    ),
    details,
    draw(drawing) {
      canvas.style.setProperty('--width', String(Math.ceil(drawing.width)));
      canvas.style.setProperty('--height', String(Math.ceil(drawing.height)));
      const zoom = Math.max(SMALLEST, Math.min(1, scroll.clientWidth / drawing.width));
      canvas.style.setProperty('--zoom', zoom.toFixed(3));
      // The beginning stands somewhere in the middle.
      const start = drawing.nodes[0]?.x ?? 0;
      canvas.replaceChildren(
        drawEdges(graph.edges, drawing),
        ...graph.nodes.map((node, index) => drawNode(node, drawing.nodes[index], language, onTurn)),
      );
      scroll.scrollLeft = start * zoom - scroll.clientWidth / 2;
    },
  };
}

function drawNode(
  graphNode: GraphNode,
  at: Point | undefined,
  lang: string,
  onTurn: (turn: string) => void,
): HTMLElement {
  const { id, name, count, lost, outcome } = graphNode;
  const height = heightOf(graphNode);
  const title = element('span', { class: 'cohort-node-name', lang, dir: 'auto' }, name);
  const below = element('span', { class: 'cohort-node-count' }, count);
  const node =
    outcome === null
      ? element(
          'button',
          { type: 'button', class: 'cohort-node' },
          title,
          ' ',
          below,
          ...(lost === null ? [] : [' ', element('span', { class: 'cohort-node-lost' }, lost)]),
        )
      : element(
          'div',
          { class: `cohort-node ending ${outcome.kind}` },
          title,
          ' ',
          element('span', { class: 'cohort-node-count' }, `${outcome.text} · ${count}`),
        );
  if (outcome === null) node.addEventListener('click', () => onTurn(id));
  node.style.setProperty('--x', String((at?.x ?? 0) - BOX.width / 2));
  node.style.setProperty('--y', String((at?.y ?? 0) - height / 2));
  node.style.setProperty('--box', String(height));
  return node;
}

/** For the eye only; the table says the same to people who do not see it. */
function drawEdges(edges: readonly GraphEdge[], drawing: GraphDrawing): SVGElement {
  const svg = svgElement('svg', {
    'aria-hidden': 'true',
    width: String(Math.ceil(drawing.width)),
    height: String(Math.ceil(drawing.height)),
  });
  const labels: SVGElement[] = [];
  for (const [index, edge] of edges.entries()) {
    const drawn = drawing.edges[index];
    if (drawn === undefined) continue;
    svg.append(drawEdge(edge, drawn.points));
    labels.push(drawLabel(edge, drawn.label));
  }
  svg.append(...labels);
  return svg;
}

function drawEdge({ weight, isLosing }: GraphEdge, points: readonly Point[]): SVGElement {
  const width = 1.5 + 7 * weight;
  const group = svgElement('g', { class: isLosing ? 'cohort-edge losing' : 'cohort-edge' });
  group.append(
    svgElement('path', { d: curveThrough(points), 'stroke-width': width.toFixed(1), fill: 'none' }),
    svgElement('path', { d: arrowHead(points, width), class: 'cohort-arrow' }),
  );
  return group;
}

function drawLabel({ label, isLosing }: GraphEdge, at: Point): SVGElement {
  const text = svgElement('text', {
    class: isLosing ? 'cohort-edge-label losing' : 'cohort-edge-label',
    x: at.x.toFixed(1),
    y: (at.y + 4).toFixed(1),
  });
  text.append(label);
  return text;
}

/** A line from point to point, rounded at each corner. */
function curveThrough(points: readonly Point[]): string {
  const corners = points.slice(1, -1).map((corner, index) => {
    const into = towards(corner, points[index] ?? corner);
    const out = towards(corner, points[index + 2] ?? corner);
    return `L${pair(into)} Q${pair(corner)} ${pair(out)}`;
  });
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : [`M${pair(first)}`, ...corners, `L${pair(last)}`].join(' ');
}

/** A little from one point to the next. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(0.5, ROUND / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function arrowHead(points: readonly Point[], width: number): string {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? tip;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [x, y] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const size = 7 + width;
  const half = size * 0.55;
  const base = { x: tip.x - x * size, y: tip.y - y * size };
  const left = { x: base.x - y * half, y: base.y + x * half };
  const right = { x: base.x + y * half, y: base.y - x * half };
  return `M${pair(tip)} L${pair(left)} L${pair(right)} Z`;
}

const pair = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

function svgElement(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
