import { BOUNDS } from '../../scenario/meter.ts';
import type { Condition } from '../../scenario/condition.ts';
import type { Scenario, Target, Turn } from '../../scenario/model.ts';
import { MOST_ASKED, type Skill } from '../../scenario/skill.ts';
import type { Value } from '../../rubric/rubric.ts';

/**
 * All numbers that a condition can read, and so all that tells cells of a place apart: the meters, and what was missed
 * of patience and of warmth, as far as any condition asks. Each begins at 0.
 */
export type Readings = Readonly<Record<Value, number>>;

/** The highest of each. A skill that no condition asks for stays at 0, so that nothing is told apart by it. */
export const highestReadings = (scenario: Scenario): Readings => ({
  patience: mostAsked(scenario, 'patience'),
  warmth: mostAsked(scenario, 'warmth'),
  mood: BOUNDS.mood.highest,
  lastWords: BOUNDS.lastWords.highest,
});

/** From the highest number that a condition names on, nothing more is told apart. */
function mostAsked(scenario: Scenario, skill: Skill): number {
  const asked = conditionsIn(scenario)
    .flatMap(partsOf)
    .flatMap((part) => (part.kind === 'missed' && part.skill === skill ? [part.atLeast, part.below] : []));
  return Math.max(0, ...asked.filter((limit) => limit <= MOST_ASKED));
}

const conditionsIn = ({ turns }: Scenario): readonly Condition[] =>
  Object.values<Turn>(turns).flatMap(({ lines, replies, otherwise }) => [
    ...lines.map(({ when }) => when),
    ...replies.flatMap(({ when, to }) => [when, ...conditionsOf(to)]),
    ...conditionsOf(otherwise),
  ]);

const conditionsOf = (targets: readonly Target[]): readonly Condition[] => targets.map(({ when }) => when);

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'not') return partsOf(condition.of);
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(partsOf);
  return [condition];
}
