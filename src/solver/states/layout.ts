import { VALUES, type Value } from '../../rubric/rubric.ts';
import type { Readings } from '../places/readings.ts';
import { boxesOf } from './boxes.ts';
import { geometryOf, type Geometry } from './geometry.ts';
import type { Place, PlaceGraph } from '../places/graph.ts';
import { volumeOf, widthOf, type Box } from '../places/meter-box.ts';
import { inWords, TooLarge, type Limits } from '../limits.ts';
import type { MeterTable } from '../places/table.ts';

/**
 * Every state of the game as a number: the cells of all places' boxes, one box after the other. The order of
 * places makes every step lead to a higher number: a pass over the game is a scan of the numbers, upward or downward.
 */
export interface Layout {
  readonly graph: PlaceGraph;
  /** The ranges of the readings at each place; null for one that cannot be reached. */
  readonly boxes: readonly (Box | null)[];
  /** The first cell of each place, by the place's index. */
  readonly offsets: Int32Array;
  readonly geometry: Geometry;
  readonly cells: number;
  /** All places, each before those it leads to. The memory grows along every circle of turns, so there is no circle of places. */
  readonly order: readonly Place[];
  /** The first cell of each place in that order, and behind them the number of cells. */
  readonly starts: Int32Array;
}

export function layOut(graph: PlaceGraph, limits: Limits): Layout {
  const all = topologicalOrder(graph);
  const boxes = boxesOf(graph, all);
  const order = all.filter(({ index }) => boxes[index] !== null);
  const offsets = new Int32Array(graph.places.length);
  const starts = new Int32Array(order.length + 1);
  let cells = 0;
  for (const [at, { index }] of order.entries()) {
    offsets[index] = cells;
    starts[at] = cells;
    const box = boxes[index];
    cells += box == null ? 0 : volumeOf(box);
    if (cells > limits.cells) throw new TooLarge(`it may have more than ${inWords(limits.cells)} situations`);
  }
  starts[order.length] = cells;
  return { graph, boxes, offsets, geometry: geometryOf(boxes, offsets), cells, order, starts };
}

/** In a box patience runs fastest, then warmth, last words, mood. */
export function cellOf(box: Box, readings: Readings): number {
  const at = (value: Value): number => readings[value] - box[value].low;
  return (
    at('patience') +
    widthOf(box, 'patience') *
      (at('warmth') + widthOf(box, 'warmth') * (at('lastWords') + widthOf(box, 'lastWords') * at('mood')))
  );
}

export const isInBox = (box: Box, readings: Readings): boolean =>
  VALUES.every((value) => readings[value] >= box[value].low && readings[value] <= box[value].high);

/** The readings of a state at its place. */
export function readingsAt({ boxes, offsets }: Layout, place: Place, state: number): Readings {
  const box = boxes[place.index];
  if (box == null) throw new RangeError(`No box at place ${place.index}`);
  const cell = state - (offsets[place.index] ?? 0);
  const warmth = widthOf(box, 'patience');
  const lastWords = warmth * widthOf(box, 'warmth');
  const mood = lastWords * widthOf(box, 'lastWords');
  return {
    patience: box.patience.low + (cell % warmth),
    warmth: box.warmth.low + Math.floor((cell % lastWords) / warmth),
    lastWords: box.lastWords.low + Math.floor((cell % mood) / lastWords),
    mood: box.mood.low + Math.floor(cell / mood),
  };
}

/** The position of a state's place in the order: the last place that begins at or before the state. */
export function rankOf({ starts, order }: Layout, state: number): number {
  let low = 0;
  let high = order.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= state) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The tables by which a place leads on. */
function tablesOf(place: Place): readonly MeterTable[] {
  switch (place.kind) {
    case 'listening':
      return place.edges.map(({ to }) => to);
    case 'choosing':
      return [...place.edges.map(({ to }) => to), place.otherwise];
    case 'ended':
      return [];
  }
}

/** A place on the path of the search, and how far its tables have been searched. */
interface Visit {
  readonly place: Place;
  readonly tables: readonly MeterTable[];
  table: number;
  entry: number;
}

/** Depth first, without recursion: a chain of ten thousand turns must not overflow the stack. */
function topologicalOrder({ places, start }: PlaceGraph): readonly Place[] {
  const finished: Place[] = [];
  const seen = new Uint8Array(places.length);
  const path: Visit[] = [];
  const enter = (index: number): void => {
    const place = places[index];
    if (place === undefined) return;
    seen[index] = 1;
    path.push({ place, tables: tablesOf(place), table: 0, entry: 0 });
  };
  enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = nextUnseen(top, seen);
    if (next !== null) enter(next);
    else {
      finished.push(top.place);
      path.pop();
    }
  }
  return finished.toReversed();
}

/** Entries that were never filled in are below 0: they lead nowhere. */
function nextUnseen(visit: Visit, seen: Uint8Array): number | null {
  for (; visit.table < visit.tables.length; visit.table++, visit.entry = 0) {
    const values = visit.tables[visit.table]?.values ?? [];
    while (visit.entry < values.length) {
      const next = values[visit.entry++] ?? -1;
      if (next >= 0 && seen[next] === 0) return next;
    }
  }
  return null;
}
