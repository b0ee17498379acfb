import type { Temptations } from '../conversation/temptation.ts';
import type { Scores } from '../rubric/scores.ts';
import type { Attempt } from '../session/session.ts';
import type { ScoreView } from './debrief-view.ts';
import type { DebriefMessages } from './messages/debrief.ts';

/** The three scores, each with the sentence that says what it rests on. */
export function presentScores(
  scores: Scores,
  temptations: Temptations,
  attempt: Attempt,
  messages: DebriefMessages,
): readonly ScoreView[] {
  const counted = (id: 'patience' | 'warmth'): ScoreView => ({
    id,
    label: messages.score[id],
    value: scores[id],
    text: messages.ofHundred(scores[id]),
    sentence: whatItCost(id, attempt, messages),
  });
  return [counted('patience'), counted('warmth'), lastWordScore(scores.lastWord, temptations, messages)];
}

/** Where no temptation was met nothing was tested, and a hundred would be unearned. */
function lastWordScore(value: number, { met, letGo }: Temptations, messages: DebriefMessages): ScoreView {
  const score = { id: 'last-word', label: messages.score.lastWord } as const;
  return met === 0
    ? { ...score, value: null, text: messages.notTested, sentence: messages.noTemptation }
    : { ...score, value, text: messages.ofHundred(value), sentence: messages.temptations(met, letGo) };
}

function whatItCost(meter: 'patience' | 'warmth', attempt: Attempt, messages: DebriefMessages): string {
  const losses = attempt.moves
    .map((_, index) => ({ number: index + 1, change: changeAt(attempt, index, meter) }))
    .filter(({ change }) => change < 0);
  const dearest = losses.toSorted((one, other) => one.change - other.change)[0];
  return dearest === undefined
    ? messages.nothingCost[meter]
    : messages.cost[meter](losses.length, dearest.number);
}

function changeAt(attempt: Attempt, index: number, meter: 'patience' | 'warmth'): number {
  const value = (at: number): number => attempt.moments[at]?.context.meters[meter] ?? 0;
  return value(index + 1) - value(index);
}
