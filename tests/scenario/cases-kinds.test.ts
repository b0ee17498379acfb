import { describe, expect, it } from 'vitest';
import { BAD_BEHAVIOURS, BEHAVIOURS, isBad } from '../../src/scenario/behaviour.ts';
import { closest } from '../../src/scenario/findings/closest.ts';
import { meantBehaviour } from '../../src/scenario/slips/meant-behaviour.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { mended } from '../helpers/advice.ts';
import { LIBRARY, broken, codes } from '../helpers/scenario-text.ts';

const SAY = "say: I'm sorry. I'll make another.";
const withSay = (say: string): string => broken(SAY, `say: ${say}`);
const withWorth = (worth: string): string => broken('facts:', `worth: { ${worth} }\nfacts:`);
const told = (text: string) => readScenario(text, 'cup.yaml', LIBRARY).diagnostics;
const messages = (text: string): string =>
  told(text)
    .map(({ message }) => message)
    .join('\n');

describe('a # in a text', () => {
  it.each([
    ['on its second line', 'Your numbers are\n          #4411 and #4412', ['22:14 yaml-loss'], true],
    [
      'on its second line and its third',
      'Yours are\n          #4411\n          #4412',
      ['22:14 yaml-loss'],
      true,
    ],
    ['below its key', '\n          #4411 is late', ['22:9 yaml-loss'], true],
    ['on its third line', 'Your\n          numbers\n          #4411', ['24:11 yaml-loss'], false],
    ['on the line before its last', 'Your\n          #4411 and\n          so on', ['23:11 yaml-loss'], false],
    ['amid a line of several', 'Your #4411 and\n          more', ['22:19 yaml-loss'], false],
    ['that is a note', 'Well, then.\n          # a note', [], true],
    ['that is a key left out', 'Well, then.\n        #button: Well', [], true],
  ])('%s', (_, typed, expected, isMended) => {
    const text = withSay(typed).replace('say: \n', 'say:\n');
    expect(codes(text)).toEqual(expected);
    if (isMended) expect(codes(mended(text))).toEqual([]);
  });

  it('is told with all that was typed', () => {
    const [diagnostic] = told(broken('- Well?', '- Well? It is\n        #4411, and late.'));
    expect(diagnostic).toMatchObject({ line: 19, suggestion: '- "Well? It is #4411, and late."' });
  });
});

describe('an unresolved merge', () => {
  const both = (ours: string, theirs: string): string =>
    `<<<<<<< HEAD\n        ${ours}\n=======\n        ${theirs}\n>>>>>>> theirs`;

  it('is told as one, with both places and without advice', () => {
    const [diagnostic, ...others] = told(broken(`        ${SAY}`, both(SAY, 'say: Sorry.')));
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'unresolved-merge', line: 22 });
    expect(diagnostic?.message).toContain('lines 22–26');
    expect(diagnostic?.message).toContain('the first in line 23, the second in line 25');
    expect(diagnostic).not.toHaveProperty('suggestion');
  });

  it.each([
    ['in a letter', broken(SAY, `say: |-\n          Dear,\n${both('  thanks.', '  many thanks.')}`)],
    ['with what both began with', broken(SAY, `say: A\n<<<<<<< a\n||||||| b\n=======\n>>>>>>> c`)],
    ['of which a mark is left over', broken(`        ${SAY}`, `        ${SAY}\n>>>>>>> theirs`)],
    [
      'whose marks were indented',
      broken(`        ${SAY}`, both(SAY, SAY).replace(/^(?=[<=>])/gm, '          ')),
    ],
    ['with other line ends', broken(`        ${SAY}`, both(SAY, SAY)).replaceAll('\n', '\r\n')],
    ['twice', broken(`        ${SAY}`, `${both(SAY, SAY)}\n${both(SAY, SAY)}`)],
  ])('%s', (_, text) => {
    expect(told(text).map(({ code }) => code)).toEqual(['unresolved-merge']);
  });

  it('is not an ornament in a letter', () => {
    expect(codes(broken(SAY, 'say: |-\n          Offer\n          =======\n          >>> now'))).toEqual([]);
  });
});

