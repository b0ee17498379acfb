import { answerTo, replyOf } from '../../conversation/moves-made.ts';
import type { Moment } from '../../conversation/replay.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import { BOUNDS, MOODS, moodName, type Mood } from '../../scenario/meter.ts';
import type { Skill } from '../../scenario/skill.ts';
import { isListeningMove, type Move } from '../../scenario/model.ts';
import { isListening } from '../../conversation/state.ts';
import { buttonWords, entriesOfStep, tellStep, type ToldStep } from './entries.ts';
import { wordsOf, plainText } from '../markup.ts';
import type { PlayMessages } from '../messages/play.ts';
import type { Choice, MeterView, TurnView } from './turn-view.ts';

/**
 * The steps of an attempt, the beginning first. In a long attempt this takes time: do it once and hand the steps on.
 */
export const stepsOf = (attempt: Attempt, messages: PlayMessages): readonly ToldStep[] =>
  attempt.moments.map((moment, number) => stepAt(attempt, number, moment, messages));

/** The beginning, or the last move with all that followed from it. */
export const latestStep = (attempt: Attempt, messages: PlayMessages): ToldStep =>
  stepAt(attempt, attempt.moments.length - 1, latestMoment(attempt), messages);

function stepAt(
  { player: { scenario }, moments, moves }: Attempt,
  number: number,
  moment: Moment,
  messages: PlayMessages,
): ToldStep {
  return tellStep({ scenario, messages }, number, moments[number - 1], moves[number - 1], moment);
}

/** @param mayUndo false if nothing can be taken back, as in an assessment. */
export function presentTurn(attempt: Attempt, messages: PlayMessages, mayUndo = true): TurnView {
  const { scenario } = attempt.player;
  const moment = latestMoment(attempt);
  const steps = stepsOf(attempt, messages).map(entriesOfStep);
  const entries = steps.flat();
  return {
    step: attempt.moves.length,
    scenario: { id: scenario.id, title: scenario.title, channel: scenario.channel },
    language: scenario.language,
    entries,
    seen: entries.length - (steps.at(-1)?.length ?? 0),
    you: moment.turn?.you == null ? null : plainText(wordsOf(moment.turn.you)),
    choices: moment.allowed.map((move, index) => presentChoice(attempt, move, index, messages)),
    listening: isListening(moment.context),
    meters: presentMeters(attempt, messages),
    face: faceOf(attempt),
    mayUndo: mayUndo && attempt.moves.length > 0 && moment.ending === null,
  };
}

/**
 * The mood on the face: the turn's, if the author set one. A dry or a flat voice does not go with a happy face: then
 * the face is neutral at best.
 */
export function faceOf(attempt: Attempt): Mood {
  const { turn, context } = latestMoment(attempt);
  const mood = turn?.mood ?? moodName(context.meters.mood);
  return toneOf(attempt) !== null && MOODS.indexOf(mood) > MOODS.indexOf('neutral') ? 'neutral' : mood;
}

/** The tone of what was spoken last, if the customer did. */
export function toneOf(attempt: Attempt): string | null {
  const { turn, context } = latestMoment(attempt);
  const line = context.spoken.at(-1)?.lines.at(-1);
  const said =
    line === undefined ? answerTo(attempt.moments.at(-2), attempt.moves.at(-1)) : turn?.lines[line];
  return said?.by === null ? said.tone : null;
}

function presentChoice(attempt: Attempt, move: Move, index: number, messages: PlayMessages): Choice {
  const key = String(index + 1);
  if (isListeningMove(move)) {
    return { move, kind: move, words: wordsOf(messages[move === 'cut-in' ? 'cutIn' : move]), key };
  }
  const reply = replyOf(latestMoment(attempt), move);
  const kind = reply?.act === 'nothing' ? 'silence' : 'reply';
  return { move, kind, words: reply ? buttonWords(messages, reply) : wordsOf(move), key };
}

function presentMeters(attempt: Attempt, messages: PlayMessages): readonly MeterView[] {
  const { meters, chances } = latestMoment(attempt).context;
  const counted = (id: Skill): MeterView => {
    const { missed, of } = chances[id];
    const taken = of - missed;
    // A meter needs a range, also before there was any chance.
    const range = { lowest: 0, highest: Math.max(1, of) };
    return { id, label: messages.meters[id], value: taken, ...range, text: messages.chances({ taken, of }) };
  };
  const mood = { id: 'mood', label: messages.meters.mood, value: meters.mood, ...BOUNDS.mood } as const;
  return [counted('patience'), counted('warmth'), { ...mood, text: messages.mood[moodName(meters.mood)] }];
}
