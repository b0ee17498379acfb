import type { Edges } from './edges.ts';
import type { Layout } from './layout.ts';
import { inWords, TooLarge } from '../limits.ts';
import { UNREACHED, type Reach } from './reach.ts';
import { MOST_PATIENCE, type Steps } from './steps.ts';
import { sweep, type Cell, type RowVisitor } from './sweep.ts';

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
  const { first, to, step, from, by, count } = writer;
  first[layout.cells] = count;
  return { first, to, step, from, by, count };
}

class Writer implements RowVisitor {
  count = 0;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly step: Int8Array;
  readonly from: Int32Array;
  readonly by: Int8Array;
  private readonly moves: Int32Array;

  constructor({ cells }: Layout, { moves, edges, still }: Reach) {
    this.moves = moves;
    this.first = new Int32Array(cells + 1);
    this.to = new Int32Array(edges + still);
    this.step = new Int8Array(edges + still);
    this.from = new Int32Array(cells).fill(-1);
    this.by = new Int8Array(cells);
  }

  /** The loops of reach.ts once more, on purpose: both do without a callback for each way. */
  row(steps: Steps, start: number, low: number, high: number, { warmth, lastWords, mood }: Cell): void {
    const { moves, first, to, step, from, by } = this;
    const { patience: changes, base, edge } = steps;
    let until = -1;
    let written = this.count;
    for (let patience = low, state = start; patience <= high; patience++, state++) {
      first[state] = written;
      const here = moves[state] ?? 0;
      if (here === UNREACHED) continue;
      if (patience > until) {
        steps.aim(patience, warmth, lastWords, mood);
        until = steps.until;
      }
      const { count, cost } = steps;
      const there = here + cost;
      for (let way = 0; way < count; way++) {
        const sum = patience + (changes[way] ?? 0);
        const after = sum < 0 ? 0 : sum > MOST_PATIENCE ? MOST_PATIENCE : sum;
        const target = (base[way] ?? 0) + after;
        to[written] = target;
        step[written++] = edge[way] ?? 0;
        if (moves[target] !== there || from[target] !== -1) continue;
        from[target] = state;
        by[target] = edge[way] ?? 0;
      }
    }
    this.count = written;
  }

  end(first: number, end: number): void {
    this.first.fill(this.count, first, end);
  }
}
