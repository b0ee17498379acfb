import type { Meters } from '../scenario/meter.ts';
import { widthOf } from './grid.ts';
import type { Choosing, Place } from './graph.ts';
import type { Layout } from './layout.ts';
import { UNREACHED } from './reach.ts';
import type { Solved } from './solve.ts';
import { eachStep } from './steps.ts';

/**
 * Every way on from every reached state, written out once, so that a pass over the game is a scan of arrays. The
 * edges of a state lie together, and behind all that lead to it.
 */
export interface Edges {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Which edge of the place it is; −1 for going on by itself. */
  readonly step: Int8Array;
  /** How many edges the state has; 0 for going on by itself. */
  readonly choices: Uint8Array;
  /** For each place, the first of its edges and the one after the last. */
  readonly ranges: Int32Array;
  /** For each state, the first of its edges; −1 where nothing leads on. */
  readonly first: Int32Array;
}

export function edgesOf({ layout, geometry, reach, graph }: Solved): Edges {
  const isLive = (state: number): boolean => reach.moves[state] !== UNREACHED;
  let room = Math.max(16, reach.edges);
  let edges = makeRoom(room);
  const ranges = new Int32Array(graph.places.length * 2);
  const first = new Int32Array(layout.cells).fill(-1);
  let count = 0;
  for (const place of layout.order) {
    ranges[place.index * 2] = count;
    eachStep(layout, geometry, place, isLive, (from, to, step, choices) => {
      if (count === room) edges = copyInto(makeRoom((room *= 2)), edges);
      if (first[from] === -1) first[from] = count;
      edges.from[count] = from;
      edges.to[count] = to;
      edges.step[count] = step;
      edges.choices[count] = choices;
      count++;
    });
    ranges[place.index * 2 + 1] = count;
  }
  return { ...edges, count, ranges, first };
}

const makeRoom = (room: number) => ({
  from: new Int32Array(room),
  to: new Int32Array(room),
  step: new Int8Array(room),
  choices: new Uint8Array(room),
});

type Room = ReturnType<typeof makeRoom>;

function copyInto(larger: Room, smaller: Room): Room {
  larger.from.set(smaller.from);
  larger.to.set(smaller.to);
  larger.step.set(smaller.step);
  larger.choices.set(smaller.choices);
  return larger;
}

/** Calls back for each edge that begins at a place. */
export function eachEdgeOf(
  { ranges, from, to, step }: Edges,
  place: Place,
  visit: (from: number, to: number, step: number, edge: number) => void,
): void {
  const end = ranges[place.index * 2 + 1] ?? 0;
  for (let edge = ranges[place.index * 2] ?? 0; edge < end; edge++) {
    visit(from[edge] ?? 0, to[edge] ?? 0, step[edge] ?? -1, edge);
  }
}

/** The edge after the last of those that begin with this one. */
export const endOf = ({ choices }: Edges, first: number): number => first + Math.max(1, choices[first] ?? 0);

/** The numbers of a state's edges, in the order shown. */
export function edgesFrom(edges: Edges, state: number): readonly number[] {
  const first = edges.first[state] ?? -1;
  return first < 0 ? [] : Array.from({ length: endOf(edges, first) - first }, (_, index) => first + index);
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
export function eachDecision(layout: Layout, edges: Edges, visit: (decision: Decision) => void): void {
  for (const place of layout.order) {
    if (place.kind !== 'choosing') continue;
    const end = edges.ranges[place.index * 2 + 1] ?? 0;
    for (let first = edges.ranges[place.index * 2] ?? 0; first < end;) {
      const next = endOf(edges, first);
      if (next - first > 1) visit({ place, state: edges.from[first] ?? 0, first, end: next });
      first = next;
    }
  }
}

/** The meters of a state at its place. */
export function metersAt({ boxes, offsets }: Layout, place: Place, state: number): Meters {
  const box = boxes[place.index];
  if (box == null) throw new RangeError(`No box at place ${place.index}`);
  const cell = state - (offsets[place.index] ?? 0);
  const warmth = widthOf(box, 'patience');
  const lastWords = warmth * widthOf(box, 'warmth');
  const mood = lastWords * widthOf(box, 'lastWords');
  return {
    patience: box.patience.low + (cell % warmth),
    warmth: box.warmth.low + Math.floor((cell % lastWords) / warmth),
    lastWords: box.lastWords.low + Math.floor((cell % mood) / lastWords),
    mood: box.mood.low + Math.floor(cell / mood),
  };
}
