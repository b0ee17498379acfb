import { describe, expect, test } from 'vitest';
import { scenarioWith, told } from '../helpers/proof.ts';

const saturated = (turns: string) => told(scenarioWith(turns), 'saturated');

/** Turns one after the other, named by a letter and a number from 0 on, each with the same replies; the last leads to `back`. */
const row = (name: string, length: number, replies: (to: string) => string): string =>
  Array.from({ length }, (_, index) => {
    const to = index === length - 1 ? 'back' : `${name}${index + 1}`;
    return `  ${name}${index}: { phase: opening, says: [ Look. ], replies: { ${replies(to)} } }\n`;
  }).join('');

const only = (behaviour: string) => (to: string) => `so: { say: So., shows: [${behaviour}], to: ${to} }`;
const begin = (...ways: readonly string[]) =>
  `  hello: { phase: opening, replies: { ${ways.map((to) => `${to}: { say: "${to}.", to: ${to} }`).join(', ')} } }\n`;

test('a mood at its highest is told, and shown there', () => {
  expect(saturated(begin('up0', 'gone') + row('up', 12, only('promptness')))).toMatch(
    /The mood sits at its highest in \d+ % of random play, where nothing can raise it any more\. Let fewer replies raise it\. Moves: up0,so,so,so$/,
  );
});

describe('decisions with nothing at stake', () => {
  const staked = (to: string) =>
    `good: { say: Good., shows: [positivity], to: ${to} }, bad: { say: Bad., to: ${to} }`;
  const idle = (to: string) => `one: { say: One., to: ${to} }, other: { say: Other., to: ${to} }`;

  test('are named where there are such alone, told at the turn where there are most, and shown', () => {
    const turns =
      begin('a0', 'gone') + row('a', 5, staked).replace('to: back', 'to: b0').replace('to: back', 'to: b0');
    expect(saturated(turns + row('b', 2, idle))).toMatchInlineSnapshot(
      `"  cup.yaml:16:3 warning saturated: In 22 % of the decisions of random play every reply leaves the same best score in reach, so nothing can be lost; all of them in "b0" and "b1". Let the replies there differ in what they bring. Moves: a0,good,good,good,good,good"`,
    );
  });

  test('are named in the three turns where there are most', () => {
    expect(saturated(begin('a0', 'gone') + row('a', 6, idle))).toContain(
      'most of all in "a0", "a1" and "a2".',
    );
  });
});
