import { situationOf } from '../../src/review/situation.ts';
import { judge } from '../../src/solver/judging/judge.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { explodingScenario } from '../helpers/hostile-stories.ts';
import { expectToStandAt, openAt, pressKeys } from './helpers/conversation.ts';
import { BAD } from './helpers/paths.ts';
import { scripted, until } from './helpers/script.ts';
import { askSolver, solverScript } from './helpers/solver.ts';
import { expect, test } from './helpers/test.ts';

test.describe('a thread of its own', () => {
  // The test starts it itself, which the page's policy lets nobody do but the page.
  test.use({ bypassCSP: true });

  test("the page's own thread judges each moment as the solver here does", async ({ page }) => {
    const { player, moments } = scripted(BAD.cappuccino);
    const { scenario, table } = player;
    const situations = moments.flatMap((moment) => situationOf(moment) ?? []);
    await page.goto('/');
    const { answers } = await askSolver(page, [
      { kind: 'solve', scenario, table },
      { kind: 'judge', id: 1, situations },
    ]);
    const solved = solve(scenario, table);
    const { decisions, final } = solved.reach;
    expect(answers).toEqual([
      { kind: 'solved', states: decisions + final },
      { kind: 'judged', id: 1, judgements: judge(surveyOf(solved), situations) },
    ]);
  });

  test('a conversation goes on while its solver has too much to do, and is told so in the end', async ({
    page,
  }) => {
    const plums = scripted(BAD['plum-exchange']);
    await openAt(page, until(plums, 0));
    const told = askSolver(page, [
      { kind: 'solve', scenario: explodingScenario(), table: plums.player.table },
    ]);
    await pressKeys(page, plums, 0, 3);
    await expectToStandAt(page, until(plums, 3));
    const { answers } = await told;
    expect(answers[0]).toMatchObject({ kind: 'too-large', message: expect.stringContaining('too large') });
  });
});

test('the thread is started by the conversation itself, and ended with a title of another', async ({
  page,
}) => {
  const solvers = (): number =>
    page.workers().filter((worker) => worker.url().includes(solverScript())).length;
  await openAt(page, until(scripted(BAD['plum-exchange']), 0));
  await expect.poll(solvers).toBe(1);
  const first = page.workers().find((worker) => worker.url().includes(solverScript()));
  const ended = new Promise((resolve) => first?.on('close', resolve));
  await openAt(page, until(scripted(BAD.cappuccino), 0));
  await ended;
  await expect.poll(solvers).toBe(1);
});