describe('a behaviour that is none', () => {
  it.each([
    'empathy',
    'calmness',
    'boldness',
    'inflexibility',
    'unreliability',
    'not-listening',
    'started-sharing',
    'first-word',
    'deny-the-fault',
    'let-it-be',
    'make-them-happy',
    'staying-angry',
  ])('is never taken for its opposite: %s', (word) => {
    expect(meantBehaviour(word)).toBeNull();
    const text = broken('[own-the-fault]', `[${word}]`);
    const [diagnostic] = told(text);
    expect(diagnostic).toMatchObject({ code: 'unknown-behaviour' });
    expect(diagnostic).not.toHaveProperty('suggestion');
    expect(diagnostic?.message).toMatch(/ Good: staying-calm, .*\. Bad: apathy, .*\.$/);
  });

  it.each([
    ['rulebook', 'rule-book'],
    ['apahty', 'apathy'],
    ['lisening', 'listening'],
    ['personalization', 'personalisation'],
    ['Own the fault', 'own-the-fault'],
    ['blame-the-customer', 'blame-customer'],
    ['flexible', 'flexibility'],
  ])('is known by a slip: %s', (word, meant) => {
    expect(meantBehaviour(word)).toBe(meant);
  });

  it('lists those of one group where only these can stand', () => {
    const message = messages(broken('[own-the-fault]', '[own-the-fault]\n        instead: rudeness'));
    expect(message).toContain(BAD_BEHAVIOURS.join(', '));
    expect(message).not.toContain('Good:');
  });

  it('is each behaviour itself, whatever letter of it is missing', () => {
    for (const behaviour of BEHAVIOURS) {
      for (let at = 0; at < behaviour.length; at++) {
        const meant = meantBehaviour(behaviour.slice(0, at) + behaviour.slice(at + 1));
        expect([null, behaviour]).toContain(meant);
        if (meant !== null) expect(isBad(meant)).toBe(isBad(behaviour));
      }
    }
  });

  it('no more than other words', () => {
    expect(closest('unhappy', ['happy', 'angry'])).toBeNull();
    expect(closest('unsettled', ['settled', 'open'])).toBeNull();
    expect(closest('hapy', ['happy', 'angry'])).toBe('happy');
  });
});

describe('a word that YAML bends', () => {
  it('is told of a language', () => {
    const text = broken('setting:', 'language: no\nsetting:');
    expect(codes(text)).toEqual(['5:11 yaml-word']);
    expect(mended(text)).toContain('language: "no"\n');
    expect(codes(mended(text))).toEqual([]);
  });

  it.each([
    [
      'a turn',
      broken('  goodbye:\n', '  no:\n').replaceAll('goodbye', 'no'),
      '33:3',
      'here and in lines 24, 28 and 32',
    ],
    [
      'a fact',
      broken('  third:', '  off:').replaceAll(' third\n', ' off\n'),
      '8:3',
      'here and in lines 17 and 26',
    ],
    [
      'an ending',
      broken('  back:', '  null:').replaceAll('to: back', 'to: null'),
      '40:3',
      'in lines 37 and 38',
    ],
    ['a reply', broken('      dry:', '      yes:'), '29:7', 'Choose a longer one: say-yes'],
  ])('is told of %s, with every place that must change', (_, text, place, where) => {
    expect(codes(text)).toEqual([`${place} yaml-word`]);
    expect(messages(text)).toContain(where);
  });

  it('is guessed at where only the name was changed', () => {
    const half = broken('  goodbye:\n', '  say-no:\n').replaceAll('goodbye', 'no');
    expect(codes(half)).toEqual(['24:13 unknown-turn', '28:13 unknown-turn', '32:61 unknown-turn']);
    expect(codes(mended(half))).toEqual([]);
  });
});

describe('money', () => {
  const rest = 'per: week, currency: USD';

  it.each([
    ['1.000', 'yaml-loss', '1000'],
    ['1.000.000', 'wrong-type', '1000000'],
    ['1,80,000', 'yaml-loss', '180000'],
    ['1 000', 'wrong-type', '1000'],
    ["1'000", 'wrong-type', '1000'],
    ['$40', 'wrong-type', '40'],
    ['40 USD', 'wrong-type', '40'],
    ['10-30', 'wrong-type', '[10, 30]'],
    ['10 to 30', 'wrong-type', '[10, 30]'],
    ['[1,000, 2,000]', 'yaml-loss', '[1000, 2000]'],
  ])('%s', (amount, code, written) => {
    const text = withWorth(`amount: ${amount}, ${rest}`);
    expect(told(text)).toMatchObject([{ code, suggestion: `worth: { amount: ${written}, ${rest} }` }]);
    expect(codes(mended(text))).toEqual([]);
  });

  it.each(['1.50', '1,50', '1.800,50', '40,5'])('less than one is never made more: %s', (amount) => {
    const [diagnostic, ...others] = told(withWorth(`amount: ${amount}, ${rest}`));
    expect(others).toEqual([]);
    expect(diagnostic?.message).toContain('eave out what is less than one');
    expect(diagnostic).not.toHaveProperty('suggestion');
  });

  it.each(['[10, 20, 30]', '[10]', '[]'])('a range is two numbers: %s', (amount) => {
    const text = withWorth(`amount: ${amount}, ${rest}`);
    expect(codes(text)).toEqual(['7:18 wrong-type']);
    expect(messages(text)).toContain('a list of two numbers');
  });

  it.each([
    ['ABC', undefined],
    ['$', undefined],
    ['usd', 'USD'],
    ['€', 'EUR'],
    ['₮', 'MNT'],
  ])('a currency that is none: %s', (currency, meant) => {
    const [diagnostic, ...others] = told(withWorth(`amount: 1, per: week, currency: ${currency}`));
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'wrong-value' });
    expect(diagnostic?.suggestion).toBe(meant && `worth: { amount: 1, per: week, currency: ${meant} }`);
  });

  it.each(['USD', 'EUR', 'INR', 'PHP', 'MNT', 'JPY'])('a currency: %s', (currency) => {
    expect(codes(withWorth(`amount: 1, per: week, currency: ${currency}`))).toEqual([]);
  });
});
