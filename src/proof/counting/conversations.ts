import type { Ending, EndingId, Move } from '../../scenario/model.ts';
import { edgesFrom, type Edges } from '../../solver/states/edges.ts';
import type { Solved } from '../../solver/solve.ts';
import { moveOf, type Survey } from '../../solver/states/solution.ts';
import { bestFrom, NO_VALUE, overallPayoff, payoffIn, type Values } from '../../solver/states/values.ts';
import { placeOf, shortestMovesTo } from '../../solver/states/shortest-moves.ts';

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
  const { bounds, start } = survey.solved;
  const overall = overallPayoff(bounds);
  const values = bestFrom(survey.solved, (at, meters) => (isMeant(at) ? overall(at, meters) : ELSEWHERE));
  const packed = values.packed[start] ?? NO_VALUE;
  return payoffIn(packed) < 0 ? null : { ...follow(survey, values), overall: payoffIn(packed) };
}

/** Less than any overall. */
const ELSEWHERE = -1;

/** The conversation with the fewest moves that comes to an ending; of several, the first found. */
export function shortestTo(survey: Survey, state: number): Conversation {
  const { solved } = survey;
  const states = [state];
  for (let at = state; at !== solved.start;) {
    at = solved.edges.from[at] ?? solved.start;
    states.push(at);
  }
  const overall = payoffIn(survey.best.packed[state] ?? 0);
  return { moves: shortestMovesTo(solved, state), states: states.toReversed(), overall };
}

function follow({ solved, edges }: Survey, { packed }: Values): Pick<Conversation, 'moves' | 'states'> {
  const moves: Move[] = [];
  const states = [solved.start];
  for (let state = solved.start; ;) {
    const edge = bestEdge(edges, state, packed);
    if (edge === null) return { moves, states };
    const move = moveOf(placeOf(solved, state), edges.step[edge] ?? -1);
    if (move !== null) moves.push(move);
    state = edges.to[edge] ?? 0;
    states.push(state);
  }
}

function bestEdge(edges: Edges, state: number, packed: Int32Array): number | null {
  const worth = (edge: number): number => packed[edges.to[edge] ?? 0] ?? NO_VALUE;
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
