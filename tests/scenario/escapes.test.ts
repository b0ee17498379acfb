import { describe, expect, it, test } from 'vitest';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { GOOD_SCENARIO, LIBRARY, broken, codes, report } from '../helpers/scenario-text.ts';

const R = String.raw;
const titled = (title: string): string => broken('title: The cup', `title: ${title}`);

describe('an escape in double quotes', () => {
  test.each([
    [R`"The \u202ecup"`, '3:13 bidi-control'],
    [R`"The \U00002066cup"`, '3:13 bidi-control'],
    [R`"The \x1b[31mcup"`, '3:13 control-character'],
    [R`"The \e[31mcup"`, '3:13 control-character'],
    [R`"The \0 cup"`, '3:13 control-character'],
    [R`"The \a cup"`, '3:13 control-character'],
    [R`"The \x9b31m cup"`, '3:13 control-character'],
    [R`"The \N cup"`, '3:13 control-character'],
    [R`"The \u2028 cup"`, '3:13 control-character'],
    [R`"The \ud800 cup"`, '3:13 control-character'],
    [R`"The \udc00\ud800 cup"`, '3:13 control-character'],
    [R`"C:\new\table"`, '3:11 yaml-loss'],
    [R`"C:\new"`, '3:11 yaml-loss'],
    [R`"\\srv\new"`, '3:14 yaml-loss'],
    [R`"tea\table"`, '3:12 yaml-loss'],
    [R`"one\ror two"`, '3:12 yaml-loss'],
  ])('%s is told', (title, code) => {
    expect(codes(titled(title))[0]).toBe(code);
  });

  test.each([
    R`"The \"cup\""`,
    R`"Dear Sam,\n\nthe cup"`,
    R`"The cup \u2615 \x41 \U0001F375"`,
    R`"The cup \ud83c\udf75"`,
    R`"Backslash \\ and \/"`,
    R`'C:\new\table \u202e \e'`,
    R`C:\new\table \u202e \e`,
  ])('%s is not', (title) => {
    expect(codes(titled(title))).toEqual([]);
  });

  it('is told in a key, in a block of brackets and beside other faults', () => {
    expect(codes(broken('says: [ "Thanks." ]', R`says: [ "Than\x07ks.", "\u202e" ]`))).toEqual([
      '35:18 control-character',
      '35:28 empty',
      '35:29 bidi-control',
    ]);
    expect(codes(broken('to: goodbye', R`"t\x07o": goodbye`))).toContain('24:11 control-character');
    expect(codes(titled(R`"\x07"`).replace('to: goodbye', 'to: goodby'))).toContain('24:13 unknown-turn');
  });

  it('is told with its code point, and several of a line with the line that mends them all', () => {
    expect(report(titled(R`"The \e[2J\u202ecup"`))).toMatchInlineSnapshot(`
      "cup.yaml:3:13 error control-character: \\e stands for a character: an unseen character (U+001B) stands here. Delete it.
        3 | title: "The \\e[2J\\u202ecup"
          |             ^^
        instead: title: "The [2Jcup"

      cup.yaml:3:18 error bidi-control: \\u202e stands for a character: an unseen mark (U+202E) turns the direction of reading here, so that the file is not what it looks like. Delete it.
        3 | title: "The \\e[2J\\u202ecup"
          |                  ^^^^^^
        instead: title: "The [2Jcup"
      "
    `);
    expect(report(titled(R`"In C:\new\table, I'd say"`))).toMatchInlineSnapshot(`
      "cup.yaml:3:14 error yaml-loss: Inside "…" \\n does not stay as it is: it is read as another character (U+000A). Inside '…' a backslash is a backslash.
        3 | title: "In C:\\new\\table, I'd say"
          |              ^^
        instead: title: 'In C:\\new\\table, I''d say'
      "
    `);
  });
});

it('lost-character: a letter that another program could not read, told once', () => {
  const text = titled('The c\ufffdp').replace('Thanks', 'Thank\ufffd');
  expect(codes(text)).toEqual(['3:13 lost-character']);
});

it('lines that end as on very old Macs are told once', () => {
  const { diagnostics } = readScenario(GOOD_SCENARIO.replaceAll('\n', '\r'), 'cup.yaml', LIBRARY);
  expect(diagnostics.map(({ code }) => code)).toContain('control-character');
  expect(diagnostics.filter(({ code }) => code === 'control-character')).toHaveLength(1);
  expect(codes(GOOD_SCENARIO.replaceAll('\n', '\r\n'))).toEqual([]);
});
