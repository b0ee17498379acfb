import { METERS, type Meter, type Meters } from '../scenario/meter.ts';
import { boxesOf } from './boxes.ts';
import type { Place, PlaceGraph } from './graph.ts';
import { volumeOf, widthOf, type Box } from './grid.ts';
import { inWords, TooLarge, type Limits } from './limits.ts';
import { UNKNOWN, type MeterTable } from './table.ts';

/** Every state of the game as a number: the cells of all places' boxes, one box after the other. */
export interface Layout {
  readonly graph: PlaceGraph;
  /** The ranges of the meters at each place; null for one that cannot be reached. */
  readonly boxes: readonly (Box | null)[];
  /** The first cell of each place. */
  readonly offsets: readonly number[];
  readonly cells: number;
  /** All places, each before those it leads to. The memory grows along every circle of turns, so there is no circle of places. */
  readonly order: readonly Place[];
}

export function layOut(graph: PlaceGraph, limits: Limits): Layout {
  const all = topologicalOrder(graph);
  const boxes = boxesOf(graph, all);
  let cells = 0;
  const offsets = boxes.map((box) => {
    const offset = cells;
    cells += box === null ? 0 : volumeOf(box);
    return offset;
  });
  if (cells > limits.cells) throw new TooLarge(`it may have more than ${inWords(limits.cells)} states`);
  return { graph, boxes, offsets, cells, order: all.filter(({ index }) => boxes[index] !== null) };
}

/** The cells of a box lie with patience running fastest, then warmth, last words, mood. */
export function cellOf(box: Box, meters: Meters): number {
  const at = (meter: Meter): number => meters[meter] - box[meter].low;
  return (
    at('patience') +
    widthOf(box, 'patience') *
      (at('warmth') + widthOf(box, 'warmth') * (at('lastWords') + widthOf(box, 'lastWords') * at('mood')))
  );
}

export const isInBox = (box: Box, meters: Meters): boolean =>
  METERS.every((meter) => meters[meter] >= box[meter].low && meters[meter] <= box[meter].high);

/** The tables by which a place leads on. */
export function tablesOf(place: Place): readonly MeterTable[] {
  switch (place.kind) {
    case 'listening':
      return place.edges.map(({ to }) => to);
    case 'choosing':
      return [...place.edges.map(({ to }) => to), place.otherwise];
    case 'ended':
      return [];
  }
}

const successorsOf = (place: Place): readonly number[] => [
  ...new Set(tablesOf(place).flatMap(({ values }) => [...values].filter((value) => value !== UNKNOWN))),
];

/** Depth first without recursion: a chain of ten thousand turns is no deeper than the heap. */
function topologicalOrder({ places, start }: PlaceGraph): readonly Place[] {
  const finished: Place[] = [];
  const seen = new Uint8Array(places.length);
  const path: { readonly place: Place; readonly next: readonly number[]; at: number }[] = [];
  const enter = (index: number): void => {
    const place = places[index];
    if (place === undefined || seen[index] === 1) return;
    seen[index] = 1;
    path.push({ place, next: successorsOf(place), at: 0 });
  };
  enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.next[top.at++];
    if (next !== undefined) enter(next);
    else {
      finished.push(top.place);
      path.pop();
    }
  }
  return finished.toReversed();
}
