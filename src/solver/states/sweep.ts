import type { Place } from '../places/graph.ts';
import type { Readings } from '../places/readings.ts';
import { volumeOf } from '../places/meter-box.ts';
import type { Layout } from './layout.ts';
import { Steps } from './steps.ts';

/** Called for each cell of a place, in the order of their numbers. */
export interface CellVisitor {
  /** @param cell is the same object for all cells, so that a cell costs no memory. */
  cell(steps: Steps, state: number, cell: Readings): void;
  /** All cells of an ending. */
  end(first: number, end: number): void;
}

/** Goes through all cells by arithmetic, place by place in the order of the layout. */
export function sweep(layout: Layout, visitor: CellVisitor): void {
  const steps = new Steps(layout.geometry, layout.graph.highest);
  for (const place of layout.order) sweepPlace(layout, place, steps, visitor);
}

function sweepPlace({ boxes, offsets }: Layout, place: Place, steps: Steps, visitor: CellVisitor): void {
  const box = boxes[place.index];
  if (box == null) return;
  let state = offsets[place.index] ?? 0;
  if (place.kind === 'ended') return visitor.end(state, state + volumeOf(box));
  steps.prepare(place);
  const { patience, warmth, lastWords, mood } = box;
  const cell = { patience: 0, warmth: 0, lastWords: 0, mood: 0 };
  for (cell.mood = mood.low; cell.mood <= mood.high; cell.mood++) {
    for (cell.lastWords = lastWords.low; cell.lastWords <= lastWords.high; cell.lastWords++) {
      for (cell.warmth = warmth.low; cell.warmth <= warmth.high; cell.warmth++) {
        for (cell.patience = patience.low; cell.patience <= patience.high; cell.patience++) {
          visitor.cell(steps, state++, cell);
        }
      }
    }
  }
}
