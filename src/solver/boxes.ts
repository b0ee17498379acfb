import type { Meters } from '../scenario/meter.ts';
import type { Place, PlaceGraph } from './graph.ts';
import { boxOf, hull, shift, type Box } from './grid.ts';
import { eachEntry, type MeterTable } from './table.ts';

/**
 * The range of each meter at each place, by interval arithmetic in one pass: every place stands before those that it
 * leads to. Null for a place that no range leads to, which therefore cannot be reached.
 */
export function boxesOf(graph: PlaceGraph, order: readonly Place[]): readonly (Box | null)[] {
  const boxes: (Box | null)[] = graph.places.map(() => null);
  const arrive = (place: number, box: Box): void => {
    const known = boxes[place];
    boxes[place] = known == null ? box : hull(known, box);
  };
  arrive(graph.start, boxOf(graph.startMeters));
  for (const place of order) {
    const box = boxes[place.index];
    if (box == null || place.kind === 'ended') continue;
    const open = place.kind === 'choosing' ? openWithin(place.open, box) : EVERYTHING;
    for (const [index, { change, to }] of place.edges.entries()) {
      if (open.sometimes & (1 << index)) follow(to, shift(box, change), arrive);
    }
    if (place.kind === 'choosing' && place.turn.otherwise.length > 0 && open.canBeStill) {
      follow(place.otherwise, box, arrive);
    }
  }
  return boxes;
}

function follow(to: MeterTable, box: Box, arrive: (place: number, box: Box) => void): void {
  eachEntry(to, box, (entry, meters) => arrive(to.values[entry] ?? -1, part(to, box, meters)));
}

interface Open {
  /** The edges that are open for some meters of the box, as bits. */
  readonly sometimes: number;
  /** Whether for some meters none is. */
  readonly canBeStill: boolean;
}

const EVERYTHING: Open = { sometimes: 0x7fff_ffff, canBeStill: false };

function openWithin(open: MeterTable, box: Box): Open {
  let sometimes = 0;
  let canBeStill = false;
  eachEntry(open, box, (entry) => {
    const bits = open.values[entry] ?? 0;
    sometimes |= bits;
    canBeStill ||= bits === 0;
  });
  return { sometimes, canBeStill };
}

/** The part of the box that asks for one entry of the table. */
const part = ({ strides }: MeterTable, box: Box, meters: Meters): Box => ({
  patience: strides.patience === 0 ? box.patience : point(meters.patience),
  warmth: strides.warmth === 0 ? box.warmth : point(meters.warmth),
  mood: strides.mood === 0 ? box.mood : point(meters.mood),
  lastWords: strides.lastWords === 0 ? box.lastWords : point(meters.lastWords),
});

const point = (value: number) => ({ low: value, high: value });
