import type { Move } from '../../scenario/model.ts';
import type { Place } from '../places/graph.ts';
import { rankOf } from './layout.ts';
import type { Solved } from '../solve.ts';
import { moveAt } from './steps.ts';

/** The moves of a shortest conversation to a state that can be reached. */
export function shortestMovesTo(solved: Solved, goal: number): readonly Move[] {
  const { edges, start } = solved;
  const moves: Move[] = [];
  for (let state = goal; state !== start;) {
    const from = edges.from[state] ?? start;
    const step = edges.by[state] ?? -1;
    if (step >= 0) moves.push(moveAt(placeOf(solved, from), step));
    state = from;
  }
  return moves.toReversed();
}

/** How much those moves miss, of both skills together. */
export function missedTo({ edges, start }: Solved, goal: number): number {
  let missed = 0;
  for (let state = goal; state !== start;) {
    const from = edges.from[state] ?? start;
    missed += edges.missed[edgeBy(edges, from, edges.by[state] ?? -1)] ?? 0;
    state = from;
  }
  return missed;
}

/** The edge by which a step leaves a state; the first edge of the next state where it does not. */
function edgeBy({ first, step }: Solved['edges'], state: number, wanted: number): number {
  let edge = first[state] ?? 0;
  while (edge < (first[state + 1] ?? 0) && step[edge] !== wanted) edge++;
  return edge;
}

/** The place of a state. */
export function placeOf({ layout }: Pick<Solved, 'layout'>, state: number): Place {
  const place = layout.order[rankOf(layout, state)];
  if (place === undefined) throw new RangeError(`No place has the state ${state}`);
  return place;
}
