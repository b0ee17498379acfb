import { describe, expect, it, vi } from 'vitest';
import { turnNamed } from '../../src/scenario/lookup.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { mended } from '../helpers/advice.ts';
import { fc, runs } from '../helpers/generated.ts';
import { LIBRARY, broken, codes } from '../helpers/scenario-text.ts';

const { array, assert, constantFrom, oneof, property, string, stringMatching, tuple } = fc;

// Much is tried; on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const withSay = (say: string): string => broken("say: I'm sorry. I'll make another.", `say: ${say}`);
const withLine = (line: string): string => broken('- This one is too milky.', `- ${line}`);

/** The words of the places that the two above fill, once the file can be read. */
function wordsIn(text: string): readonly (string | null | undefined)[] {
  const { scenario, diagnostics } = readScenario(text, 'cup.yaml', LIBRARY);
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const hello = turnNamed(scenario, 'hello');
  return [hello.lines[0]?.text, hello.replies[0]?.say];
}

const said = (typed: string): string | null | undefined => wordsIn(mended(withSay(typed)))[1];
const spoken = (typed: string): string | null | undefined => wordsIn(mended(withLine(typed)))[0];

describe('a text that YAML takes for something else', () => {
  it.each([
    '007',
    '0800123',
    '0o17',
    '0x1F',
    '1.0',
    '1.000',
    '.5',
    '+1',
    '1e3',
    '12E4',
    '12345678901234567890',
    '.inf',
    '.nan',
    '1_000',
    '12:30',
    '2026-11-29',
    '+49 170 0123',
    '~',
    'null',
    'Yes',
    'no',
    'OFF',
    'y',
    "'Twas the wind.",
    "'tis true",
    "'90s music",
    "'Twas the dog's fault.",
    '@me',
    '`code`',
    '%5 off',
    '&amp',
    '*really*',
    '!important',
    '| hello',
    '> hello',
    '>hello',
    '[sigh]',
    '[sigh] yes',
    '{name}',
    '{name}, thank you',
    '] hm',
    '} hm',
    ', hm',
    '? what',
    ': hm',
    'I said: no',
    'He said: she said: no',
    'trailing colon:',
    '#4411',
    'Track #4 skips.',
    '“I know: I am sorry.”',
    '– hello',
    '--- hello',
  ])('is suggested as it was typed: %s', (typed) => {
    expect([said(typed), spoken(typed)]).toEqual([typed, typed]);
    for (const text of [withSay(typed), withLine(typed)]) expect(codes(text).length).toBeLessThanOrEqual(1);
  });

  // What YAML gives a meaning at the beginning of a text, and within it.
  const start = constantFrom(
    ...String.raw`' @ % & * ! | > [ { ] } , ? : # 0 - . ~`.split(' '),
    '| ',
    '> ',
    ', ',
    '? ',
    ': ',
    '`',
  );
  const word = oneof(
    stringMatching(/^[a-z0-9]{1,6}$/),
    constantFrom(
      'no',
      'yes:',
      '#4',
      "dog's",
      '3.50',
      '{x}',
      '[y]',
      '*so*',
      '(sighs)',
      'a,',
      '“Well”',
      '…',
      '&',
      '—',
    ),
  );
  const typed = tuple(oneof(start, constantFrom('')), array(word, { minLength: 1, maxLength: 5 })).map(
    ([sign, words]) => sign + words.join(' '),
  );

  it('reads as what was typed, whatever it is made of', () => {
    assert(
      property(typed, (text) => {
        for (const [file, place] of [
          [withLine(text), 0],
          [withSay(text), 1],
        ] as const) {
          const after = mended(file);
          const { scenario, diagnostics } = readScenario(after, 'cup.yaml', LIBRARY);
          // Where no line can be suggested, nothing is bent: it is told.
          if (scenario === null)
            expect(diagnostics.every(({ suggestion }) => suggestion === undefined)).toBe(true);
          else expect(wordsIn(after)[place]).toBe(text);
        }
      }),
      runs(800, 20261129),
    );
  });

  it('is told, or reads as what was typed', () => {
    const anything = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).map((text) =>
      text.trim(),
    );
    const plain = anything.filter(
      (text) => /[a-z]/i.test(text) && !/["'\\]/.test(text) && !/^[|>]|#|^-/.test(text),
    );
    assert(
      property(plain, (text) => {
        const { scenario } = readScenario(withSay(text), 'cup.yaml', LIBRARY);
        if (scenario !== null) expect(wordsIn(withSay(text))[1]?.split(/\s+/)).toEqual(text.split(/\s+/));
      }),
      runs(800, 20261129),
    );
  });
});
