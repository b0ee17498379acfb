import { turnNamed } from '../../scenario/lookup.ts';
import type { Scenario, Turn } from '../../scenario/model.ts';
import { plainText, spokenText, wordsOf } from '../markup.ts';
import type { CohortMessages } from '../messages/cohort.ts';

/** How many letters of the spoken text are enough to recognise a turn, in a place with two lines. */
const SHORT = 24;

/** "3: They are for …": a turn has only its author's name, so readers know it by its number and its first words. */
export function turnName(scenario: Scenario, id: string, messages: CohortMessages): string {
  const number = Object.keys(scenario.turns).indexOf(id) + 1;
  const turn = turnNamed(scenario, id);
  return messages.turnName({ number, words: turn.lines.length === 0 ? id : lineGlimpse(turn, 0, SHORT) });
}

/** The beginning of a line, cut between words. */
export function lineGlimpse(turn: Turn, line: number, letters: number): string {
  const words = wordsOf(turn.lines[line]?.text ?? '');
  const text = spokenText(words) || plainText(words);
  const end = text.lastIndexOf(' ', letters);
  return text.length <= letters || end < 0 ? text : `${text.slice(0, end)} …`;
}
