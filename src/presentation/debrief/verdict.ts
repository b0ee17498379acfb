import { repliesGiven } from '../../conversation/moves-made.ts';
import { isColdOrBlaming, type Unmet } from '../../rubric/pass.ts';
import type { Ending } from '../../scenario/model.ts';
import { unmetBy } from '../../session/pass.ts';
import type { Attempt } from '../../session/session.ts';
import type { ResultView } from './debrief-view.ts';
import type { DebriefMessages } from '../messages/debrief.ts';

/** Whether it was a pass, and what was not met. */
export function verdictOn(
  attempt: Attempt,
  ending: Ending,
  messages: DebriefMessages,
): ResultView['verdict'] {
  const unmet = unmetBy(attempt, ending);
  return unmet.length === 0
    ? { passed: true, sentence: messages.passed }
    : { passed: false, sentence: messages.notPassed(unmet.map((what) => tell(what, attempt, messages))) };
}

function tell(what: Unmet, attempt: Attempt, { missing, moves }: DebriefMessages): string {
  if (what !== 'cold') return missing[what];
  const cold = repliesGiven(attempt).filter(({ reply }) => isColdOrBlaming(reply.shows));
  return missing.cold(moves(cold.map(({ number }) => number)));
}
