import { temptationsOf } from '../conversation/temptation.ts';
import type { ScoreBounds } from '../rubric/bounds.ts';
import { scoresOf } from '../rubric/scores.ts';
import { endingNamed } from '../scenario/lookup.ts';
import { unmetBy } from '../session/pass.ts';
import { latestMoment, type Attempt } from '../session/session.ts';
import type { AttemptResult } from '../storage/records/attempt-record.ts';

/** What is kept of how an attempt came out, reckoned from its moves; null while it goes on. */
export function resultOf(attempt: Attempt, bounds: ScoreBounds): AttemptResult | null {
  const { player, moments, moves } = attempt;
  const { ending: id, context } = latestMoment(attempt);
  if (id === null) return null;
  const ending = endingNamed(player.scenario, id);
  const { patience, warmth, lastWord, overall } = scoresOf(context.meters, ending.customer, bounds);
  const { met } = temptationsOf(player.table, moments, moves);
  return {
    ending: id,
    patience,
    warmth,
    lastWord: met === 0 ? null : lastWord,
    overall,
    passed: unmetBy(attempt, ending).length === 0,
  };
}
