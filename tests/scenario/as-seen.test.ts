import { describe, expect, it, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/reading/json-schema.ts';
import { WHOLE_NUMBERS } from '../../src/scenario/yaml/numbers.ts';
import { broken, codes, report } from '../helpers/scenario-text.ts';

/** The good scenario with these two replies at its end. */
const replies = (one: string, other: string): string =>
  broken(
    'bye: { say: "See you tomorrow.", to: back }',
    `bye: { say: ${JSON.stringify(one)}, to: back }\n      go: { say: ${JSON.stringify(other)}, to: back }`,
  );

describe('two buttons that look the same', () => {
  test.each([
    ['Fine by me', 'Fine by\u00a0me'],
    ['Fine by me', ' Fine  by me '],
    ['Un caf\u00e9', 'Un cafe\u0301'],
    ['Un caf\u00e9', 'Un cafe\u034f\u0301'],
    ['Fine', 'Fi\u00adne'],
    ['Fine', 'Fi\u200bne'],
    ['Fine', 'Fi\u2060ne'],
    ['Fine', 'Fine\ufe0f'],
    ['Fine by me', 'Fine\u3000by\u2800me'],
    ['It is *fine*', 'It is fine'],
    ['5*', String.raw`5\*`],
  ])('%j and %j are told', (one, other) => {
    expect(codes(replies(one, other))).toContain('38:7 same-text');
  });

  test.each([
    ['Fine', 'fine'],
    ['Fine', 'Fine!'],
    ['Un cafe', 'Un caf\u00e9'],
  ])('%j and %j differ', (one, other) => {
    expect(codes(replies(one, other))).toEqual([]);
  });
});

describe('a text in which nothing is seen', () => {
  test.each([
    '\u200b',
    '\u00ad',
    '\u2800',
    '\u3164',
    '\ufe0f',
    '\u034f',
    '\u00a0',
    '( )',
    '\u2060 \u200d',
    '\u0301',
    '**',
  ])('%j is empty', (text) => {
    expect(codes(replies(text, 'Go'))).toEqual(['37:19 empty']);
  });

  test.each(['…', '?', '👍', '5', 'ఆ', '— —', '(Nods.)'])('%j is seen', (text) => {
    expect(codes(replies(text, 'Go'))).toEqual([]);
  });
});

describe('whole numbers', () => {
  test.each(['0x03', '0o7', '03', '3.0', '1e1', '+3'])(
    'written as %s are told with the digits to write',
    (written) => {
      const text = broken('persona: samira', `persona: samira\nminutes: ${written}`);
      expect(codes(text)).toEqual(['7:10 wrong-value']);
      expect(report(text)).toContain(`  instead: minutes: ${Number(written)}`);
    },
  );

  it('are looked at under every key that holds one', () => {
    const keys = new Set<string>();
    JSON.parse(scenarioJsonSchema(), (key, value) => {
      if (key !== 'properties') return value;
      for (const [name, shape] of Object.entries(value))
        if (JSON.stringify(shape).includes('"integer"')) keys.add(name);
      return value;
    });
    keys.delete('all');
    expect([...keys].filter((key) => !WHOLE_NUMBERS.has(key) && !HOLDERS.has(key))).toEqual([]);
  });
});

/** Keys below which stand keys with numbers, and none of their own. */
const HOLDERS: ReadonlySet<string> = new Set([
  'worth',
  'when',
  'missed',
  'mood',
  'turns',
  'replies',
  'not',
  'any',
  'says',
  'to',
  'otherwise',
]);

it('stuck: is told together with all else', () => {
  const text = broken('to: goodbye', 'to: goodby').replace(
    'goodbye:\n    phase: closing',
    'loop: { phase: hearing, replies: { a: { say: A., times: 9, to: loop } } }\n  goodbye:\n    phase: closing',
  );
  expect(codes(text)).toEqual(['24:13 unknown-turn', '33:3 stuck']);
});

it('a name with accents is to be called the same in all places', () => {
  const told = report(
    broken('to: goodbye', 'to: ação').replace('  goodbye:', '  ação:').replaceAll('goodbye', 'ação'),
  );
  expect(told.match(/instead: .*/g)).toEqual([
    'instead: to: acao',
    'instead: to: acao',
    'instead: to: [{ when: { mood: { below: wary } }, to: gone }, acao]',
    'instead: acao:',
  ]);
});
