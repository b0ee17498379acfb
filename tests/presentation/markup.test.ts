import { expect, test } from 'vitest';
import { plainText, wordsOf } from '../../src/presentation/markup.ts';
import { fc } from '../helpers/generated.ts';

test.each([
  ['Fine.', null, [['Fine.', false]]],
  ['(She sighs.) *Fine.*', 'She sighs.', [['Fine.', true]]],
  ['(She looks at the lift.)', 'She looks at the lift.', []],
  [
    'I should be *happy*? You',
    null,
    [
      ['I should be ', false],
      ['happy', true],
      ['? You', false],
    ],
  ],
  ['2 * 3 * 4', null, [['2 * 3 * 4', false]]],
  ['No (really) no', null, [['No (really) no', false]]],
])('%j', (text, direction, parts) => {
  expect(wordsOf(text)).toEqual({
    direction,
    parts: parts.map(([part, emphasis]) => ({ text: part, emphasis })),
  });
});

test('nothing but marks and spaces around a direction is ever lost', () => {
  const bare = (text: string) => text.replaceAll(/[*()\s]/g, '');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(bare(plainText(wordsOf(text)))).toBe(bare(text));
    }),
  );
});
