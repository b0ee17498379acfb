import { lineAnswered, replyOf } from '../../conversation/moves-made.ts';
import type { Moment } from '../../conversation/replay.ts';
import { effectOfReply, openListening } from '../../rubric/effects.ts';
import { touchesOf } from '../../rubric/touches.ts';
import { explainReply, isGood } from '../../rubric/explain.ts';
import type { BehaviourWords } from '../../rubric/rubric.ts';
import { showsBad } from '../../scenario/behaviour.ts';
import { METERS, type Meters } from '../../scenario/meter.ts';
import { SKILLS, type ChancesMet } from '../../scenario/skill.ts';
import { isListeningMove, LISTENING_MOVES, type Move, type Reply } from '../../scenario/model.ts';
import type { Attempt } from '../../session/session.ts';
import type { MoveView, TagView } from './debrief-view.ts';
import { directionAlone, wordsOf } from '../markup.ts';
import type { DebriefMessages } from '../messages/debrief.ts';
import type { Messages } from './messages.ts';
import type { DebriefSources } from './present-debrief.ts';
import { chancesAt } from './chances-at.ts';
import { signedText } from './signed-text.ts';
import type { ToldStep } from '../play/entries.ts';
import { listeningReasons, replyReasons } from './reasons.ts';
import type { Formats } from '../formats.ts';
import type { Entry, Words } from '../play/turn-view.ts';

/** The transcript: one item per move, with what was said before it. @param steps of the attempt. */
export function presentMoves(
  attempt: Attempt,
  steps: readonly ToldStep[],
  from: DebriefSources,
): readonly MoveView[] {
  const { messages, words, formats } = from;
  const thoughtOf = messages.debrief.thought({ who: attempt.player.scenario.persona.name });
  return attempt.moves.map((move, index) => {
    const before = momentAt(attempt, index);
    const after = momentAt(attempt, index + 1);
    const reply = replyOf(before, move);
    const change = difference(before.context.meters, after.context.meters);
    return {
      key: `move-${index + 1}`,
      number: index + 1,
      before: steps[index]?.heard ?? [],
      move: moveDone(steps, index, messages),
      answer: steps[index + 1]?.answer ?? null,
      thought: reply?.thinks == null ? null : { title: thoughtOf, words: wordsOf(reply.thinks) },
      shown: reply === undefined ? [] : tagsOf(reply, words, messages.debrief),
      effect: tellEffect(chancesAt(attempt, index), change, messages.debrief, formats),
      reasons: reasonsFor(attempt, index, move, messages.debrief, words),
      missed: missedFacts(attempt, before, move, messages.debrief),
      tone: toneOf(attempt, index, change),
    };
  });
}

/** What was done at each move, in the words of the transcript. */
export const movesDone = (steps: readonly ToldStep[], messages: Messages): readonly Words[] =>
  steps.slice(1).map((_, index) => moveDone(steps, index, messages).words);

const moveDone = (steps: readonly ToldStep[], index: number, messages: Messages): Entry =>
  steps[index + 1]?.move ?? keptListening(index, messages);

const momentAt = (attempt: Attempt, index: number): Moment => {
  const moment = attempt.moments[index];
  if (moment === undefined) throw new Error(`An attempt without its moment ${index}`);
  return moment;
};

const keptListening = (index: number, { play, debrief }: Messages): Entry => ({
  key: `${index + 1}-heard`,
  who: 'agent',
  speaker: play.you,
  words: directionAlone(debrief.heard),
  pace: null,
});

const difference = (before: Meters, after: Meters): Meters => ({
  mood: after.mood - before.mood,
  lastWords: after.lastWords - before.lastWords,
});

function tellEffect(
  chances: ChancesMet,
  change: Meters,
  messages: DebriefMessages,
  { list }: Formats,
): string {
  const told = [
    ...SKILLS.filter((skill) => chances[skill].of > 0).map((skill) => {
      const { missed, of } = chances[skill];
      return messages.change({
        meter: messages.meters[skill],
        value: messages.chance({ taken: of - missed, of }),
      });
    }),
    ...METERS.filter((meter) => change[meter] !== 0).map((meter) =>
      messages.change({ meter: messages.meters[meter], value: signedText(change[meter], messages) }),
    ),
  ];
  return told.length === 0 ? messages.nothingChanged : list(told);
}

function tagsOf(reply: Reply, words: BehaviourWords, messages: DebriefMessages): readonly TagView[] {
  return touchesOf(reply).map((touch) => ({
    behaviour: touch.behaviour,
    text: messages.touch[touch.how]({ label: words[touch.behaviour].label }),
    tone: isGood(touch) ? 'good' : 'bad',
  }));
}

function reasonsFor(
  attempt: Attempt,
  index: number,
  move: Move,
  messages: DebriefMessages,
  words: BehaviourWords,
): readonly string[] {
  const before = momentAt(attempt, index);
  const reply = replyOf(before, move);
  const { scenario, table } = attempt.player;
  if (isListeningMove(move)) {
    return listeningReasons(move, lineAnswered(before)?.wants ?? null, scenario.persona.name, messages);
  }
  if (reply === undefined || before.turn === null) return [];
  const after = momentAt(attempt, index + 1).context.meters;
  const explained = explainReply(table, reply, before.turn.phase, before.context.meters, after);
  return replyReasons(explained, chancesAt(attempt, index), words, messages);
}

/** Names the facts in the lines that a cut-in skipped, if they are still unknown; null if none was lost. */
function missedFacts(
  attempt: Attempt,
  { turn, context }: Moment,
  move: Move,
  messages: DebriefMessages,
): string | null {
  if (move !== 'cut-in' || turn === null) return null;
  const { facts } = attempt.player.scenario;
  const skipped = context.lines.slice(context.position).flatMap((line) => turn.lines[line]?.reveals ?? []);
  const lost = [...new Set(skipped)].filter((fact) => !context.facts.includes(fact));
  return lost.length === 0
    ? null
    : messages.missedFacts({ facts: lost.map((fact) => facts[fact] ?? fact).join(' ') });
}

/** Whether it did good or harm, or both, to the customer's eyes. */
function toneOf(attempt: Attempt, index: number, change: Meters): MoveView['tone'] {
  const before = momentAt(attempt, index);
  const move = attempt.moves[index];
  const reply = replyOf(before, move);
  const chances = chancesAt(attempt, index);
  const isMissed = SKILLS.some((skill) => chances[skill].missed > 0);
  const bad = change.mood < 0 || change.lastWords > 0 || isMissed || showsBad(reply);
  const good = change.mood > 0 || change.lastWords < 0 || didGood(attempt, before, move);
  if (good && bad) return 'mixed';
  return good ? 'good' : bad ? 'bad' : 'plain';
}

function didGood({ player }: Attempt, before: Moment, move: Move | undefined): boolean {
  const reply = replyOf(before, move);
  const effect =
    reply !== undefined && before.turn !== null
      ? effectOfReply(player.table, reply, before.turn.phase)
      : move !== undefined && isListeningMove(move)
        ? openListening(lineAnswered(before)?.wants ?? null)[LISTENING_MOVES.indexOf(move)]?.effect
        : undefined;
  return effect !== undefined && SKILLS.some((skill) => effect[skill] > 0);
}
