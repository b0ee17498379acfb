import { describe, expect, test } from 'vitest';
import { makePlayable } from '../../src/workbench/playable.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import { isListeningMove, type EndingId } from '../../src/scenario/model.ts';
import { reportOn } from '../../src/proof/report.ts';
import { DEFAULT_LIMITS, solve } from '../../src/solver/solve.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { explodingScenario } from '../helpers/hostile-stories.ts';
import { playerOf, SHIPPED } from '../helpers/play.ts';

// The exploding one takes some seconds until it is given up.
describe.each(SHIPPED)('what the build bakes of %s', (id) => {
  const { scenario, table } = playerOf(id);
  const { afterwards: _, ...baked } = makePlayable(scenario, table).saved.material;
  const solved = solve(scenario, table);
  const report = reportOn(solved);

  test('takes no more than a kilobyte', () => {
    expect(JSON.stringify(baked).length).toBeLessThanOrEqual(1024);
  });

  test('asks for as few replies as any shortest way to a customer who stays, and for no fewer than any way has', () => {
    const repliesTo = Object.entries(report.reachable?.endings ?? {}).flatMap(([id, moves]) =>
      moves === null ? [] : [{ id, replies: moves.filter((move) => !isListeningMove(move)).length }],
    );
    const good = repliesTo.filter(({ id }) => {
      const { customer, matter } = endingNamed(scenario, id as EndingId);
      return customer === 'stays' && matter === 'settled';
    });
    expect(baked.fewestReplies).toBeGreaterThanOrEqual(Math.min(...repliesTo.map(({ replies }) => replies)));
    expect(baked.fewestReplies).toBeLessThanOrEqual(Math.min(...good.map(({ replies }) => replies)));
  });
});

test('of a scenario too large to be solved nothing is claimed', () => {
  const { fewestReplies } = makePlayable(explodingScenario(), EFFECTS).saved.material;
  expect(fewestReplies).toBeNull();
});

test('nor of a scenario whose moves are too many to be written out', () => {
  const { scenario, table } = playerOf('plum-example');
  const { saved, stuck } = makePlayable(scenario, table, { ...DEFAULT_LIMITS, edges: 20 });
  expect({ fewestReplies: saved.material.fewestReplies, stuck }).toEqual({ fewestReplies: null, stuck: 0 });
});
