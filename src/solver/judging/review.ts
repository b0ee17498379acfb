import { showsBad } from '../../scenario/behaviour.ts';
import { isListeningMove, type Move } from '../../scenario/model.ts';
import { edgesFrom } from '../states/edges.ts';
import type { Place } from '../places/graph.ts';
import type { Grade } from './judgement.ts';
import { stateOf, type Situation } from '../states/situation.ts';
import { bestOverall, moveOf, type Survey } from '../states/solution.ts';
import { NO_VALUE } from '../states/values.ts';
import { placeOf } from '../states/shortest-moves.ts';

/** What a move was worth, as in chess: judged by what could still be reached before it and after it. */
export interface Review {
  /** The best overall reachable before the move, minus that after it. */
  readonly loss: number;
  readonly grade: Grade;
  /** Whether it put every ending where the customer stays out of reach. */
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
  const loss = bestOverall(survey, state) - bestOverall(survey, made.to);
  const losesCustomer = survey.canStay[state] === 1 && survey.canStay[made.to] === 0;
  const grade = gradeOf(loss, losesCustomer, isBadMove(place, move));
  return { loss, grade, losesCustomer, better: loss === 0 ? null : (soonest?.move ?? null) };
}

/** Best 0 · good 1–4 · slip 5–9 · mistake 10–19 · blunder 20 or more, or the customer lost; a bad id is at best a slip. */
export function gradeOf(loss: number, losesCustomer: boolean, isBad: boolean): Grade {
  if (loss >= 20 || losesCustomer) return 'blunder';
  if (loss >= 10) return 'mistake';
  if (loss >= 5 || isBad) return 'slip';
  return loss > 0 ? 'good' : 'best';
}

interface Way {
  readonly move: Move;
  readonly to: number;
  /** The best that can be reached there, and how soon; higher is better. */
  readonly packed: number;
}

const waysFrom = ({ edges, best }: Survey, place: Place, state: number): readonly Way[] =>
  edgesFrom(edges, state).flatMap((edge) => {
    const move = moveOf(place, edges.step[edge] ?? -1);
    const to = edges.to[edge] ?? 0;
    return move === null ? [] : [{ move, to, packed: best.packed[to] ?? NO_VALUE }];
  });

function isBadMove(place: Place, move: Move): boolean {
  if (place.kind !== 'choosing' || isListeningMove(move)) return false;
  return place.edges.some(({ move: reply }) => reply.id === move && showsBad(reply));
}
