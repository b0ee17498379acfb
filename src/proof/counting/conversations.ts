import type { Ending, EndingId, Move } from '../../scenario/model.ts';
import { edgesFrom, type Edges } from '../../solver/states/edges.ts';
import type { Solved } from '../../solver/solve.ts';
import { moveOf, valueOf, type Survey } from '../../solver/states/solution.ts';
import {
  bestFrom,
  NO_VALUE,
  packedBy,
  payoffIn,
  valuePayoff,
  type Values,
} from '../../solver/states/values.ts';
import { missedTo, placeOf, shortestMovesTo } from '../../solver/states/shortest-moves.ts';

/** A conversation from the start to an ending. */
export interface Conversation {
  readonly moves: readonly Move[];
  /** Every state on the way, the start and the last included. */
  readonly states: readonly number[];
  readonly overall: number;
}

/** The conversation with the highest overall that comes to an ending; of several, the one with the fewest moves. */
export const bestTo = (survey: Survey, ending: EndingId): Conversation | null =>
  bestWhere(survey, ({ id }) => id === ending);

/** The same for all endings that are meant; null where nobody can come to any of them. */
export function bestWhere(survey: Survey, isMeant: (ending: Ending) => boolean): Conversation | null {
  const { scenario, table, start } = survey.solved;
  const valueAt = valuePayoff(scenario, table);
  const values = bestFrom(survey.solved, (at, readings) => (isMeant(at) ? valueAt(at, readings) : null));
  const packed = values.packed[start] ?? NO_VALUE;
  if (packed === NO_VALUE) return null;
  return { ...follow(survey, values), overall: Math.max(0, payoffIn(packed)) };
}

/** The conversation with the fewest moves that comes to an ending; of several, the first found. */
export function shortestTo(survey: Survey, state: number): Conversation {
  const { solved } = survey;
  const states = [state];
  for (let at = state; at !== solved.start;) {
    at = solved.edges.from[at] ?? solved.start;
    states.push(at);
  }
  const overall = Math.max(0, valueOf(survey, state) - missedTo(solved, state));
  return { moves: shortestMovesTo(solved, state), states: states.toReversed(), overall };
}

function follow({ solved, edges }: Survey, values: Values): Pick<Conversation, 'moves' | 'states'> {
  const moves: Move[] = [];
  const states = [solved.start];
  for (let state = solved.start; ;) {
    const edge = bestEdge(edges, state, values);
    if (edge === null) return { moves, states };
    const move = moveOf(placeOf(solved, state), edges.step[edge] ?? -1);
    if (move !== null) moves.push(move);
    state = edges.to[edge] ?? 0;
    states.push(state);
  }
}

function bestEdge(edges: Edges, state: number, values: Values): number | null {
  const worth = (edge: number): number => packedBy(edges, values, edge);
  const [first, ...others] = edgesFrom(edges, state);
  if (first === undefined) return null;
  return others.reduce((best, edge) => (worth(edge) > worth(best) ? edge : best), first);
}

/** How often a conversation enters each turn. */
export function entriesOf(solved: Solved, { states }: Conversation): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  let isEntering = true;
  for (const state of states) {
    const place = placeOf(solved, state);
    if (place.kind === 'ended') break;
    if (isEntering) entries.set(place.turn.id, (entries.get(place.turn.id) ?? 0) + 1);
    isEntering = place.kind === 'choosing';
  }
  return entries;
}
