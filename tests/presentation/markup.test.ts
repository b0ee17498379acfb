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
  ['30*40*50 cm, from a 5* shop', null, [['30*40*50 cm, from a 5* shop', false]]],
  ['Un*believ*able', null, [['Un*believ*able', false]]],
  ['(555) 123-4567 is my number', null, [['(555) 123-4567 is my number', false]]],
  ['( )', null, [['( )', false]]],
  ['(s)he', null, [['(s)he', false]]],
  ['(ఆమె నవ్వింది.) సరే', 'ఆమె నవ్వింది.', [['సరే', false]]],
  ['(Oh!)', 'Oh!', []],
  [String.raw`\(Not) a direction`, null, [['(Not) a direction', false]]],
  [
    String.raw`\*not* and \*not\* and *so*`,
    null,
    [
      ['*not* and *not* and ', false],
      ['so', true],
    ],
  ],
  [String.raw`C:\new (x) \ \n`, null, [[String.raw`C:\new (x) \ \n`, false]]],
  [
    '“*Fine*”, she said',
    null,
    [
      ['“', false],
      ['Fine', true],
      ['”, she said', false],
    ],
  ],
  ['No (really) no', null, [['No (really) no', false]]],
])('%j', (text, direction, parts) => {
  expect(wordsOf(text)).toEqual({
    direction,
    parts: parts.map(([part, emphasis]) => ({ text: part, emphasis })),
  });
});

test('nothing but marks and spaces around a direction is ever lost', () => {
  const bare = (text: string) => text.replaceAll(/[*()\s\\]/g, '');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(bare(plainText(wordsOf(text)))).toBe(bare(text));
    }),
  );
});
