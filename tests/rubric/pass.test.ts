import { describe, expect, test } from 'vitest';
import { isColdOrBlaming, unmetOf } from '../../src/rubric/pass.ts';
import { BEHAVIOURS } from '../../src/scenario/behaviour.ts';

const passed = { customer: 'stays', matter: 'settled' } as const;

describe('a pass', () => {
  test('is a settled matter, a customer who stays, and nothing that stands against it', () => {
    expect(unmetOf(passed, 0, ['listening', 'interrogation'])).toEqual([]);
  });

  test.each([
    ['the matter is open', { ...passed, matter: 'open' }, 0, [], 'matter'],
    ['the customer wavers', { ...passed, customer: 'wavers' }, 0, [], 'wavers'],
    ['the customer leaves', { ...passed, customer: 'leaves' }, 0, [], 'leaves'],
    ['the last word was had', passed, 1, [], 'lastWord'],
    ['something cold was said', passed, 0, ['listening', 'coldness'], 'cold'],
    ['the customer was blamed', passed, 0, ['blame-customer', 'listening'], 'cold'],
  ] as const)('is missed where %s', (_, ending, lastWords, shown, unmet) => {
    expect(unmetOf(ending, lastWords, shown)).toEqual([unmet]);
  });

  test('is missed for all that is missing, in the order in which it is told', () => {
    const worst = { customer: 'leaves', matter: 'open' } as const;
    expect(unmetOf(worst, 3, BEHAVIOURS)).toEqual(['matter', 'leaves', 'lastWord', 'cold']);
  });
});

test('of all behaviours two are cold or blaming', () => {
  expect(BEHAVIOURS.filter((behaviour) => isColdOrBlaming([behaviour])).toSorted()).toEqual([
    'blame-customer',
    'coldness',
  ]);
});
