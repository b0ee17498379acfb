import { describe, expect, it } from 'vitest';
import { alwaysHoldsOne } from '../../src/scenario/checks/tautology.ts';
import { closest } from '../../src/scenario/findings/closest.ts';
import type { Condition } from '../../src/scenario/condition.ts';
import { factId, isId, toId } from '../../src/scenario/ids.ts';
import { codes } from '../helpers/scenario-text.ts';

const moodBelow = (below: number): Condition => ({ kind: 'meter', meter: 'mood', atLeast: 0, below });
const moodFrom = (atLeast: number): Condition => ({ kind: 'meter', meter: 'mood', atLeast, below: 7 });

/** One turn to look at, and a second that leads back to it or away. */
const scenarioWith = (replies: string): string => `format: 1
id: x
title: X
summary: X.
setting: plain
persona: samira
facts: { seen: It was seen. }
floor: gone
start: one
turns:
  one:
    phase: hearing
    says: [ { line: Look., reveals: seen } ]
    replies:
${replies}
  two: { phase: fixing, replies: { back: { say: Back., to: one }, leave: { say: On., to: well } } }
endings:
  well: { title: Well, customer: stays, matter: settled }
  gone: { title: Gone, customer: leaves, matter: open }
`;

describe('closest', () => {
  it.each([
    ['piking', 'picking'],
    ['pciking', 'picking'],
    ['Picking', 'picking'],
    ['arrived', 'arrival'],
  ])('%s was meant to be %s', (word, meant) => {
    expect(closest(word, ['arrival', 'picking', 'closing'])).toBe(meant);
  });

  it('guesses nothing where nothing is near', () => {
    expect(closest('umbrella', ['arrival', 'picking'])).toBeNull();
  });
});

describe('ids', () => {
  it.each(['own-it', 'a', 'r2', 'two-2-two'])('%s is one', (id) => expect(isId(id)).toBe(true));
  it.each(['', 'Own', '2nd', 'own_it', '-a', 'a-', 'a--b', 'hear', 'cut-in', 'encourage', 'x'.repeat(41)])(
    '%j is none',
    (id) => expect(isId(id)).toBe(false),
  );
  it('are made of words', () => {
    expect(toId('Own it!')).toBe('own-it');
    expect(toId('2nd try')).toBe('nd-try');
    expect(toId('மறுபடி')).toBeNull();
  });
});

describe('alwaysHoldsOne', () => {
  const knows: Condition = { kind: 'knows', fact: factId('birthday') };

  it('holds for a condition and its contrary', () => {
    expect(alwaysHoldsOne([knows, { kind: 'not', of: knows }])).toBe(true);
    expect(alwaysHoldsOne([moodBelow(3), moodFrom(3)])).toBe(true);
  });

  it('does not hold where a case is left', () => {
    expect(alwaysHoldsOne([])).toBe(false);
    expect(alwaysHoldsOne([knows])).toBe(false);
    expect(alwaysHoldsOne([moodBelow(3), moodFrom(4)])).toBe(false);
    expect(alwaysHoldsOne([moodBelow(3), { kind: 'all', of: [moodFrom(3), knows] }])).toBe(false);
  });
});

describe('getting stuck', () => {
  it.each([
    ['a way out is open for good', '      a: { say: A., to: two }\n      b: { say: B., to: well }', []],
    [
      'ways out cover each other',
      '      a: { say: A., to: two }\n      b: { needs: seen, say: B., to: well }\n      c: { when: { not: { knows: seen } }, say: C., to: gone }',
      [],
    ],
    ['replies outnumber the ways back', '      a: { say: A., to: two }\n      b: { say: B., to: two }', []],
    ['one reply and a way back', '      a: { say: A., to: two }', ['11:3 may-get-stuck']],
  ])('%s', (_, replies, expected) => {
    expect(codes(scenarioWith(replies)).filter((code) => code.includes('stuck'))).toEqual(expected);
  });
});
