import type { Readings } from '../places/readings.ts';
import type { Edges } from './edges.ts';
import type { Layout } from './layout.ts';
import { inWords, TooLarge } from '../limits.ts';
import { UNREACHED, type Reach } from './reach.ts';
import type { Steps } from './steps.ts';
import { sweep, type CellVisitor } from './sweep.ts';

/**
 * Writes out every edge between reached states.
 * @throws TooLarge rather than to write more edges than that.
 */
export function writeEdges(layout: Layout, reach: Reach, most: number): Edges {
  if (reach.edges + reach.still > most) {
    throw new TooLarge(`its situations have more than ${inWords(most)} moves together`);
  }
  const writer = new Writer(layout, reach);
  sweep(layout, writer);
  const { first, to, step, missed, from, by, count } = writer;
  first[layout.cells] = count;
  return { first, to, step, missed, from, by, count };
}

class Writer implements CellVisitor {
  count = 0;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly step: Int8Array;
  readonly missed: Uint16Array;
  readonly from: Int32Array;
  readonly by: Int8Array;
  private readonly moves: Int32Array;

  constructor({ cells }: Layout, { moves, edges, still }: Reach) {
    this.moves = moves;
    this.first = new Int32Array(cells + 1);
    this.to = new Int32Array(edges + still);
    this.step = new Int8Array(edges + still);
    this.missed = new Uint16Array(edges + still);
    this.from = new Int32Array(cells).fill(-1);
    this.by = new Int8Array(cells);
  }

  cell(steps: Steps, state: number, cell: Readings): void {
    const { moves, from, by } = this;
    this.first[state] = this.count;
    const here = moves[state] ?? UNREACHED;
    if (here === UNREACHED) return;
    steps.aim(cell);
    const { count, cost } = steps;
    for (let way = 0; way < count; way++) {
      const target = steps.to[way] ?? 0;
      const step = steps.edge[way] ?? 0;
      this.to[this.count] = target;
      this.step[this.count] = step;
      this.missed[this.count++] = steps.missed[way] ?? 0;
      if (moves[target] !== here + cost || from[target] !== -1) continue;
      from[target] = state;
      by[target] = step;
    }
  }

  end(first: number, end: number): void {
    this.first.fill(this.count, first, end);
  }
}
