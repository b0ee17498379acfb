import type { Explanation, Part } from '../../rubric/explain.ts';
import type { BehaviourWords } from '../../rubric/rubric.ts';
import { SKILLS, type ChanceCount, type ChancesMet, type Skill } from '../../scenario/skill.ts';
import type { ListeningMove, Wants } from '../../scenario/model.ts';
import type { DebriefMessages } from '../messages/debrief.ts';
import { signedText } from './signed-text.ts';

/** One sentence for each number of a reply: of a meter that it moved, of a skill that there were chances to show. */
export const replyReasons = (
  explanations: readonly Explanation[],
  chances: ChancesMet,
  words: BehaviourWords,
  messages: DebriefMessages,
): readonly string[] => [
  ...SKILLS.flatMap((skill) => {
    const explanation = explanations.find(({ value }) => value === skill);
    return chances[skill].of === 0 ? [] : [tellChances(skill, chances[skill], explanation, words, messages)];
  }),
  ...explanations
    .filter(({ value }) => value === 'mood' || value === 'lastWords')
    .map((explanation) => tellReason(explanation, words, messages)),
];

/** How many chances were taken, and what took or missed them. */
function tellChances(
  skill: Skill,
  { missed, of }: ChanceCount,
  explanation: Explanation | undefined,
  words: BehaviourWords,
  messages: DebriefMessages,
): string {
  const { reason } = messages;
  const plain = missed === 0 ? reason.most : reason.more;
  const part = missed === 0 ? explanation?.gain : explanation?.loss;
  const cause = part == null ? plain : tellPart(part, words, messages);
  const value = messages.chance({ taken: of - missed, of });
  return reason.one({ meter: messages.meters[skill], value, cause });
}

const tellPart = (part: Part, words: BehaviourWords, messages: DebriefMessages): string =>
  messages.reason.part[part.touch.how]({
    label: words[part.touch.behaviour].label,
    value: signedText(part.value, messages),
  });

function tellReason(explanation: Explanation, words: BehaviourWords, messages: DebriefMessages): string {
  const { value, change, actual, gain, loss } = explanation;
  const { reason } = messages;
  const label = messages.meters[value];
  const tell = (part: Part): string => tellPart(part, words, messages);
  const doubled = [gain, loss].some((part) => part?.doubled === true);
  const notes = [
    ...(doubled ? [reason.doubled.lastWords] : []),
    ...(actual === change ? [] : [reason.bounded({ value: signedText(actual, messages) })]),
  ];
  const tellLast = (part: Part): string =>
    notes.reduce((cause, note) => reason.noted({ cause, note }), tell(part));
  const moved = signedText(change, messages);
  return gain !== null && loss !== null
    ? reason.both({ meter: label, change: moved, gain: tell(gain), loss: tellLast(loss) })
    : [gain, loss]
        .filter((part) => part !== null)
        .map((part) => reason.one({ meter: label, value: moved, cause: tellLast(part) }))
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
