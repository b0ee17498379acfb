import type { Layout } from './layout.ts';
import { eachStep, stateAt, type Geometry } from './steps.ts';

/** No state is this many moves away. */
export const UNREACHED = 0xffff_ffff;

/** Which states can be reached, and how. */
export interface Reach {
  /** The fewest moves to each state; {@link UNREACHED} where it cannot be reached. */
  readonly moves: Uint32Array;
  /** The state before, on a shortest way. */
  readonly from: Int32Array;
  /** The step that was taken there; −1 for going on by itself. */
  readonly step: Int8Array;
  /** States in which a move can be made. */
  readonly decisions: number;
  /** States in which nothing can be done though no ending is reached; a linked scenario may still have them. */
  readonly stuck: readonly number[];
  /** States at an ending. */
  readonly final: number;
  /** Moves from one state to another: the edges of the game. */
  readonly edges: number;
}

/** One pass forward: every place stands before those it leads to, so each state is settled when its turn comes. */
export function reachOf(layout: Layout, geometry: Geometry): Reach {
  const moves = new Uint32Array(layout.cells).fill(UNREACHED);
  const fromState = new Int32Array(layout.cells);
  const byStep = new Int8Array(layout.cells);
  const { graph, order } = layout;
  const { patience, warmth, lastWords, mood } = graph.startMeters;
  moves[stateAt(geometry, graph.start, patience, warmth, lastWords, mood)] = 0;
  const hasWay = new Uint8Array(layout.cells);
  let edges = 0;
  let decisions = 0;
  const isLive = (state: number): boolean => moves[state] !== UNREACHED;
  for (const place of order) {
    eachStep(layout, geometry, place, isLive, (from, to, step) => {
      const cost = step < 0 ? 0 : 1;
      edges += cost;
      if (hasWay[from] === 0) {
        hasWay[from] = 1;
        decisions += cost;
      }
      const there = (moves[from] ?? 0) + cost;
      if (there < (moves[to] ?? UNREACHED)) {
        moves[to] = there;
        fromState[to] = from;
        byStep[to] = step;
      }
    });
  }
  return { moves, from: fromState, step: byStep, decisions, edges, ...leaves(layout, moves, hasWay) };
}

/** The reached states that nothing leads on from. */
function leaves(layout: Layout, moves: Uint32Array, hasWay: Uint8Array): Pick<Reach, 'stuck' | 'final'> {
  const stuck: number[] = [];
  let final = 0;
  for (const { index, kind } of layout.order) {
    const first = layout.offsets[index] ?? 0;
    const end = layout.offsets[index + 1] ?? layout.cells;
    for (let state = first; state < end; state++) {
      if (moves[state] === UNREACHED || hasWay[state] === 1) continue;
      if (kind === 'ended') final++;
      else stuck.push(state);
    }
  }
  return { stuck, final };
}
