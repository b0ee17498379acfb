import { describe, expect, test } from 'vitest';
import { situationOf } from '../../src/review/situation.ts';
import { judge } from '../../src/solver/judging/judge.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { inspect } from '../../src/workbench/inspect.ts';
import { after, playerOf } from '../helpers/play.ts';

const player = playerOf('plum-exchange');
const survey = surveyOf(solve(player.scenario, player.table));

const inspected = (moves: string) => {
  const moment = after(player, moves);
  const situation = situationOf(moment);
  const [judgement = null] = situation === null ? [] : judge(survey, [situation]);
  return inspect(player.scenario, moment, judgement);
};

describe('what an author is shown of a moment', () => {
  test('while the customer speaks: the line, and what listening is worth', () => {
    const { where, allowed, locked } = inspected('');
    expect(where).toMatch(/^turn "\w+", opening, line 1 of \d$/);
    expect(allowed.map(({ move }) => move)).toEqual(['hear', 'encourage', 'cut-in']);
    expect(allowed.filter(({ isBest }) => isBest)).toHaveLength(1);
    expect(allowed.every(({ worth }) => worth !== null)).toBe(true);
    expect(locked).toEqual([]);
  });

  test('after a cut-in: which reply is locked, by what, and that the fact is not known', () => {
    const { locked, facts } = inspected('cut-in');
    expect(locked).toContainEqual({ move: 'for-the-cake', why: 'needs the fact birthday' });
    expect(facts).toContainEqual({ id: 'birthday', isKnown: false });
  });

  test('the best way on begins with the move that is marked', () => {
    const { bestLine, allowed } = inspected('hear,encourage');
    expect(allowed.find(({ isBest }) => isBest)?.move).toBe(bestLine?.[0]);
  });

  test('an unsolved scenario is shown without anything being claimed', () => {
    const { allowed, bestLine } = inspect(player.scenario, after(player, ''), null);
    expect(bestLine).toBeNull();
    expect(allowed.every(({ worth, isBest }) => worth === null && !isBest)).toBe(true);
  });
});
