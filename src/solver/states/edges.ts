import { FIELDS } from './geometry.ts';
import type { Choosing, Place } from '../places/graph.ts';
import type { Layout } from './layout.ts';

/**
 * Every way on from every reached state, written out once, so that a pass over the game is a scan of arrays. The edges
 * of a state lie together, in the order shown, and lead to higher states only; see {@link Layout}.
 */
export interface Edges {
  readonly count: number;
  /** For each state, the first of its edges, which is the one after the last of the state before; one number more than states. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** Which edge of the place it is; −1 for going on by itself, which then is the state's only one. */
  readonly step: Int8Array;
  /** What it misses, of patience and of warmth together: a cost of the edge, which no state remembers. */
  readonly missed: Uint16Array;
  /** For each state the one before it on a shortest way (of several, the first); −1 where there is none. */
  readonly from: Int32Array;
  /** The step that was taken there. */
  readonly by: Int8Array;
}

/** The states and all ways on from them: what the passes over the game scan. */
export interface StateGraph {
  readonly layout: Layout;
  readonly edges: Edges;
}

/** The first edge of a state; for its last, ask for the first of the next state. */
export const firstEdge = ({ first }: Edges, state: number): number => first[state] ?? 0;

export const isDeadEnd = (edges: Edges, state: number): boolean =>
  firstEdge(edges, state) === firstEdge(edges, state + 1);

/** Whether a move can be made in a state, or once it has gone on by itself from there. */
export function goesOn(edges: Edges, state: number): boolean {
  let at = state;
  while (!isDeadEnd(edges, at)) {
    const edge = firstEdge(edges, at);
    if ((edges.step[edge] ?? -1) >= 0) return true;
    at = edges.to[edge] ?? 0;
  }
  return false;
}

/** The numbers of a state's edges, in the order shown. */
export function edgesFrom(edges: Edges, state: number): readonly number[] {
  const first = firstEdge(edges, state);
  return Array.from({ length: firstEdge(edges, state + 1) - first }, (_, index) => first + index);
}

/** Calls back for every state with a way on, upward, with its first edge and the one after its last. */
export function eachRow(
  { layout, edges: { first } }: StateGraph,
  visit: (state: number, edge: number, end: number) => void,
): void {
  const { cells } = layout;
  for (let state = 0, edge = 0; state < cells; state++) {
    const end = first[state + 1] ?? 0;
    if (end > edge) visit(state, edge, end);
    edge = end;
  }
}

/** The same downward. */
export function eachRowBackward(
  { layout, edges: { first } }: StateGraph,
  visit: (state: number, edge: number, end: number) => void,
): void {
  for (let state = layout.cells - 1; state >= 0; state--) {
    const edge = first[state] ?? 0;
    const end = first[state + 1] ?? 0;
    if (end > edge) visit(state, edge, end);
  }
}

/** The states of a place: the first, and the one after the last. */
export function statesOf({ boxes, offsets, geometry }: Layout, { index }: Place): readonly [number, number] {
  const first = offsets[index] ?? 0;
  const box = boxes[index];
  const planes = box == null ? 0 : box.mood.high - box.mood.low + 1;
  return [first, first + planes * (geometry[index * FIELDS + 4] ?? 0)];
}

/** Calls back for each edge that begins at a place. */
export function eachEdgeOf(
  { layout, edges }: StateGraph,
  place: Place,
  visit: (from: number, to: number, step: number, edge: number) => void,
): void {
  const { first, to, step } = edges;
  const [start, end] = statesOf(layout, place);
  let edge = first[start] ?? 0;
  for (let state = start; state < end; state++) {
    for (const next = first[state + 1] ?? 0; edge < next; edge++) {
      visit(state, to[edge] ?? 0, step[edge] ?? -1, edge);
    }
  }
}

/** A state in which there is a choice between replies. */
export interface Decision {
  readonly place: Choosing;
  readonly state: number;
  /** Its edges: one for each open reply, in the order shown. */
  readonly first: number;
  readonly end: number;
}

/** Calls back for every reached state in which at least two replies are open. */
export function eachDecision(game: StateGraph, visit: (decision: Decision) => void): void {
  for (const place of game.layout.order) if (place.kind === 'choosing') eachDecisionAt(game, place, visit);
}

/** The same at one place. */
export function eachDecisionAt(
  { layout, edges }: StateGraph,
  place: Choosing,
  visit: (decision: Decision) => void,
): void {
  const [start, after] = statesOf(layout, place);
  for (let state = start; state < after; state++) {
    const first = firstEdge(edges, state);
    const end = firstEdge(edges, state + 1);
    if (end - first > 1) visit({ place, state, first, end });
  }
}
