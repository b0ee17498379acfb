import { rowAt } from './geometry.ts';
import type { Layout } from './layout.ts';
import type { Edges } from './edges.ts';
import { Sweep, UNREACHED } from './sweep.ts';

export { UNREACHED };

/** Which states can be reached, and how. */
export interface Reach {
  /** The fewest moves to each state; {@link UNREACHED} where it cannot be reached. */
  readonly moves: Int32Array;
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

/** The state before any move. */
export function startOf({ graph, geometry }: Layout): number {
  const { patience, warmth, lastWords, mood } = graph.startMeters;
  return rowAt(geometry, graph.start, warmth, lastWords, mood) + patience;
}

/** One pass forward: every place stands before those it leads to, so each state is settled when its turn comes. */
export function reachOf(layout: Layout): { readonly reach: Reach; readonly edges: Edges } {
  const sweep = new Sweep(layout, startOf(layout));
  for (const place of layout.order) sweep.visit(place);
  const { moves, from, by, decisions, stuck, final, still } = sweep;
  const edges = sweep.edges();
  const counts = { decisions, stuck, final, edges: edges.count - still };
  return { reach: { moves, from, step: by, ...counts }, edges };
}
