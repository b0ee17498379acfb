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
  const edges = sweep.edges();
  const { moves, from, by } = sweep;
  return { reach: { moves, from, step: by, ...countsOf(layout, moves, edges) }, edges };
}

function countsOf(layout: Layout, moves: Int32Array, { first, step, count }: Edges) {
  const stuck: number[] = [];
  const counts = { decisions: 0, final: 0, edges: count };
  for (const [rank, { kind }] of layout.order.entries()) {
    const end = layout.starts[rank + 1] ?? 0;
    for (let state = layout.starts[rank] ?? 0; state < end; state++) {
      const edge = first[state] ?? 0;
      if (edge !== first[state + 1]) {
        if ((step[edge] ?? -1) < 0) counts.edges--;
        else counts.decisions++;
      } else if (moves[state] !== UNREACHED) {
        if (kind === 'ended') counts.final++;
        else stuck.push(state);
      }
    }
  }
  return { ...counts, stuck };
}
