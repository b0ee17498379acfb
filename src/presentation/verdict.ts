import { latestMoment, type Attempt } from '../session/session.ts';
import type { Behaviour } from '../scenario/behaviour.ts';
import type { Ending } from '../scenario/model.ts';
import type { ResultView } from './debrief-view.ts';
import { repliesGiven } from './lessons.ts';
import type { DebriefMessages } from './messages/debrief.ts';

const COLD_OR_BLAMING: ReadonlySet<Behaviour> = new Set(['coldness', 'blame-customer']);

/** A pass is a criterion: settled, the customer stays, the last word let go, nothing cold or blaming. */
export function verdictOn(
  attempt: Attempt,
  ending: Ending,
  messages: DebriefMessages,
): ResultView['verdict'] {
  const { lastWords } = latestMoment(attempt).context.meters;
  const cold = repliesGiven(attempt).some(({ reply }) =>
    reply.shows.some((behaviour) => COLD_OR_BLAMING.has(behaviour)),
  );
  const { missing } = messages;
  const unmet = [
    ...(ending.matter === 'open' ? [missing.matter] : []),
    ...(ending.customer === 'stays' ? [] : [missing[ending.customer]]),
    ...(lastWords > 0 ? [missing.lastWord] : []),
    ...(cold ? [missing.cold] : []),
  ];
  return unmet.length === 0
    ? { passed: true, sentence: messages.passed }
    : { passed: false, sentence: messages.notPassed(unmet) };
}
