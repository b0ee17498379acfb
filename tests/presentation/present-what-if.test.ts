import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/presentation/markup.ts';
import { presentWhatIf, type Standing } from '../../src/presentation/review/present-what-if.ts';
import { situationOf } from '../../src/review/situation.ts';
import type { WayView } from '../../src/presentation/review/review-view.ts';
import { branchNamed, plant, tryMove } from '../../src/session/branches.ts';
import { judge } from '../../src/solver/judging/judge.ts';
import type { Moment } from '../../src/conversation/replay.ts';
import { attemptOf } from '../helpers/play.ts';
import { judgedScenario, SOURCES } from '../helpers/review.ts';

const { player, survey } = judgedScenario('plum-exchange');
const happened = attemptOf(player, 'hear,encourage,own-it,encourage,encourage,take-net,all-set,hear,lucky');
const planted: Standing = { branches: plant(happened), opened: 8, id: 0, at: 8 };

function known(moment: Moment) {
  const situation = situationOf(moment);
  return situation === null ? null : (judge(survey, [situation])[0] ?? null);
}

function make(standing: Standing, id: string): Standing {
  const { branches, id: from, at } = standing;
  const move = branchNamed(branches, from).attempt.moments[at]?.allowed.find((one) => one === id);
  const tried = move === undefined ? null : tryMove(branches, from, at, move);
  return tried === null ? expect.fail(`${id} is not allowed`) : { ...standing, ...tried, at: at + 1 };
}

const view = (standing: Standing) => presentWhatIf(standing, SOURCES, known);
const told = ({ steps }: WayView): readonly string[] =>
  steps.flatMap(({ entries }) => entries.map(({ words }) => plainText(words)));

describe('a moment looked at again', () => {
  test('stands as it was: the last line heard, and all that could be done there', () => {
    const { from, tried, happened: was, choices, playOn, tree } = view(planted);
    expect(from).toBe('What if, at move 9');
    expect(told(tried)).toEqual([
      '(In a flat voice.) Next time, perhaps, look at them before you sell them.',
    ]);
    expect(told(was).slice(0, 2)).toEqual([
      ...told(tried),
      "You know, normally we charge the difference in price. So you're lucky today.",
    ]);
    expect(choices.map(({ move }) => move)).toEqual(happened.moments[8]?.allowed);
    expect(playOn).toEqual(happened.moves.slice(0, 8));
    expect(tree).toMatchObject({ isCurrent: true, branches: [] });
  });

  test('grades nothing that has not been tried', () => {
    expect(view(planted).tried.steps.map(({ grade }) => grade)).toEqual([null]);
  });

  test('another reply comes to an ending of its own, graded, beside what happened', () => {
    const { tried, happened: was, choices, playOn, tree } = view(make(planted, 'let-go'));
    expect(tried.ending).toBe('Milk and bread. Mrs Tolentino may come back, or not.');
    expect(was.ending).toBe("The competitor's parking lot. Mrs Tolentino will not come back.");
    expect(tried.steps.at(-1)?.grade).toEqual({ mark: 'good', text: 'Well judged' });
    expect(was.steps.at(-1)?.grade?.mark).toBe('turning');
    expect([choices, playOn]).toEqual([[], null]);
    expect(tree.branches).toMatchObject([{ label: 'Move 9: (Say nothing)', isCurrent: true, branches: [] }]);
  });

  test('tried from the very moment at which a branch began, it stands beside that branch', () => {
    const first = make({ ...planted, opened: 5, at: 5 }, 'how-use');
    const second = make({ ...first, at: 5 }, 'same');
    const { at, tree, tried } = view(second);
    expect(at).toBe(5);
    expect(told(tried)[1]).toContain('The loose');
    expect(tree.branches.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  test('nested branches stand beneath what they grew from', () => {
    const first = make({ ...planted, opened: 5, at: 5 }, 'how-use');
    const second = make(first, 'hear');
    const third = make({ ...second, at: 6 }, 'encourage');
    const [branch] = view(third).tree.branches;
    expect(branch?.branches).toMatchObject([{ label: 'Move 7: Mm-hm', ending: 'goes on', isCurrent: true }]);
  });
});
