import type { Skills } from '../../src/scenario/skill.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import type { Context } from '../../src/conversation/state.ts';

/** The highest number that a condition of the scenario names of each skill, read off its JSON: beyond it nothing is told apart. */
export function mostAsked(scenario: Scenario): Skills {
  const most = { patience: 0, warmth: 0 };
  for (const [, skill, atLeast, below] of JSON.stringify(scenario.turns).matchAll(
    /"kind":"missed","skill":"(patience|warmth)","atLeast":(\d+),"below":(\d+)/g,
  )) {
    if (skill !== 'patience' && skill !== 'warmth') continue;
    for (const limit of [Number(atLeast), Number(below)])
      if (limit < 1000) most[skill] = Math.max(most[skill], limit);
  }
  return most;
}

/** How much was missed, as far as any condition of the scenario can tell. */
export function askedOf(scenario: Scenario): (context: Context) => Skills {
  const most = mostAsked(scenario);
  return ({ chances }) => ({
    patience: Math.min(most.patience, chances.patience.missed),
    warmth: Math.min(most.warmth, chances.warmth.missed),
  });
}
