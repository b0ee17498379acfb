import { describe, expect, it } from 'vitest';
import { ALLOWABLE, reasonsIn } from '../../src/scenario/findings/allow.ts';
import { CODES } from '../../src/scenario/findings/codes.ts';

describe('what can be allowed', () => {
  it('is every warning about a scenario', () => {
    const warnings = Object.entries(CODES).flatMap(([code, severity]) =>
      severity === 'warning' ? [code] : [],
    );
    const never = new Set<string>(ALLOWABLE);
    expect(warnings.filter((code) => !never.has(code))).toEqual([
      'unknown-look',
      'unread-file',
      'unused-allow',
    ]);
  });

  it('is, of the errors, what a game can be played with', () => {
    expect(ALLOWABLE.filter((code) => CODES[code] === 'error')).toEqual([
      'unreachable-turn',
      'unreachable-ending',
      'never-revealed',
      'unreachable-line',
      'unreachable-reply',
      'mindless',
    ]);
  });
});

describe('reasonsIn', () => {
  it('takes only what can be allowed and has a reason, of data of any shape', () => {
    const allow = {
      mindless: 'A sketch.',
      stuck: 'Never mind.',
      'long-reply': ' ',
      toString: 'x',
      saturated: 3,
    };
    expect([...reasonsIn({ allow })]).toEqual([['mindless', 'A sketch.']]);
    for (const data of [null, 'allow', [], { allow: null }, { allow: [] }])
      expect(reasonsIn(data).size).toBe(0);
  });
});
