import type { EffectTable } from '../rubric/rubric.ts';
import type { Scenario } from '../scenario/model.ts';
import { exploreGraph, type PlaceGraph } from './places/graph.ts';
import { layOut, type Layout } from './states/layout.ts';
import type { Limits } from './limits.ts';
import type { Edges } from './states/edges.ts';
import { reachOf, startOf, type Reach } from './states/reach.ts';
import { writeEdges } from './states/write-edges.ts';

/** The whole game tree of a scenario, as far as the rules can tell states apart: the ground for every question about it. */
export interface Solved {
  readonly scenario: Scenario;
  readonly table: EffectTable;
  readonly graph: PlaceGraph;
  readonly layout: Layout;
  readonly reach: Reach;
  /**
   * Written out when they are first asked for, so that asking what can be reached costs nothing more.
   * @throws TooLarge where they are too many; all else is known even then.
   */
  readonly edges: Edges;
  /** The state before any move. */
  readonly start: number;
}

/** Enough for ten million states. Finding that many places takes some seconds and half a gigabyte; that many edges take 640 megabytes. */
export const DEFAULT_LIMITS: Limits = {
  places: 60_000,
  cells: 40_000_000,
  entries: 50_000_000,
  memories: 2_000_000,
  edges: 2 ** 27,
};

/**
 * Solves a scenario: every state that any sequence of moves can reach.
 * @throws TooLarge beyond the limits; nothing is known then.
 */
export function solve(scenario: Scenario, table: EffectTable, limits: Limits = DEFAULT_LIMITS): Solved {
  const graph = exploreGraph(scenario, table, limits);
  const layout = layOut(graph, limits);
  const reach = reachOf(layout);
  let edges: Edges | null = null;
  return {
    scenario,
    table,
    graph,
    layout,
    reach,
    start: startOf(layout),
    get edges() {
      return (edges ??= writeEdges(layout, reach, limits.edges));
    },
  };
}
