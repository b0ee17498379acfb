import type { Move } from '../../scenario/model.ts';
import { edgesFrom } from '../states/edges.ts';
import type { Judgement, Option } from './judgement.ts';
import { stateOf, type Situation } from '../states/situation.ts';
import { reviewAt } from './review.ts';
import { bestOverall, moveOf, type Survey } from '../states/solution.ts';
import { movesIn, NO_VALUE } from '../states/values.ts';
import { placeOf } from '../states/shortest-moves.ts';

/** What the solution says of each situation; null for one that cannot be reached. */
export const judge = (survey: Survey, situations: readonly Situation[]): readonly (Judgement | null)[] =>
  situations.map((situation) => {
    const state = stateOf(survey.solved, situation);
    return state === null ? null : judgeState(survey, state);
  });

function judgeState(survey: Survey, state: number): Judgement {
  return { ...prospectOf(survey, state), options: optionsAt(survey, state), line: bestLine(survey, state) };
}

function optionsAt(survey: Survey, state: number): readonly Option[] {
  const place = placeOf(survey.solved, state);
  return edgesFrom(survey.edges, state).flatMap((edge) => {
    const move = moveOf(place, survey.edges.step[edge] ?? -1);
    const review = move === null ? null : reviewAt(survey, state, move);
    if (move === null || review === null) return [];
    const { loss, grade, losesCustomer } = review;
    return [{ move, loss, grade, losesCustomer, ...prospectOf(survey, survey.edges.to[edge] ?? 0) }];
  });
}

const prospectOf = (survey: Survey, state: number) => ({
  best: bestOverall(survey, state),
  canStay: survey.canStay[state] === 1,
  movesLeft: movesIn(survey.best.packed[state] ?? 0),
});

/** The moves of a best conversation from here on: a shortest one, and of several the first in the order shown. */
function bestLine(survey: Survey, start: number): readonly Move[] {
  const { edges, best, solved } = survey;
  const moves: Move[] = [];
  for (let state = start; ;) {
    let next = -1;
    for (const edge of edgesFrom(edges, state)) if (isBetter(edge, next)) next = edge;
    if (next < 0) return moves;
    const move = moveOf(placeOf(solved, state), edges.step[next] ?? -1);
    if (move !== null) moves.push(move);
    state = edges.to[next] ?? 0;
  }

  function isBetter(edge: number, than: number): boolean {
    const value = (one: number): number =>
      one < 0 ? NO_VALUE : (best.packed[edges.to[one] ?? 0] ?? NO_VALUE);
    return value(edge) > value(than);
  }
}
