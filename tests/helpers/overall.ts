import type { Moment } from '../../src/conversation/replay.ts';
import type { EffectTable } from '../../src/rubric/rubric.ts';
import { valueAtEnd, worthOf } from '../../src/rubric/scores.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import type { Scenario } from '../../src/scenario/model.ts';

interface Rules {
  readonly scenario: Scenario;
  readonly table: EffectTable;
}

/** What the ending of a moment leaves, if nothing was missed on the way. */
export const valueOfEnd = ({ scenario, table }: Rules, { ending, context }: Moment): number =>
  valueAtEnd(worthOf(scenario, table, endingNamed(scenario, ending ?? '')), context.meters.lastWords, table);

/** The overall of a finished conversation before it is held at 0. */
export const pointsOf = (rules: Rules, moment: Moment): number => {
  const { patience, warmth } = moment.context.chances;
  return valueOfEnd(rules, moment) - patience.missed - warmth.missed;
};

export const overallAt = (rules: Rules, moment: Moment): number => Math.max(0, pointsOf(rules, moment));
