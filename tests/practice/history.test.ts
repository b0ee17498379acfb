import { expect, test } from 'vitest';
import { historyOf, isFirstAt } from '../../src/practice/history.ts';
import { recordOf } from '../helpers/records.ts';

const result = { ending: 'home-happy', warmth: 80, lastWord: 100, overall: 83, passed: true };
const attempts = [
  recordOf({ id: 'early', finishedAt: 100, result: { ...result, patience: 20 } }),
  recordOf({ id: 'coffee', scenario: 'cappuccino', finishedAt: 300 }),
  recordOf({ id: 'open', finishedAt: null, changedAt: 250, result: null }),
  recordOf({ id: 'late', finishedAt: 200, result: { ...result, patience: 60, lastWord: null } }),
];

test('the scenario played last comes first, and of each the newest attempt', () => {
  expect(
    historyOf(attempts).map(({ scenario, attempts: own }) => [scenario, own.map(({ id }) => id)]),
  ).toEqual([
    ['cappuccino', ['coffee']],
    ['plum-exchange', ['open', 'late', 'early']],
  ]);
});

test('the trend has the finished ones, the oldest first', () => {
  expect(historyOf(attempts)[1]?.trend).toEqual([
    { at: 100, patience: 20, warmth: 80, lastWord: 100 },
    { at: 200, patience: 60, warmth: 80, lastWord: null },
  ]);
});

test('an attempt is the first where none is known of its scenario', () => {
  expect(isFirstAt('plum-exchange', attempts)).toBe(false);
  expect(isFirstAt('cd-replacement', attempts)).toBe(true);
});
