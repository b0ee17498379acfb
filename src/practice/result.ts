import { scoresIn } from '../conversation/scores.ts';
import { endingNamed } from '../scenario/lookup.ts';
import { unmetBy } from '../session/pass.ts';
import { latestMoment, type Attempt } from '../session/session.ts';
import type { AttemptResult } from '../storage/records/attempt-record.ts';

/** What is kept of how an attempt came out, reckoned from its moves; null while it goes on. */
export function resultOf(attempt: Attempt): AttemptResult | null {
  const { ending: id } = latestMoment(attempt);
  const scores = scoresIn(attempt.player, attempt);
  if (id === null || scores === null) return null;
  const ending = endingNamed(attempt.player.scenario, id);
  return { ending: id, ...scores, passed: unmetBy(attempt, ending).length === 0 };
}
