import { describe, expect, test } from 'vitest';
import { lockedBy } from '../../src/conversation/heard-out.ts';
import { replay } from '../../src/conversation/replay.ts';
import { fc, runs } from '../helpers/generated.ts';
import { attemptOf, playerOf, SHIPPED } from '../helpers/play.ts';
import { choices, walk } from '../helpers/review.ts';

const lockedIn = (name: string, moves: string) => {
  const { player, moments, moves: made } = attemptOf(playerOf(name), moves);
  return lockedBy(player, moments, made);
};

describe('what a cut-in locked', () => {
  test('is named with the fact that was not heard', () => {
    expect(lockedIn('plum-exchange', 'cut-in,own-it')).toMatchObject([
      { at: 1, cutIn: 0, replies: [{ id: 'for-the-cake' }], facts: ['birthday'] },
    ]);
  });

  test('is nothing where she was heard out', () => {
    expect(lockedIn('plum-exchange', 'hear,hear,own-it')).toEqual([]);
  });

  test('is nothing where what was missed was heard later, before the decision', () => {
    // The fact of the first turn is told again in the turn of the cake.
    const [first, ...others] = lockedIn(
      'plum-exchange',
      'cut-in,own-it,hear,hear,how-use,hear,hear,firm-ones',
    );
    expect(first?.at).toBe(1);
    expect(others).toEqual([]);
  });
});

test.each(SHIPPED)('in any way through %s it can be reached with one cut-in less', (name) => {
  const player = playerOf(name);
  fc.assert(
    fc.property(choices(), (numbers) => {
      const { moments, moves } = walk(player, numbers);
      for (const { at, cutIn, heard, replies, facts } of lockedBy(player, moments, moves)) {
        expect(moves[cutIn]).toBe('cut-in');
        const hears = Array.from({ length: 12 }, (_, count) =>
          replay(player, [
            ...moves.slice(0, cutIn),
            ...Array.from({ length: count }, () => 'hear'),
            ...moves.slice(cutIn + 1, at),
          ]),
        );
        const reached = hears.some(
          (run) =>
            run.ok && JSON.stringify(run.value.moments.at(-1)?.context) === JSON.stringify(heard.context),
        );
        expect(reached).toBe(true);
        for (const { id } of replies) {
          expect(heard.allowed).toContain(id);
          expect(moments[at]?.allowed).not.toContain(id);
        }
        expect(facts.length).toBeGreaterThan(0);
        for (const fact of facts) expect(moments[at]?.context.facts).not.toContain(fact);
      }
    }),
    runs(40, 3),
  );
});
