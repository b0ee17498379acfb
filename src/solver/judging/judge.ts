import type { Move } from '../../scenario/model.ts';
import { edgesFrom } from '../states/edges.ts';
import type { Judgement, Option } from './judgement.ts';
import { stateOf, type Situation } from '../states/situation.ts';
import { reviewAt } from './review.ts';
import { sumOf } from '../../rubric/chances.ts';
import { moveOf, valueAfter, valueOf, type Survey } from '../states/solution.ts';
import { movesIn, NO_VALUE, packedBy } from '../states/values.ts';
import { placeOf } from '../states/shortest-moves.ts';

/** What the solution says of each situation; null for one that cannot be reached. */
export const judge = (survey: Survey, situations: readonly Situation[]): readonly (Judgement | null)[] =>
  situations.map((situation) => {
    const state = stateOf(survey.solved, situation);
    return state === null ? null : judgeState(survey, state, sumOf(situation.missed));
  });

/** @param missed so far: it is taken off every value. */
function judgeState(survey: Survey, state: number, missed: number): Judgement {
  const best = valueOf(survey, state) - missed;
  const options = optionsAt(survey, state, missed);
  return { best, ...outlookAt(survey, state), options, line: bestLine(survey, state) };
}

function optionsAt(survey: Survey, state: number, missed: number): readonly Option[] {
  const place = placeOf(survey.solved, state);
  return edgesFrom(survey.edges, state).flatMap((edge) => {
    const move = moveOf(place, survey.edges.step[edge] ?? -1);
    const review = move === null ? null : reviewAt(survey, state, move);
    if (move === null || review === null) return [];
    const { loss, grade, losesCustomer } = review;
    const best = valueAfter(survey, edge) - missed;
    return [{ move, loss, grade, losesCustomer, best, ...outlookAt(survey, survey.edges.to[edge] ?? 0) }];
  });
}

const outlookAt = (survey: Survey, state: number) => ({
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
    const value = (one: number): number => (one < 0 ? NO_VALUE : packedBy(edges, best, one));
    return value(edge) > value(than);
  }
}
