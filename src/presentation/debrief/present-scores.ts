import { temptationsMet, type Temptation } from '../../conversation/temptation.ts';
import type { Bound } from '../../rubric/bounds.ts';
import type { Scores } from '../../rubric/scores.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import type { ScoreView } from './debrief-view.ts';
import type { DebriefMessages } from '../messages/debrief.ts';

/**
 * The three scores, each with the sentence that says what it rests on.
 * @param bound of the last words.
 */
export function presentScores(
  scores: Scores,
  bound: Bound,
  attempt: Attempt,
  messages: DebriefMessages,
): readonly ScoreView[] {
  const counted = (id: 'patience' | 'warmth'): ScoreView => ({
    id,
    label: messages.score[id],
    value: scores[id],
    text: messages.ofHundred({ value: scores[id] }),
    sentence: whatItCost(id, attempt, messages),
  });
  return [counted('patience'), counted('warmth'), lastWordScore(scores.lastWord, bound, attempt, messages)];
}

/** Where no temptation was met nothing was tested, and a hundred would be unearned. */
function lastWordScore(value: number, bound: Bound, attempt: Attempt, messages: DebriefMessages): ScoreView {
  const score = { id: 'last-word', label: messages.score.lastWord } as const;
  const { player, moments, moves } = attempt;
  const met = temptationsMet(player.table, moments, moves);
  if (met.length === 0) {
    return { ...score, value: null, text: messages.notTested, sentence: messages.noTemptation };
  }
  const taken = met.filter((temptation) => temptation.taken);
  const told = howOftenTaken(met.length, met.length - taken.length, messages);
  const sentence = taken.length === 0 ? told : `${told} ${whatItWeighed(taken, bound, attempt, messages)}`;
  return { ...score, value, text: messages.ofHundred({ value }), sentence };
}

function howOftenTaken(met: number, letGo: number, { temptations }: DebriefMessages): string {
  if (letGo === 0) return temptations.taken({ met });
  return letGo === met ? temptations.letGo({ met }) : temptations.both({ met, letGo });
}

/** How often it was taken does not explain the score: a last word weighs more than another, and double at the end. */
function whatItWeighed(
  taken: readonly Temptation[],
  { best, worst }: Bound,
  attempt: Attempt,
  messages: DebriefMessages,
): string {
  const { lastWords } = latestMoment(attempt).context.meters;
  const atEnd = taken.some(({ at }) => attempt.moments[at]?.turn?.phase === 'closing');
  return messages.lastWordsWeigh({ value: lastWords, least: best, most: worst, atEnd });
}

function whatItCost(meter: 'patience' | 'warmth', attempt: Attempt, messages: DebriefMessages): string {
  const losses = attempt.moves
    .map((_, index) => ({ number: index + 1, change: changeAt(attempt, index, meter) }))
    .filter(({ change }) => change < 0);
  const dearest = losses.toSorted((one, other) => one.change - other.change)[0];
  return dearest === undefined
    ? messages.nothingCost[meter]
    : messages.cost[meter]({ count: losses.length, dearest: dearest.number });
}

function changeAt(attempt: Attempt, index: number, meter: 'patience' | 'warmth'): number {
  const value = (at: number): number => attempt.moments[at]?.context.meters[meter] ?? 0;
  return value(index + 1) - value(index);
}
