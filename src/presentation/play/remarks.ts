import { lineAnswered, replyOf } from '../../conversation/moves-made.ts';
import { touchesOf } from '../../rubric/touches.ts';
import { isGood } from '../../rubric/explain.ts';
import type { BehaviourWords } from '../../rubric/rubric.ts';
import type { Attempt } from '../../session/session.ts';
import { moveKey } from './entries.ts';
import type { RemarksMessages } from '../messages/remarks.ts';
import type { TurnView } from './turn-view.ts';

/**
 * Adds to the view of an attempt what its moves showed: feedback for people who practise.
 * @param from the number of moves that were shown without remarks. They stay as they are, because a screen reader would
 * say them again.
 */
export function addRemarks(
  view: TurnView,
  attempt: Attempt,
  from: number,
  words: BehaviourWords,
  messages: RemarksMessages,
): TurnView {
  const remarks = attempt.moves.map(
    (_, index) => [moveKey(index + 1), remarksOn(attempt, index, words, messages)] as const,
  );
  const told = new Map(remarks.slice(from).filter(([, texts]) => texts.length > 0));
  return {
    ...view,
    entries: view.entries.map((entry) => {
      const own = told.get(entry.key);
      return own === undefined ? entry : { ...entry, remarks: own };
    }),
  };
}

/** Listening on gets no remark: it leaves no trace in the conversation to put one on. */
function remarksOn(
  { moments, moves }: Attempt,
  index: number,
  words: BehaviourWords,
  messages: RemarksMessages,
): readonly string[] {
  const [before, move] = [moments[index], moves[index]];
  const { good, bad } = messages;
  const wants = lineAnswered(before)?.wants ?? null;
  if (move === 'cut-in') return wants === 'answer' ? [] : [bad({ what: messages.cutIn })];
  if (move === 'encourage') {
    return wants === 'sign'
      ? [good({ what: messages.sign })]
      : wants === 'quiet'
        ? [bad({ what: messages.quiet })]
        : [];
  }
  const reply = replyOf(before, move);
  if (reply === undefined) return [];
  return touchesOf(reply).map((touch) =>
    (isGood(touch) ? good : bad)({
      what: messages.touch[touch.how]({ label: words[touch.behaviour].label }),
    }),
  );
}
