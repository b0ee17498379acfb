import type { Move } from '../scenario/model.ts';
import type { Place } from './graph.ts';
import type { Solved } from './solve.ts';
import { moveAt } from './steps.ts';

/** The moves of a shortest conversation to a state that can be reached. */
export function shortestMovesTo(solved: Solved, goal: number): readonly Move[] {
  const { reach, start } = solved;
  const moves: Move[] = [];
  for (let state = goal; state !== start;) {
    const from = reach.from[state] ?? start;
    const step = reach.step[state] ?? -1;
    if (step >= 0) moves.push(moveAt(placeOf(solved, from), step));
    state = from;
  }
  return moves.toReversed();
}

/** The place of a state: the last one that begins at or before it. */
export function placeOf({ layout, graph }: Pick<Solved, 'layout' | 'graph'>, state: number): Place {
  let low = 0;
  let high = layout.offsets.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((layout.offsets[middle] ?? 0) <= state) low = middle;
    else high = middle - 1;
  }
  const place = graph.places[low];
  if (place === undefined) throw new RangeError(`No place has the state ${state}`);
  return place;
}
