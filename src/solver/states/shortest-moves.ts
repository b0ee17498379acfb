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

/** The place of a state. */
export function placeOf({ layout }: Pick<Solved, 'layout'>, state: number): Place {
  const place = layout.order[rankOf(layout, state)];
  if (place === undefined) throw new RangeError(`No place has the state ${state}`);
  return place;
}
