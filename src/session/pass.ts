import { repliesGiven } from '../conversation/replies-given.ts';
import { unmetOf, type Unmet } from '../rubric/pass.ts';
import type { Ending } from '../scenario/model.ts';
import { latestMoment, type Attempt } from './session.ts';

/** Why a finished attempt is not a pass; empty for a pass. */
export function unmetBy(attempt: Attempt, ending: Ending): readonly Unmet[] {
  const shown = repliesGiven(attempt).flatMap(({ reply }) => reply.shows);
  return unmetOf(ending, latestMoment(attempt).context.meters.lastWords, shown);
}
