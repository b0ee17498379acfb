import { endingNamed } from '../../scenario/lookup.ts';
import { MOODS } from '../../scenario/meter.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import { faceOf, latestStep, toneOf } from './present-turn.ts';
import { entriesOfStep } from './entries.ts';
import { spokenText } from '../markup.ts';
import type { PlayMessages } from '../messages/play.ts';
import type { StageView } from './stage-view.ts';
import type { Entry } from './turn-view.ts';

export function presentStage(attempt: Attempt, messages: PlayMessages): StageView {
  const { scenario } = attempt.player;
  const moment = latestMoment(attempt);
  return {
    setting: scenario.setting,
    channel: scenario.channel,
    look: scenario.persona.look,
    mood: MOODS.indexOf(faceOf(attempt)),
    utterance: utteranceOf(attempt, messages),
    phase: moment.turn?.phase ?? 'closing',
    outcome: moment.ending === null ? null : endingNamed(scenario, moment.ending).customer,
  };
}

/** What the customer said since the last move. */
export const customersWords = (attempt: Attempt, messages: PlayMessages): readonly Entry[] =>
  entriesOfStep(latestStep(attempt, messages)).filter((entry) => entry.who === 'customer');

/** About how many syllables a text has, in any script: it counts three characters as one, as in Latin letters. */
export function syllablesOf(entries: readonly Entry[]): number {
  const graphemes = entries.reduce((sum, entry) => sum + [...spokenText(entry.words)].length, 0);
  return Math.ceil(graphemes / 3);
}

function utteranceOf(attempt: Attempt, messages: PlayMessages): StageView['utterance'] {
  const words = customersWords(attempt, messages);
  const last = words.at(-1);
  if (last === undefined) return null;
  return { key: last.key, syllables: syllablesOf(words), tone: toneOf(attempt) };
}
