import { describe, expect, it } from 'vitest';
import { mended } from '../helpers/advice.ts';
import { broken, codes } from '../helpers/scenario-text.ts';

const withLine = (line: string): string => broken('- This one is too milky.', line);
const withSay = (say: string): string => broken("say: I'm sorry. I'll make another.", `say: ${say}`);

describe('the advice, taken', () => {
  it.each([
    ['a key too far left', broken('        say: You just', '      say: You just'), ['30:7 yaml-syntax']],
    ['a key too far right', broken('        needs: third', '          needs: third'), ['26:11 yaml-syntax']],
    ['a reply too far left', broken('      third-one:', '    third-one:'), ['25:5 yaml-syntax']],
    ['a line one space left', broken('      - line: It', '     - line: It'), ['16:6 yaml-syntax']],
    ['a turn one space right', broken('  goodbye:\n', '   goodbye:\n'), ['33:4 yaml-syntax']],
    ['a text that goes on at the margin', broken('too milky.', 'too\n milky.'), ['16:2 yaml-syntax']],
    ['a turn without its colon', broken('  goodbye:\n', '  goodbye\n'), ['33:3 yaml-syntax']],
    ['a key without its colon', broken('say: You just', 'say You just'), ['30:9 yaml-syntax']],
    ['no space after a colon', broken('title: The cup', 'title:The cup'), ['3:1 yaml-syntax']],
    ['no space after a dash', broken('- Well?', '-Well?'), ['19:7 yaml-syntax']],
    ['a space from Word', broken('        needs: third', '        needs:\u00a0third'), ['26:15 odd-space']],
    ['an indentation from Word', broken('   needs: third', '\u00a0\u00a0 needs: third'), ['26:6 odd-space']],
    [
      'a bracket missing inside',
      broken(
        'to: [{ when: { mood: { below: wary } }, to: gone }, goodbye]',
        'to:\n          - { when: { mood: { below: wary }, to: gone }\n          - goodbye',
      ),
      ['33:13 yaml-syntax'],
    ],
    ['a quote in a bracket', broken('[own-the-fault]', '["own-the-fault]'), ['23:17 yaml-syntax']],
    [
      'capitals and blanks',
      broken('[own-the-fault]', '[Own the fault, Let-It-Go]'),
      ['23:17 unknown-behaviour', '23:32 unknown-behaviour'],
    ],
    ['a comma missing', broken('[own-the-fault]', '[listening positivity]'), ['23:17 unknown-behaviour']],
    ['no brackets', broken('[own-the-fault]', 'Own the fault, listening'), ['23:16 wrong-type']],
    [
      'commas in braces',
      withLine("- { line: And I rang, twice, last week, blurt: No, I can't see it }"),
      ['15:29 yaml-loss', '15:58 yaml-loss'],
    ],
    ['a note', withSay("I'm sorry. # ask Bea"), ['22:14 yaml-loss']],
    ['a number in a text', withSay('Cup #4 is yours.'), ['22:14 yaml-loss']],
    ['curly quotes', withSay('“I know: I am sorry.”'), ['22:14 yaml-loss']],
    ['single quotes', withSay("'It's the best I can do.'"), ['22:18 yaml-loss']],
    ['a quote within quotes', withSay('"She said "no"."'), ['22:25 yaml-loss']],
    ['a mood by itself', broken('{ below: wary }', 'wary'), ['32:30 wrong-type']],
    ['another key', broken('below: wary', 'atleast: wary'), ['32:32 unknown-key']],
    ['a short key', broken('    replies:\n      sorry', '    reply:\n      sorry'), []],
    ['a name that is an answer', broken('      dry:', '      no:'), ['29:7 yaml-word']],
    [
      'commas in a number',
      broken('facts:', 'worth: { amount: 1,800, per: week, currency: USD }\nfacts:'),
      ['7:20 yaml-loss'],
    ],
    [
      'a sign with a number',
      broken('facts:', 'worth: { amount: €1800, per: week, currency: USD }\nfacts:'),
      ['7:18 wrong-type'],
    ],
    ['a name with capitals', broken('  goodbye:\n', '  Good-Bye:\n').replaceAll('goodbye', 'Good-Bye'), []],
  ])('%s', (_, text, expected) => {
    if (expected.length > 0) expect(codes(text)).toEqual(expected);
    expect(codes(mended(text))).toEqual([]);
  });

  it('keeps a text whole', () => {
    expect(mended(withSay('"She said "no"."'))).toContain(`say: 'She said "no".'`);
    expect(mended(withSay('"Fine," she said. "Really."'))).toContain(`say: '"Fine," she said. "Really."'`);
    expect(mended(withSay("I'm sorry. # ask Bea"))).toContain("say: I'm sorry.  # ask Bea\n");
  });
});

describe('one mistake', () => {
  it.each([
    [
      'tabs on many lines',
      broken('    phase: opening', '\tphase: opening').replace('    phase: closing', '\tphase: closing'),
      ['13:1 tab'],
    ],
    ['a list of facts', broken('  third: It', '  - third: It'), ['8:3 wrong-type']],
    ['no endings', broken('endings:\n', 'ends:\n'), ['39:1 unknown-key']],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});
