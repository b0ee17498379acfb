import { describe, expect, it } from 'vitest';
import { mended } from '../helpers/advice.ts';
import { GOOD_SCENARIO, broken, codes, report } from '../helpers/scenario-text.ts';

/** Two lines that hold more than their text, so that their layout can go wrong. */
const LINES = `    says:
      - line: This one is too milky.
        tone: flat
        wants: sign
      - line: It is the third one.
        reveals: third
      - Well?
`;
const LAID_OUT = GOOD_SCENARIO.replace(/^ {4}says:\n(?: {6}.*\n)+?(?= {4}replies)/m, LINES);

function laidOut(from: string, to: string): string {
  expect(LAID_OUT).toContain(from);
  return LAID_OUT.replace(from, () => to);
}

describe('one slip is one finding, at its own line, and the advice mends it', () => {
  it.each([
    ['the first dash too far left', laidOut('      - line: This', '    - line: This'), '15:5 yaml-syntax'],
    [
      'the first dash too far right',
      laidOut('      - line: This', '        - line: This'),
      '15:9 yaml-syntax',
    ],
    ['the first dash one space left', laidOut('      - line: This', '     - line: This'), '15:6 yaml-syntax'],
    ['the first reply one space left', broken('      sorry:', '     sorry:'), '21:6 yaml-syntax'],
    ['the first reply two spaces left', broken('      sorry:', '    sorry:'), '21:5 yaml-syntax'],
    ['the first key one space left', broken('        say: I', '       say: I'), '22:8 yaml-syntax'],
    ['a bullet', laidOut('- Well?', '• Well?'), '20:7 yaml-syntax'],
    ['a bullet before a key', laidOut('- line: It', '• line: It'), '18:7 yaml-syntax'],
    ['a star', laidOut('- line: It', '* line: It'), '18:7 yaml-syntax'],
    ['a long dash', laidOut('- Well?', '– Well?'), '20:7 yaml-syntax'],
    ['a number', laidOut('- Well?', '3. Well?'), '20:7 yaml-syntax'],
    [
      'another word for "to"',
      broken('        to: goodbye\n      third', '        goto: goodbye\n      third'),
      '24:9 unknown-key',
    ],
    ['another word for "say"', broken("say: I'm sorry", "text: I'm sorry"), '22:9 unknown-key'],
    ['another word for "line"', broken('- line: It', '- text: It'), '16:9 unknown-key'],
    [
      'another word for "replies"',
      broken('    replies:\n      sorry', '    options:\n      sorry'),
      '20:5 unknown-key',
    ],
    ['another word for "facts"', broken('facts:', 'knowledge:'), '7:1 unknown-key'],
    ['another word for "setting"', broken('setting:', 'location:'), '5:1 unknown-key'],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual([expected]);
    expect(codes(mended(text))).toEqual([]);
  });

  it('a turn with the name of another, where the right name is known', () => {
    const text = broken(
      'endings:\n',
      '  hello:\n    phase: closing\n    says: [ "Oh." ]\n    replies: { bye: { say: Bye., to: back } }\nendings:\n',
    ).replace('to: goodbye\n      third', 'to: later\n      third');
    expect(codes(text)).toEqual(['39:3 duplicate-key']);
    expect(report(text)).toContain(
      'the first is in line 12. There is no "later", and something leads there.',
    );
    expect(codes(mended(text))).toEqual([]);
  });

  it('a turn with the name of another, where it is not', () => {
    const text = broken('endings:\n', '  hello:\n    phase: closing\n    otherwise: back\nendings:\n');
    expect(codes(text)).toEqual(['39:3 duplicate-key']);
  });

  it('two words for one key are not both taken for it', () => {
    const text = broken(
      '        to: goodbye\n      third',
      '        goto: goodbye\n        next: back\n      third',
    );
    expect(codes(text)).toEqual(['24:9 unknown-key', '25:9 unknown-key']);
    expect(codes(mended(text))).toEqual(['25:9 unknown-key']);
  });

  it('tells what is wrong under a misspelt key, too', () => {
    expect(codes(broken('facts:\n  third: It', 'fact:\n  Third One: It'))).toEqual([
      '7:1 unknown-key',
      '8:3 bad-id',
      '17:18 unknown-fact',
      '26:16 unknown-fact',
    ]);
  });
});

describe('a reply that shows nothing', () => {
  const more = 'dry:\n        say: You just like it dry.';
  const unjudged = broken('        shows: [last-word]\n', '').replace(
    `      ${more}`,
    `      fine: { say: Fine., shows: [coldness], to: goodbye }\n      ${more}`,
  );

  it('is told beside others that show something', () => {
    expect(codes(unjudged)).toEqual([]);
    const alone = unjudged.replace(
      '        needs: third\n',
      '        needs: third\n        shows: [listening]\n',
    );
    expect(codes(alone)).toEqual(['31:7 shows-nothing']);
    expect(report(alone)).toContain('"shows: []"');
  });

  it('can be meant', () => {
    const meant = unjudged
      .replace('        needs: third\n', '        needs: third\n        shows: [listening]\n')
      .replace('say: You just like it dry.', 'say: You just like it dry.\n        shows: []');
    expect(codes(meant)).toEqual([]);
  });
});
