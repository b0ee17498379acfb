import { expect, test } from 'vitest';
import { joinAfterwards, splitAfterwards } from '../../src/scenario/afterwards.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { playerOf, SHIPPED } from '../helpers/play.ts';

test.each(SHIPPED)('what %s tells only afterwards is taken away and put back', (name) => {
  const { scenario } = playerOf(name);
  const split = splitAfterwards(scenario);
  expect(joinAfterwards(split)).toEqual(withoutEchoes({ ...scenario, summary: '' }));
  const replies = Object.values(split.scenario.turns).flatMap((turn) => turn.replies);
  expect(replies.every(({ thinks }) => thinks === null)).toBe(true);
  expect(Object.values(split.scenario.facts).join('')).toBe('');
});

const withoutEchoes = (scenario: Scenario): unknown =>
  JSON.parse(JSON.stringify(scenario), (key, value: unknown) => (key === 'echo' ? null : value));
