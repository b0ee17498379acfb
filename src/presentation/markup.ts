import { DIRECTION, EMPHASIS, unescaped } from '../scenario/text/markup.ts';
import type { TextPart, Words } from './play/turn-view.ts';

/**
 * Parses a text of the scenario: a leading `(…)` is a direction, `*x*` is emphasis, `\(` and `\*` are the signs
 * themselves.
 */
export function wordsOf(text: string): Words {
  const match = DIRECTION.exec(text);
  return match === null
    ? { direction: null, parts: partsOf(text) }
    : { direction: match[1] ?? null, parts: partsOf(match[2] ?? '') };
}

/** Adds a direction before the one that the text has. */
export const withDirection = (direction: string | null, words: Words): Words =>
  direction === null
    ? words
    : { ...words, direction: [direction, words.direction].filter((part) => part !== null).join(' ') };

export const directionAlone = (direction: string): Words => ({ direction, parts: [] });

/** The spoken part, without marks and without the direction. */
export const spokenText = (words: Words): string => words.parts.map((part) => part.text).join('');

/** All of it in one line: the name of a button. */
export const plainText = (words: Words): string =>
  [words.direction === null ? '' : `(${words.direction})`, spokenText(words)]
    .filter((part) => part !== '')
    .join(' ');

/** Every second piece stood between two stars. */
const partsOf = (text: string): readonly TextPart[] =>
  text
    .split(EMPHASIS)
    .map((piece, index) => ({ text: unescaped(piece), emphasis: index % 2 === 1 }))
    .filter((part) => part.text !== '');
