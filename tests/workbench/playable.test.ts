import { describe, expect, test, vi } from 'vitest';
import { makePlayable } from '../../src/workbench/playable.ts';
import { plainBounds } from '../../src/rubric/bounds.ts';
import { isListeningMove } from '../../src/scenario/model.ts';
import { reportOn } from '../../src/proof/report.ts';
import { DEFAULT_LIMITS, solve } from '../../src/solver/solve.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { explodingScenario } from '../helpers/hostile-stories.ts';
import { playerOf, SHIPPED } from '../helpers/play.ts';

// The exploding one takes some seconds until it is given up.
vi.setConfig({ testTimeout: 300_000 });

describe.each(SHIPPED)('what the build bakes of %s', (id) => {
  const { scenario, table } = playerOf(id);
  const { afterwards: _, ...baked } = makePlayable(scenario, table).saved.material;
  const solved = solve(scenario, table);
  const report = reportOn(solved);

  test('is what the report says', () => {
    expect(baked).toMatchObject({
      bounds: report.bounds,
      percentiles: report.percentiles,
      start: { best: report.overall?.best, situations: report.states },
    });
  });

  test('takes no more than a kilobyte', () => {
    expect(JSON.stringify(baked).length).toBeLessThanOrEqual(1024);
  });

  test('asks for no fewer replies than the shortest way to any ending has', () => {
    const shortest = Object.values(report.reachable?.endings ?? {}).flatMap((moves) =>
      moves === null ? [] : [moves.filter((move) => !isListeningMove(move)).length],
    );
    expect(baked.start?.fewestReplies).toBeGreaterThanOrEqual(Math.min(...shortest));
    expect(baked.start?.fewestReplies).toBeLessThanOrEqual(baked.start?.movesToBest ?? 0);
  });
});

test('a scenario too large to be solved is measured by the meters’ own bounds, and nothing else is claimed', () => {
  const { bounds, percentiles, start } = makePlayable(explodingScenario(), EFFECTS).saved.material;
  expect({ bounds, percentiles, start }).toEqual({ bounds: plainBounds, percentiles: [], start: null });
});

test('a scenario whose moves are too many to be written out is still measured by its own bounds', () => {
  const { scenario, table } = playerOf('plum-example');
  const { saved, stuck } = makePlayable(scenario, table, { ...DEFAULT_LIMITS, edges: 20 });
  const { bounds, percentiles, start } = saved.material;
  expect({ bounds, percentiles, start, stuck }).toEqual({
    bounds: solve(scenario, table).bounds,
    percentiles: [],
    start: null,
    stuck: 0,
  });
});
