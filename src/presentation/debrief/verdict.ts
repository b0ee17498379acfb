import { repliesGiven } from '../../conversation/replies-given.ts';
import { isColdOrBlaming, type Unmet } from '../../rubric/pass.ts';
import type { Ending } from '../../scenario/model.ts';
import { unmetBy } from '../../session/pass.ts';
import type { Attempt } from '../../session/session.ts';
import type { ResultView } from './debrief-view.ts';
import { movesText } from './moves-text.ts';
import type { Formats } from '../formats.ts';
import type { DebriefMessages } from '../messages/debrief.ts';

/** Whether it was a pass, and what was not met. */
export function verdictOn(
  attempt: Attempt,
  ending: Ending,
  messages: DebriefMessages,
  formats: Formats,
): ResultView['verdict'] {
  const unmet = unmetBy(attempt, ending);
  if (unmet.length === 0) return { passed: true, sentence: messages.passed };
  const reasons = formats.list(unmet.map((what) => tell(what, attempt, messages, formats)));
  return { passed: false, sentence: messages.notPassed({ reasons }) };
}

function tell(what: Unmet, attempt: Attempt, messages: DebriefMessages, formats: Formats): string {
  const { missing } = messages;
  if (what !== 'cold') return missing[what];
  const cold = repliesGiven(attempt).filter(({ reply }) => isColdOrBlaming(reply.shows));
  const numbers = cold.map(({ number }) => number);
  return missing.cold({ moves: movesText(numbers, messages, formats) });
}
