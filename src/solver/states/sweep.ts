import type { Place } from '../places/graph.ts';
import type { Layout } from './layout.ts';
import { Steps } from './steps.ts';

/** Called for each row of cells, which differ in patience only. */
export interface RowVisitor {
  row(steps: Steps, first: number, low: number, high: number, cell: Cell): void;
  /** All cells of an ending. */
  end(first: number, end: number): void;
}

/** The meters of a row; the same object for all rows, so that a row costs no memory. */
export interface Cell {
  readonly warmth: number;
  readonly lastWords: number;
  readonly mood: number;
}

/** Goes through all cells by arithmetic, place by place in the order of the layout and row by row. */
export function sweep(layout: Layout, visitor: RowVisitor): void {
  const steps = new Steps(layout.geometry);
  for (const place of layout.order) sweepPlace(layout, place, steps, visitor);
}

function sweepPlace({ boxes, offsets }: Layout, place: Place, steps: Steps, visitor: RowVisitor): void {
  const box = boxes[place.index];
  if (box == null) return;
  const { patience, warmth, lastWords, mood } = box;
  const width = patience.high - patience.low + 1;
  let first = offsets[place.index] ?? 0;
  if (place.kind !== 'ended') steps.prepare(place);
  const cell = { warmth: 0, lastWords: 0, mood: 0 };
  for (cell.mood = mood.low; cell.mood <= mood.high; cell.mood++) {
    for (cell.lastWords = lastWords.low; cell.lastWords <= lastWords.high; cell.lastWords++) {
      for (cell.warmth = warmth.low; cell.warmth <= warmth.high; cell.warmth++, first += width) {
        if (place.kind === 'ended') visitor.end(first, first + width);
        else visitor.row(steps, first, patience.low, patience.high, cell);
      }
    }
  }
}
