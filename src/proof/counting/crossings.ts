import { statesOf, type StateGraph } from '../../solver/states/edges.ts';
import type { Place } from '../../solver/places/graph.ts';
import { rankOf } from '../../solver/states/layout.ts';
import type { Reach } from '../../solver/states/reach.ts';

/** Stands for all edges by which one step leads from one place to another: it is the one with the fewest moves before it. */
export interface Crossing {
  readonly step: number;
  readonly target: Place;
  /** The states of the target: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** The states before and after; of several equally near, the first. */
  from: number;
  to: number;
  edge: number;
  /** The fewest moves to the state before. */
  moves: number;
}

/** The crossings that begin at a place, in the order of their edges. There are few, though there are many edges. */
export function crossingsFrom(
  { layout, edges, reach }: StateGraph & { readonly reach: Reach },
  place: Place,
): readonly Crossing[] {
  const { first, to, step } = edges;
  const lookup = new Lookup(layout);
  const [start, end] = statesOf(layout, place);
  let edge = first[start] ?? 0;
  for (let state = start; state < end; state++) {
    const next = first[state + 1] ?? 0;
    const moves = reach.moves[state] ?? 0;
    for (; edge < next; edge++) {
      const target = to[edge] ?? 0;
      const crossing = lookup.find(step[edge] ?? 0, target);
      if (moves >= crossing.moves) continue;
      crossing.from = state;
      crossing.to = target;
      crossing.edge = edge;
      crossing.moves = moves;
    }
  }
  return lookup.all.toSorted((one, other) => one.edge - other.edge);
}

/** Finds crossings quickly, because neighbours mostly go to the same place. */
class Lookup {
  readonly all: Crossing[] = [];
  /** By step: the one found last. The step of going on by itself is −1. */
  private readonly last: (Crossing | undefined)[] = [];
  private readonly layout: StateGraph['layout'];

  constructor(layout: StateGraph['layout']) {
    this.layout = layout;
  }

  find(step: number, state: number): Crossing {
    const last = this.last[step + 1];
    if (last !== undefined && state >= last.start && state < last.end) return last;
    const found = this.all.find((one) => one.step === step && state >= one.start && state < one.end);
    const crossing = found ?? this.make(step, state);
    this.last[step + 1] = crossing;
    return crossing;
  }

  private make(step: number, state: number): Crossing {
    const { starts, order } = this.layout;
    const rank = rankOf(this.layout, state);
    const target = order[rank];
    if (target === undefined) throw new RangeError(`No place has the state ${state}`);
    const [start, end] = [starts[rank] ?? 0, starts[rank + 1] ?? 0];
    const crossing = { step, target, start, end, from: 0, to: 0, edge: 0, moves: Number.MAX_SAFE_INTEGER };
    this.all.push(crossing);
    return crossing;
  }
}
