import { lineAnswered, replyOf } from '../../conversation/moves-made.ts';
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
import { directionAlone, withDirection, wordsOf } from '../markup.ts';
import type { Entry, Words } from './turn-view.ts';

/** One step of the conversation as it is told: what the agent did, and all that came of it. */
export interface ToldStep {
  /** Null for the beginning, and where keeping quiet leaves no trace in the conversation. */
  readonly move: Entry | null;
  /** What is answered at once, by the customer or by somebody else. */
  readonly answer: Entry | null;
  /** Time passing, lines, and at last the ending's words. */
  readonly heard: readonly Entry[];
}

export interface Telling {
  readonly scenario: Scenario;
  readonly messages: PlayMessages;
}

export const entriesOfStep = (step: ToldStep): readonly Entry[] =>
  [step.move, step.answer, ...step.heard].filter((entry) => entry !== null);

/** The key of what the agent said or did in the move of this number, 1-based. */
export const moveKey = (number: number): string => `${number}-move`;

/** What there is to tell of one moment and of the move that led to it. */
export function tellStep(
  { scenario, messages }: Telling,
  number: number,
  before: Moment | undefined,
  move: Move | undefined,
  moment: Moment,
): ToldStep {
  const reply = replyOf(before, move);
  const key = (part: string): string => `${number}-${part}`;
  return {
    move: tellMove({ scenario, messages }, moveKey(number), before, move, reply),
    answer: reply?.answer ? tellSaying({ scenario, messages }, key('answer'), reply.answer) : null,
    heard: [
      ...moment.context.spoken.flatMap((stretch, index) =>
        tellStretch({ scenario, messages }, key(`heard-${index}`), stretch),
      ),
      ...tellEnding(scenario, key('ending'), moment),
    ],
  };
}

/** A reply as its button shows it. */
export function buttonWords(messages: PlayMessages, reply: Reply): Words {
  if (reply.button !== null) return inTone(messages, reply.tone, reply.button);
  if (reply.act === 'nothing') return wordsOf(messages.silence);
  return reply.say === null ? wordsOf(reply.act ?? '') : doneAndSaid(messages, reply, reply.say);
}

const doneAndSaid = (messages: PlayMessages, { act, tone }: Reply, say: string): Words =>
  withDirection(act, inTone(messages, tone, say));

const inTone = (messages: PlayMessages, tone: string | null, text: string): Words =>
  withDirection(tone === null ? null : messages.inTone({ tone }), wordsOf(text));

function tellMove(
  { scenario, messages }: Telling,
  key: string,
  before: Moment | undefined,
  move: Move | undefined,
  reply: Reply | undefined,
): Entry | null {
  if (move === undefined) return null;
  const words = isListeningMove(move)
    ? tellListening({ scenario, messages }, move, lineAnswered(before))
    : reply && tellReply(messages, reply);
  return words ? { key, who: 'agent', speaker: messages.you, words, pace: null } : null;
}

function tellReply(messages: PlayMessages, reply: Reply): Words {
  if (reply.act === 'nothing') return wordsOf(messages.saidNothing);
  return reply.say === null ? directionAlone(reply.act ?? '') : doneAndSaid(messages, reply, reply.say);
}

function tellListening(
  { scenario, messages }: Telling,
  move: ListeningMove,
  line: Line | undefined,
): Words | null {
  if (move === 'hear') return null;
  if (move === 'encourage') return wordsOf(messages.encouraged({ seen: scenario.channel === 'face' }));
  return wordsOf(line?.blurt ?? messages.cutInWithoutWords);
}

function tellStretch({ scenario, messages }: Telling, key: string, stretch: Stretch): readonly Entry[] {
  const turn = turnNamed(scenario, stretch.turn);
  const passing: readonly Entry[] =
    stretch.entered && turn.later !== null
      ? [narrate(`${key}-later`, messages.later({ time: turn.later }))]
      : [];
  const lines = stretch.lines.flatMap((index) => {
    const line = turn.lines[index];
    return line === undefined ? [] : [tellSaying({ scenario, messages }, `${key}-${index}`, line)];
  });
  return [...passing, ...lines];
}

function tellSaying({ scenario, messages }: Telling, key: string, { by, tone, text }: Saying): Entry {
  if (by === NARRATOR) return narrate(key, text);
  const { name, pace } = speakerNamed(scenario, by);
  const who = by === null ? 'customer' : 'other';
  return { key, who, speaker: name, words: inTone(messages, tone, text), pace };
}

const narrate = (key: string, text: string): Entry => ({
  key,
  who: 'narrator',
  speaker: null,
  words: wordsOf(text),
  pace: null,
});

function tellEnding(scenario: Scenario, key: string, moment: Moment): readonly Entry[] {
  const says = moment.ending === null ? null : endingNamed(scenario, moment.ending).says;
  if (says === null) return [];
  const { name, pace } = scenario.persona;
  return [{ key, who: 'customer', speaker: name, words: wordsOf(says), pace }];
}
