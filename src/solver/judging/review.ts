import { showsBad } from '../../scenario/behaviour.ts';
import { isListeningMove, type Move } from '../../scenario/model.ts';
import { edgesFrom } from '../states/edges.ts';
import type { Place } from '../places/graph.ts';
import type { Grade } from './judgement.ts';
import { stateOf, type Situation } from '../states/situation.ts';
import { moveOf, valueAfter, valueOf, type Survey } from '../states/solution.ts';
import { packedBy } from '../states/values.ts';
import { placeOf } from '../states/shortest-moves.ts';

/** What a move was worth, as in chess: judged by what could still be reached before it and after it. */
export interface Review {
  /** The value before the move, minus that after it: what it misses itself is in it. */
  readonly loss: number;
  readonly grade: Grade;
  /** Whether it put every ending where the customer is kept out of reach. */
  readonly losesCustomer: boolean;
  /** A best move there (of several, the one that ends soonest); null where the move itself is a best one. */
  readonly better: Move | null;
}

/** The review of a move, or null where the situation cannot be reached or the move is not allowed in it. */
export function reviewMove(survey: Survey, situation: Situation, move: Move): Review | null {
  const state = stateOf(survey.solved, situation);
  return state === null ? null : reviewAt(survey, state, move);
}

export function reviewAt(survey: Survey, state: number, move: Move): Review | null {
  const place = placeOf(survey.solved, state);
  const ways = waysFrom(survey, place, state);
  const made = ways.find((way) => way.move === move);
  if (made === undefined) return null;
  const soonest = ways.toSorted((one, other) => other.packed - one.packed)[0];
  const losses = lossesBy(survey, state, made.edge);
  const { loss, losesCustomer } = losses;
  const grade = gradeOf(losses, isBadMove(place, move));
  return { loss, grade, losesCustomer, better: loss === 0 ? null : (soonest?.move ?? null) };
}

/** What one edge costs. */
export interface Losses extends Pick<Review, 'loss' | 'losesCustomer'> {
  /** Whether it puts the best endings of the scenario out of reach. */
  readonly losesBest: boolean;
}

export function lossesBy(survey: Survey, state: number, edge: number): Losses {
  const { edges, canStay, canBeBest } = survey;
  const to = edges.to[edge] ?? 0;
  return {
    loss: valueOf(survey, state) - valueAfter(survey, edge),
    losesCustomer: canStay[state] === 1 && canStay[to] === 0,
    losesBest: canBeBest[state] === 1 && canBeBest[to] === 0,
  };
}

/**
 * Best 0 · fair 1–2 · slip 3–5 · mistake 6–11 · blunder 12 or more, or the best endings or the customer lost; a move that
 * shows a bad id is at best a slip.
 */
export function gradeOf({ loss, losesCustomer, losesBest }: Losses, isBad: boolean): Grade {
  if (loss >= 12 || losesCustomer || losesBest) return 'blunder';
  if (loss >= 6) return 'mistake';
  if (loss >= 3 || isBad) return 'slip';
  return loss > 0 ? 'fair' : 'best';
}

interface Way {
  readonly move: Move;
  readonly edge: number;
  /** The best that can be had by it, and how soon; higher is better. */
  readonly packed: number;
}

const waysFrom = ({ edges, best }: Survey, place: Place, state: number): readonly Way[] =>
  edgesFrom(edges, state).flatMap((edge) => {
    const move = moveOf(place, edges.step[edge] ?? -1);
    return move === null ? [] : [{ move, edge, packed: packedBy(edges, best, edge) }];
  });

function isBadMove(place: Place, move: Move): boolean {
  if (place.kind !== 'choosing' || isListeningMove(move)) return false;
  return place.edges.some(({ move: reply }) => reply.id === move && showsBad(reply));
}
