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

/** How many states are reached: the situations of the game, those at an ending included. */
export const statesIn = ({ decisions, still, stuck, final }: Reach): number =>
  decisions + still + stuck.length + final;

/** The state before any move. */
export function startOf({ graph, geometry }: Layout): number {
  const { patience, warmth, lastWords, mood } = graph.startMeters;
  return rowAt(geometry, graph.start, warmth, lastWords, mood) + patience;
}

/** One pass forward: every place comes before those it leads to, so a state is final when the pass comes to it. */
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

  row(steps: Steps, first: number, low: number, high: number, { warmth, lastWords, mood }: Cell): void {
    const zero = first - low;
    for (let patience = low; patience <= high; patience++) {
      if (this.moves[zero + patience] === UNREACHED) continue;
      steps.aim(patience, warmth, lastWords, mood);
      const last = Math.min(high, steps.until);
      if (steps.count === 0) this.stop(zero, patience, last);
      else this.spread(steps, zero, patience, last);
      patience = last;
    }
  }

  /** Cells of a row without a way on. The first argument, also of the next function, is where the patience would be 0. */
  private stop(zero: number, low: number, high: number): void {
    for (let state = zero + low; state <= zero + high; state++) {
      if (this.moves[state] !== UNREACHED) this.stuck.push(state);
    }
  }

  /** The innermost loops: no callback, no object, and nothing is looked up or counted here that is the same for all cells. */
  private spread(
    { patience: changes, base, count, cost }: Steps,
    zero: number,
    low: number,
    high: number,
  ): void {
    const { moves } = this;
    let reached = 0;
    for (let patience = low; patience <= high; patience++) {
      const here = moves[zero + patience] ?? 0;
      if (here === UNREACHED) continue;
      reached++;
      const there = here + cost;
      for (let way = 0; way < count; way++) {
        const sum = patience + (changes[way] ?? 0);
        const after = sum < 0 ? 0 : sum > MOST_PATIENCE ? MOST_PATIENCE : sum;
        const target = (base[way] ?? 0) + after;
        if (there < (moves[target] ?? 0)) moves[target] = there;
      }
    }
    if (cost === 0) this.still += reached;
    else {
      this.decisions += reached;
      this.edges += reached * count;
    }
  }

  end(first: number, end: number): void {
    for (let state = first; state < end; state++) if (this.moves[state] !== UNREACHED) this.final++;
  }
}
