import type { Readings } from '../places/readings.ts';
import { cellAt } from './geometry.ts';
import type { Layout } from './layout.ts';
import type { Steps } from './steps.ts';
import { sweep, type CellVisitor } from './sweep.ts';

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
  const { patience, warmth, mood, lastWords } = graph.startReadings;
  return cellAt(geometry, graph.start, patience, warmth, mood, lastWords);
}

/** One pass forward: every place comes before those it leads to, so a state is final when the pass comes to it. */
export function reachOf(layout: Layout): Reach {
  const reacher = new Reacher(layout);
  sweep(layout, reacher);
  const { moves, decisions, stuck, final, edges, still } = reacher;
  return { moves, decisions, stuck, final, edges, still };
}

class Reacher implements CellVisitor {
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

  cell(steps: Steps, state: number, cell: Readings): void {
    const { moves } = this;
    const here = moves[state] ?? UNREACHED;
    if (here === UNREACHED) return;
    steps.aim(cell);
    const { to, count, cost } = steps;
    for (let way = 0; way < count; way++) {
      const target = to[way] ?? 0;
      if (here + cost < (moves[target] ?? 0)) moves[target] = here + cost;
    }
    if (count === 0) this.stuck.push(state);
    else if (cost === 0) this.still += 1;
    else {
      this.decisions += 1;
      this.edges += count;
    }
  }

  end(first: number, end: number): void {
    for (let state = first; state < end; state++) if (this.moves[state] !== UNREACHED) this.final++;
  }
}
