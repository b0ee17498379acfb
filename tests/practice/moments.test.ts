import { describe, expect, test } from 'vitest';
import { drillsFrom, erredIn, joinDrills } from '../../src/practice/moments.ts';
import { DAY } from '../../src/practice/schedule.ts';
import { situationOf } from '../../src/review/situation.ts';
import { decodeMoves, encodeMoves } from '../../src/session/run.ts';
import type { Attempt } from '../../src/session/session.ts';
import { judge } from '../../src/solver/judging/judge.ts';
import { GRADES, type Judgement } from '../../src/solver/judging/judgement.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { BAD, GOOD } from '../browser/helpers/paths.ts';
import { attemptOf, playerOf, SHIPPED } from '../helpers/play.ts';
import { drillOf, HASH } from '../helpers/records.ts';

function judged({ player, moments }: Attempt): readonly (Judgement | null)[] {
  const survey = surveyOf(solve(player.scenario, player.table));
  return judge(
    survey,
    moments.flatMap((moment) => situationOf(moment) ?? []),
  );
}

describe.each(SHIPPED)('of a bad way through %s', (scenario) => {
  const attempt = attemptOf(playerOf(scenario), BAD[scenario].moves);
  const judgements = judged(attempt);
  const erred = erredIn(attempt, judgements);

  test('one to three moments come back, the dearest first', () => {
    expect(erred.length).toBeGreaterThan(0);
    expect(erred.length).toBeLessThanOrEqual(3);
    const weights = erred.map(({ option }) => 1000 * GRADES.indexOf(option.grade) + option.loss);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    const dearest = Math.max(
      ...attempt.moves.map((move, index) =>
        GRADES.indexOf(
          judgements[index]?.options.find((option) => option.move === move)?.grade ?? expect.fail(),
        ),
      ),
    );
    expect(GRADES.indexOf(erred[0]?.option.grade ?? 'best')).toBe(dearest);
  });

  test('each from the exact state, with the move that was made there', () => {
    for (const [place, drill] of drillsFrom(attempt, erred, HASH, 5).entries()) {
      const index = erred[place]?.index ?? expect.fail();
      const decoded = decodeMoves(attempt.player, drill.moves);
      expect(decoded.ok && decoded.value.moments.at(-1)).toEqual(attempt.moments[index]);
      expect(drill.mistake).toBe(encodeMoves(attempt.moves.slice(index, index + 1)));
      expect(drill).toMatchObject({
        scenario,
        hash: HASH,
        step: 0,
        due: 5 + DAY,
        id: `${scenario}~${HASH}~${drill.moves}`,
      });
    }
  });
});

test.each(SHIPPED)('of a good way through %s nothing comes back but what was no good move', (scenario) => {
  const attempt = attemptOf(playerOf(scenario), GOOD[scenario].moves);
  for (const { option } of erredIn(attempt, judged(attempt))) {
    expect(['slip', 'mistake', 'blunder']).toContain(option.grade);
  }
});

test('where nothing is known of the moments nothing comes back', () => {
  const attempt = attemptOf(playerOf('plum-exchange'), BAD['plum-exchange'].moves);
  expect(erredIn(attempt, [])).toEqual([]);
  expect(
    erredIn(
      attempt,
      attempt.moments.map(() => null),
    ),
  ).toEqual([]);
});

test('a slip comes back only where it shows something bad', () => {
  const attempt = attemptOf(playerOf('double-warmth'), 'warm,right,warm,warm');
  const slips = attempt.moves.map((move) => ({
    best: 0,
    canStay: true,
    movesLeft: 0,
    line: [],
    options: [
      { move, loss: 7, grade: 'slip', losesCustomer: false, best: 0, canStay: true, movesLeft: 0 } as const,
    ],
  }));
  expect(erredIn(attempt, slips).map(({ index }) => index)).toEqual([1]);
});

test('the same moment erred in again is one record that begins anew', () => {
  const known = drillOf({ step: 3, due: 9, seen: 4, passed: 3, addedAt: 1, mistake: 'Abc' });
  const fresh = drillOf({ step: 0, due: 99, addedAt: 50, mistake: 'Xyz' });
  expect(joinDrills(known, fresh)).toEqual({ ...fresh, seen: 4, passed: 3, addedAt: 1 });
  expect(joinDrills(undefined, fresh)).toBe(fresh);
});
