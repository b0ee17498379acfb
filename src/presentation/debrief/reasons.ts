import type { Explanation, Part } from '../../rubric/explain.ts';
import type { BehaviourWords } from '../../rubric/rubric.ts';
import type { ListeningMove, Wants } from '../../scenario/model.ts';
import type { DebriefMessages } from '../messages/debrief.ts';
import { signedText } from './signed-text.ts';

/** One sentence for each number that a reply moved. */
export const replyReasons = (
  explanations: readonly Explanation[],
  words: BehaviourWords,
  messages: DebriefMessages,
): readonly string[] => explanations.map((explanation) => tellReason(explanation, words, messages));

function tellReason(explanation: Explanation, words: BehaviourWords, messages: DebriefMessages): string {
  const { meter, change, actual, gain, loss } = explanation;
  const { reason } = messages;
  const label = messages.meters[meter];
  const tell = (part: Part): string =>
    reason.part[part.touch.how]({
      label: words[part.touch.behaviour].label,
      value: signedText(part.value, messages),
    });
  const doubled = [gain, loss].some((part) => part?.doubled === true);
  const notes = [
    ...(doubled ? [meter === 'lastWords' ? reason.doubled.lastWords : reason.doubled.warmth] : []),
    ...(actual === change ? [] : [reason.bounded({ value: signedText(actual, messages) })]),
  ];
  const tellLast = (part: Part): string =>
    notes.reduce((cause, note) => reason.noted({ cause, note }), tell(part));
  const value = signedText(change, messages);
  return gain !== null && loss !== null
    ? reason.both({ meter: label, change: value, gain: tell(gain), loss: tellLast(loss) })
    : [gain, loss]
        .filter((part) => part !== null)
        .map((part) => reason.one({ meter: label, value, cause: tellLast(part) }))
        .join(' ');
}

/** Why listening did what it did. */
export function listeningReasons(
  move: ListeningMove,
  wants: Wants | null,
  who: string,
  { listening }: DebriefMessages,
): readonly string[] {
  if (move === 'cut-in') return [wants === 'answer' ? listening.answered : listening.cutIn];
  return wants === 'sign' || wants === 'quiet' ? [listening[wants][move]({ who })] : [listening.plain];
}
