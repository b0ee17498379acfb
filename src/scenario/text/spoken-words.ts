import { DIRECTION, unmarked } from './markup.ts';

/** Scripts without spaces between words: there every sign counts as a word of its own. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}])`;
const WORD = new RegExp(String.raw`${UNSPACED}\p{M}*|${LETTER}+(?:'${LETTER}+)*`, 'gu');

/**
 * The spoken words of a text, in small letters, each with a space before and after it: without the direction, marks of
 * emphasis and punctuation. So a plain search tells whether one text's words occur in another.
 */
export function spokenWords(text: string): string {
  const spoken = unmarked(text.replace(DIRECTION, '$2')).replaceAll('’', "'");
  const words = spoken.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return ` ${words.join(' ')} `;
}

/** Whether a text speaks all words of a phrase, one after the other. A phrase without words is never spoken. */
export const speaks = (text: string | null, phrase: string): boolean =>
  text !== null && hasWords(spokenWords(text), spokenWords(phrase));

/** The same for what {@link spokenWords} has made of both. */
export const hasWords = (text: string, phrase: string): boolean =>
  phrase.trim() !== '' && text.includes(phrase);
