import { describe, expect, test } from 'vitest';
import { decisionBetween, NO_HARM, type OpenMove } from '../../src/rubric/chances.ts';
import { SKILLS } from '../../src/scenario/skill.ts';
import { fc } from '../helpers/generated.ts';

const change = fc.record({
  patience: fc.integer({ min: -3, max: 2 }),
  warmth: fc.integer({ min: -3, max: 4 }),
  mood: fc.integer({ min: -3, max: 2 }),
  lastWords: fc.integer({ min: 0, max: 2 }),
});
const harm = fc.record({ patience: fc.nat(3), warmth: fc.nat(3) });
const moves: fc.Arbitrary<readonly OpenMove[]> = fc.array(
  fc.oneof(
    change.map((effect) => ({ effect, isClean: true, harm: NO_HARM })),
    fc.tuple(change, harm).map(([effect, done]) => ({ effect, isClean: false, harm: done })),
  ),
  { minLength: 1, maxLength: 9 },
);

const move = (part: Partial<OpenMove['effect']>, more: Partial<OpenMove> = {}): OpenMove => ({
  effect: { patience: 0, warmth: 0, mood: 0, lastWords: 0, ...part },
  isClean: true,
  harm: NO_HARM,
  ...more,
});

describe('a decision', () => {
  test('has for each skill a move that misses all there is to miss, and none that misses more', () => {
    fc.assert(
      fc.property(moves, (open) => {
        const { missed, of } = decisionBetween(open);
        expect(missed).toHaveLength(open.length);
        for (const skill of SKILLS) {
          expect(Math.max(...missed.map((one) => one[skill]))).toBe(of[skill]);
          for (const one of missed) expect(one[skill]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('has a move that misses nothing: the yardstick itself', () => {
    fc.assert(
      fc.property(moves, (open) => {
        expect(decisionBetween(open).missed).toContainEqual({ patience: 0, warmth: 0 });
      }),
    );
  });

  test('charges a bad move for the harm that it does, whatever it does beside it, where a clean one is open', () => {
    fc.assert(
      fc.property(moves, (open) => {
        if (open.every(({ isClean }) => !isClean)) return;
        const { missed } = decisionBetween(open);
        for (const [index, { harm: done }] of open.entries())
          for (const skill of SKILLS) expect(missed[index]?.[skill]).toBeGreaterThanOrEqual(done[skill]);
      }),
    );
  });

  test('is measured by the clean move that does most: solving quickly counts as much as a kind word', () => {
    const [kind, quick, plain] = [move({ warmth: 1 }), move({ mood: 2 }), move({})];
    expect(decisionBetween([kind, quick, plain])).toEqual({
      missed: [NO_HARM, NO_HARM, NO_HARM],
      of: { patience: 0, warmth: 0 },
    });
    const bad = move({ warmth: 4 }, { isClean: false, harm: { patience: 0, warmth: 2 } });
    expect(decisionBetween([kind, plain, bad]).missed.map(({ warmth }) => warmth)).toEqual([0, 1, 2]);
  });

  test('is never measured by a last word', () => {
    const right = move({ patience: 1, lastWords: 1 });
    expect(decisionBetween([move({}), right]).of).toEqual({ patience: 0, warmth: 0 });
  });

  test('takes, of equal yardsticks, the one that charges least, and of those the first', () => {
    const [patient, warm] = [move({ patience: 1 }), move({ warmth: 1 })];
    const { missed } = decisionBetween([patient, warm, move({ warmth: 1, mood: -1 }), move({})]);
    expect(missed).toEqual([NO_HARM, NO_HARM, NO_HARM, { patience: 1, warmth: 0 }]);
  });

  test('has all moves for its measure where none is clean, and then no harm is charged', () => {
    const bad = (patience: number) =>
      move({ patience }, { isClean: false, harm: { patience: 3, warmth: 0 } });
    expect(decisionBetween([bad(-3), bad(-1)]).missed.map(({ patience }) => patience)).toEqual([2, 0]);
  });
});
