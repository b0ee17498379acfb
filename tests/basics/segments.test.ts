import { describe, expect, test } from 'vitest';
import { countLetters, wordCounter } from '../../src/basics/segments.ts';
import { letterEnds } from '../../src/dialogue/play/graphemes.ts';
import { plainText } from '../../src/presentation/markup.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { BAD, GOOD } from '../browser/helpers/paths.ts';
import { attemptOf, playerOf, SHIPPED } from '../helpers/play.ts';

const TEXTS: readonly string[] = SHIPPED.flatMap((id) =>
  [BAD, GOOD].flatMap((paths) =>
    presentTurn(attemptOf(playerOf(id), paths[id].moves), play).entries.map(({ words }) => plainText(words)),
  ),
);

describe('a browser that does not know where words and letters end', () => {
  test('counts the words of every line as one that does', () => {
    const known = TEXTS.map(wordCounter('en'));
    withoutSegmenter(() => expect(TEXTS.map(wordCounter('en'))).toEqual(known));
    expect(TEXTS.length).toBeGreaterThan(60);
  });

  test('counts letters with their marks', () => {
    const texts = ['', 'Ölçü', 'नमस्ते', 'a\u0308b', '₹ 12'];
    withoutSegmenter(() => expect(texts.map(countLetters)).toEqual([0, 4, 4, 2, 4]));
  });

  test('stops nowhere within a text that is typed out', () => {
    withoutSegmenter(() => expect(letterEnds('Good morning', 'en')).toEqual([12]));
  });
});

function withoutSegmenter(act: () => void): void {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    act();
  } finally {
    Object.assign(Intl, { Segmenter });
  }
}
