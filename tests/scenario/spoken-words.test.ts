import { expect, test } from 'vitest';
import { wordsOf, spokenText } from '../../src/presentation/markup.ts';
import { speaks, spokenWords } from '../../src/scenario/text/spoken-words.ts';
import { fc } from '../helpers/generated.ts';

test.each([
  ['Let us start.', 'art', false],
  ['The art of it.', 'art', true],
  ['It is *bruised* plums.', 'bruised plums', true],
  ['It is *bruised*, the plum.', 'Bruised, the plum', true],
  ['Un*believ*able!', 'unbelievable', false],
  ['(555) 123', '555', true],
  [String.raw`\(She) is fine.`, 'she is', true],
  ['These are bruised.', '*bruised*', true],
  ['(She bruised it.) Look.', 'bruised', false],
  ['(She bruised it.)', 'bruised', false],
  ['Look (she bruised it).', 'bruised', true],
  ['I don’t know.', "don't know", true],
  ["I don't know.", 'don', false],
  ['A twenty-minute walk', 'twenty minute', true],
  ['The 12th', '12', false],
  ['ELEVEN, on the dot', 'Eleven', true],
  ['Café crème', 'cafe\u0301', true],
  ['Café crème', 'caf', false],
  ['మీరు చెప్పింది', 'చెప్పింది', true],
  ['మీరు చెప్పింది', 'చెప్పి', false],
  ['苹果坏了', '坏', true],
  ['ลูกพลัมช้ำ', 'ช้ำ', true],
  ['Well … no.', '…', false],
  ['', 'well', false],
])('%j speaks %j: %s', (text, phrase, isSpoken) => {
  expect(speaks(text, phrase)).toBe(isSpoken);
});

test('silence speaks nothing', () => {
  expect(speaks(null, 'well')).toBe(false);
});

test('takes off the marks that the page takes off', () => {
  const marked = fc.array(fc.constantFrom('a', 'b ', '*', '\\', '(', ')', ' ', ', ', '\n'), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(marked, (parts) => {
      const text = parts.join('');
      expect(spokenWords(text)).toBe(spokenWords(`!${spokenText(wordsOf(text)).replaceAll('*', ' ')}`));
    }),
  );
});
