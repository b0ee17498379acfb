import { expect, test } from 'vitest';
import { allowedOf, unusedFindings } from '../../src/workbench/check/allowed.ts';
import type { Proof } from '../../src/workbench/prove/prove.ts';

test('of a scenario that was not solved only what the plain check tells is called unused', () => {
  const stopped: Proof = { status: 'stopped', because: 'It is too large.' };
  const reasons = new Map([
    ['twin-replies', 'They are one.'],
    ['unreachable-turn', 'Later.'],
    ['long-reply', 'It is long.'],
  ] as const);
  const allowed = allowedOf(reasons, []);
  expect(unusedFindings(allowed, stopped).map(({ place }) => place)).toEqual([
    { keyOf: ['allow', 'long-reply'] },
  ]);
  expect(unusedFindings(allowed, null)).toEqual([]);
});
