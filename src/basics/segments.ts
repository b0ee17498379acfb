/** A word where nobody knows the language: letters and digits, also around an apostrophe, a point or a comma within. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.](?=[\p{L}\p{N}])|,(?=\p{N}))*/gu;

const LETTER = /\P{M}\p{M}*/gu;

const canSegment = (): boolean => 'Segmenter' in Intl;

/** Counts words as the language has them: not every script puts spaces between them. A browser may not know how. */
export function wordCounter(language: string): (text: string) => number {
  if (!canSegment()) return (text) => text.match(WORD)?.length ?? 0;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length;
}

/** Counts letters as a reader does. */
export function countLetters(text: string): number {
  if (!canSegment()) return text.match(LETTER)?.length ?? 0;
  return Array.from(new Intl.Segmenter('und').segment(text)).length;
}
