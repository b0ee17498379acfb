import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../tools/words/catalogue.ts';
import { checkSource, checkTranslation, unusedIn } from '../../tools/words/check.ts';
import { generate, unused } from '../../tools/words/generate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const write = (messages: Readonly<Record<string, string>>, language: string) => {
  const lines = Object.entries(messages).map(
    ([id, text]) => `  "play.${id}": ${JSON.stringify({ defaultMessage: text })}`,
  );
  return readCatalogue(`{\n${lines.join(',\n')}\n}\n`, `messages/${language}/play.json`);
};

const source = write(
  {
    hear: 'Keep listening',
    outOf: '{value, number} of {highest, number}',
    lost: 'You lost {who, select, she {her} he {him} other {them}}',
    moves: '{count, plural, one {One move of {name}} other {# moves of {name}}}',
  },
  'en',
);
const fits = {
  hear: 'సరే',
  outOf: '{highest, number}లో {value, number}',
  lost: 'పోయారు',
  moves: '{count, plural, one {{name} #} other {{name} #}}',
};

const told = (messages: Readonly<Record<string, string>>, language = 'te'): readonly string[] =>
  checkTranslation(source, write(messages, language), language).map(
    ({ file, line, text }) => `${file}:${line}: ${text}`,
  );

test('the shipped messages are sound, and all of them are used', () => {
  const made = generate(root);
  expect(made.findings).toEqual([]);
  expect(unused(root, made)).toEqual([]);
});

test('a translation that fits has nothing said against it, though it needs no choice where the source does', () => {
  expect(told(fits)).toEqual([]);
});

describe('a translator is told of', () => {
  test('a file that is missing', () => {
    expect(checkTranslation(source, undefined, 'te')).toEqual([
      { file: 'messages/te/play.json', line: 1, text: 'This file is missing.' },
    ]);
  });

  test('a message that is missing, with what the source says', () => {
    const { outOf, lost, moves } = fits;
    expect(told({ outOf, lost, moves })).toEqual([
      'messages/te/play.json:1: "play.hear" is missing. The source says: Keep listening',
    ]);
  });

  test.each([
    ['nothing', { extra: 'x' }, 6, '"play.extra" is no message of the source.'],
    [
      'a placeholder left out',
      { outOf: '{value, number}' },
      3,
      '"play.outOf": the placeholder {highest} is missing.',
    ],
    [
      'a placeholder renamed',
      { outOf: '{valu, number} {value, number} {highest, number}' },
      3,
      '"play.outOf": there is no placeholder {valu} in the source. It has: {value}, {highest}.',
    ],
    [
      'a number as a text',
      { outOf: '{value} {highest, number}' },
      3,
      '"play.outOf": write {value, number} or use it as the source does.',
    ],
    [
      'a form too few',
      { moves: '{count, plural, other {{name} #}}' },
      5,
      '"play.moves": the case one {…} of {count} is missing.',
    ],
    [
      'a form too much',
      { moves: '{count, plural, one {{name}} few {{name}} other {{name} #}}' },
      5,
      '"play.moves": the language has no case few for {count}. It has: one, other.',
    ],
    [
      'a brace too few',
      { outOf: '{value, number of {highest, number}' },
      3,
      '"play.outOf": a "}" is missing.',
    ],
  ])('%s', (_, messages, line, text) => {
    expect(told({ ...fits, ...messages }).join('\n')).toContain(`messages/te/play.json:${line}: ${text}`);
  });

  test('every form that a language has besides', () => {
    expect(told(fits, 'ru')).toEqual([
      'messages/ru/play.json:5: "play.moves": the case few {…} of {count} is missing.',
      'messages/ru/play.json:5: "play.moves": the case many {…} of {count} is missing.',
    ]);
  });
});

describe('whoever writes the source is told of', () => {
  const troubles = (text: string): readonly string[] =>
    checkSource(readCatalogue(text, 'messages/en/play.json')).map((one) => `${one.line}: ${one.text}`);

  test.each([
    ['{\n  "play.hear": { "defaultMessage": "Hear" \n}', '3: This is no JSON'],
    ['{\n  "other.hear": { "defaultMessage": "Hear" }\n}', '2: "other.hear" stands in play.json'],
    ['{\n  "play.hear": "Hear"\n}', '2: "play.hear" needs the form'],
    [
      '{\n  "play.a": { "defaultMessage": "A" },\n  "play.a": { "defaultMessage": "B" }\n}',
      '3: This is no JSON',
    ],
    [
      '{\n  "play.a": { "defaultMessage": "A" },\n  "play.a.b": { "defaultMessage": "B" }\n}',
      '2: "play.a" is a message and a group',
    ],
    ['{\n  "play.a": { "defaultMessage": "{new}" }\n}', '2: "play.a": choose another name'],
    [
      '{\n  "play.a.1": { "defaultMessage": "A" },\n  "play.a.3": { "defaultMessage": "B" }\n}',
      '2: These wordings',
    ],
    ['{\n  "play.a": { "defaultMessage": "{n, plural, other {#}}" }\n}', '2: "play.a": the case one'],
    ['{\n  "play.a": { "defaultMessage": "{n, date}" }\n}', '2: "play.a": dates are not supported'],
  ])('%s', (text, said) => expect(troubles(text).join('\n')).toContain(said));

  test('a message that no code names', () => {
    expect(unusedIn(source, 'messages.hear + outOf({ a }); { lost, moves }').map(({ text }) => text)).toEqual(
      ['"play.outOf" is used nowhere.'],
    );
  });
});
