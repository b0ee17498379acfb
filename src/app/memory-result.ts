import { temptationsOf } from '../conversation/temptation.ts';
import { debrief } from '../presentation/messages/debrief.ts';
import { verdictOn } from '../presentation/verdict.ts';
import type { ScoreBounds } from '../rubric/bounds.ts';
import { scoresOf } from '../rubric/scores.ts';
import { endingNamed } from '../scenario/lookup.ts';
import { latestMoment, type Attempt } from '../session/session.ts';
import type { AttemptResult } from '../storage/attempt-record.ts';

/** What the debrief tells of an attempt, in numbers; null for one that goes on. */
export function resultOf(attempt: Attempt, bounds: ScoreBounds): AttemptResult | null {
  const { player, moments, moves } = attempt;
  const { ending: name, context } = latestMoment(attempt);
  if (name === null) return null;
  const ending = endingNamed(player.scenario, name);
  const { patience, warmth, lastWord, overall } = scoresOf(context.meters, ending.customer, bounds);
  const isTested = temptationsOf(player.table, moments, moves).met > 0;
  const { passed } = verdictOn(attempt, ending, debrief);
  return { ending: name, patience, warmth, lastWord: isTested ? lastWord : null, overall, passed };
}
