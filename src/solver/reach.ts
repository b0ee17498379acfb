import { rowAt } from './geometry.ts';
import type { Layout } from './layout.ts';
import { MOST_PATIENCE, type Steps } from './steps.ts';
import { sweep, type Cell, type RowVisitor } from './sweep.ts';

/** No state is this many moves away; one more is still a small integer. */
export const UNREACHED = 0x3fff_ffff;

/** Which states can be reached, and how far away they are. */
export interface Reach {
  /** The fewest moves to each state; {@link UNREACHED} where it cannot be reached. */
  readonly moves: Int32Array;
  /** States in which a move can be made. */
  readonly decisions: number;
  /** States in which nothing can be done though no ending is reached; a linked scenario may still have them. */
  readonly stuck: readonly number[];
  /** States at an ending. */
  readonly final: number;
  /** Moves from one state to another: the edges of the game. */
  readonly edges: number;
  /** States in which the conversation goes on by itself. */
  readonly still: number;
}

/** The state before any move. */
export function startOf({ graph, geometry }: Layout): number {
  const { patience, warmth, lastWords, mood } = graph.startMeters;
  return rowAt(geometry, graph.start, warmth, lastWords, mood) + patience;
}

/** One pass forward: every place stands before those it leads to, so each state is settled when its turn comes. */
export function reachOf(layout: Layout): Reach {
  const reacher = new Reacher(layout);
  sweep(layout, reacher);
  const { moves, decisions, stuck, final, edges, still } = reacher;
  return { moves, decisions, stuck, final, edges, still };
}

class Reacher implements RowVisitor {
  readonly moves: Int32Array;
  readonly stuck: number[] = [];
  decisions = 0;
  final = 0;
  edges = 0;
  still = 0;

  constructor(layout: Layout) {
    this.moves = new Int32Array(layout.cells).fill(UNREACHED);
    this.moves[startOf(layout)] = 0;
  }

  /** The innermost loops: no callback, no object, and nothing looked up that the row could say. */
  row(steps: Steps, first: number, low: number, high: number, { warmth, lastWords, mood }: Cell): void {
    const { moves } = this;
    const { patience: changes, base, isByCell } = steps;
    let isAimed = false;
    for (let patience = low, state = first; patience <= high; patience++, state++) {
      const here = moves[state] ?? 0;
      if (here === UNREACHED) continue;
      if (isByCell || !isAimed) {
        steps.aim(patience, warmth, lastWords, mood);
        isAimed = true;
      }
      const { count, cost } = steps;
      const there = here + cost;
      for (let way = 0; way < count; way++) {
        const sum = patience + (changes[way] ?? 0);
        const after = sum < 0 ? 0 : sum > MOST_PATIENCE ? MOST_PATIENCE : sum;
        const target = (base[way] ?? 0) + after;
        if (there < (moves[target] ?? 0)) moves[target] = there;
      }
      this.count(state, count, cost);
    }
  }

  private count(state: number, ways: number, cost: number): void {
    if (ways === 0) this.stuck.push(state);
    else if (cost === 0) this.still++;
    else {
      this.decisions++;
      this.edges += ways;
    }
  }

  end(first: number, end: number): void {
    for (let state = first; state < end; state++) if (this.moves[state] !== UNREACHED) this.final++;
  }
}
