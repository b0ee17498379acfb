import { answerTo, lineAnswered, replyOf } from '../../conversation/moves-made.ts';
import type { Moment } from '../../conversation/replay.ts';
import type { Stretch } from '../../conversation/state.ts';
import {
  isListeningMove,
  NARRATOR,
  type Line,
  type ListeningMove,
  type Move,
  type Reply,
  type Saying,
  type Scenario,
} from '../../scenario/model.ts';
import { endingNamed, speakerNamed, turnNamed } from '../../scenario/lookup.ts';
import type { PlayMessages } from '../messages/play.ts';
import { withDirection, wordsOf } from '../markup.ts';
import type { Entry, Words } from './turn-view.ts';

/** One step of the conversation in words: what the agent did, and all that followed from it. */
export interface ToldStep {
  /** Null for the beginning, and if keeping quiet leaves no trace in the conversation. */
  readonly move: Entry | null;
  /** What is answered at once, by the customer or by somebody else. */
  readonly answer: Entry | null;
  /** Time passing, lines, and finally the ending's words. */
  readonly heard: readonly Entry[];
}

export interface Telling {
  readonly scenario: Scenario;
  readonly messages: PlayMessages;
}

export const entriesOfStep = (step: ToldStep): readonly Entry[] =>
  [step.move, step.answer, ...step.heard].filter((entry) => entry !== null);

/** The key of what the agent said or did in the move with this number (1-based). */
export const moveKey = (number: number): string => `${number}-move`;

/** Puts one moment, and the move that led to it, into words. */
export function tellStep(
  telling: Telling,
  number: number,
  before: Moment | undefined,
  move: Move | undefined,
  moment: Moment,
): ToldStep {
  const key = (part: string): string => `${number}-${part}`;
  const answer = answerTo(before, move);
  return {
    move: tellMove(telling, moveKey(number), before, move),
    answer: answer && tellSaying(telling, key('answer'), answer),
    heard: [
      ...moment.context.spoken.flatMap((stretch, index) =>
        tellStretch(telling, key(`heard-${index}`), stretch),
      ),
      ...tellEnding(telling, key('ending'), moment),
    ],
  };
}

/** The words on a reply's button. */
export function buttonWords(messages: PlayMessages, reply: Reply): Words {
  if (reply.button !== null) return inTone(messages, reply.tone, reply.button);
  if (reply.act === 'nothing') return wordsOf(messages.silence);
  return reply.say === null ? wordsOf(reply.act ?? '') : doneAndSaid(messages, reply);
}

const doneAndSaid = (messages: PlayMessages, { act, tone, say }: Reply): Words =>
  withDirection(act, inTone(messages, tone, say ?? ''));

const inTone = (messages: PlayMessages, tone: string | null, text: string): Words =>
  withDirection(tone === null ? null : messages.inTone({ tone }), wordsOf(text));

function tellMove(
  telling: Telling,
  key: string,
  before: Moment | undefined,
  move: Move | undefined,
): Entry | null {
  if (move === undefined) return null;
  const { messages } = telling;
  const reply = replyOf(before, move);
  const words = isListeningMove(move)
    ? tellListening(telling, move, lineAnswered(before))
    : reply && tellReply(messages, reply);
  return words ? { key, who: 'agent', speaker: messages.you, words, pace: null } : null;
}

const tellReply = (messages: PlayMessages, reply: Reply): Words =>
  reply.act === 'nothing' ? wordsOf(messages.saidNothing) : doneAndSaid(messages, reply);

function tellListening(
  { scenario, messages }: Telling,
  move: ListeningMove,
  line: Line | undefined,
): Words | null {
  if (move === 'hear') return null;
  if (move === 'encourage') return wordsOf(messages.encouraged({ seen: scenario.channel === 'face' }));
  return wordsOf(line?.blurt ?? messages.cutInWithoutWords);
}

function tellStretch(telling: Telling, key: string, stretch: Stretch): readonly Entry[] {
  const turn = turnNamed(telling.scenario, stretch.turn);
  const passing: readonly Entry[] =
    stretch.entered && turn.later !== null
      ? [
          tellSaying(telling, `${key}-later`, {
            text: telling.messages.later({ time: turn.later }),
            tone: null,
            by: NARRATOR,
          }),
        ]
      : [];
  const lines = stretch.lines.flatMap((index) => {
    const line = turn.lines[index];
    return line === undefined ? [] : [tellSaying(telling, `${key}-${index}`, line)];
  });
  return [...passing, ...lines];
}

function tellSaying({ scenario, messages }: Telling, key: string, { by, tone, text }: Saying): Entry {
  const speaker = by === NARRATOR ? null : speakerNamed(scenario, by);
  return {
    key,
    who: by === null ? 'customer' : speaker === null ? 'narrator' : 'other',
    speaker: speaker?.name ?? null,
    words: inTone(messages, tone, text),
    pace: speaker?.pace ?? null,
  };
}

function tellEnding(telling: Telling, key: string, { ending }: Moment): readonly Entry[] {
  const text = ending === null ? null : endingNamed(telling.scenario, ending).says;
  return text === null ? [] : [tellSaying(telling, key, { text, tone: null, by: null })];
}
