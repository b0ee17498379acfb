import { holds } from '../condition.ts';
import type { Circumstances, Condition } from '../condition.ts';
import { BOUNDS, METERS } from '../meter.ts';
import type { Meter } from '../meter.ts';
import { MOST_ASKED, SKILLS, type Skill } from '../skill.ts';

/** If there are more cases than this, the answer is "not for certain". */
const MOST_CASES = 4096;

/** Whether at least one of the conditions holds in all circumstances. False, too, if there is too much to try. */
export function alwaysHoldsOne(conditions: readonly Condition[]): boolean {
  if (conditions.some(({ kind }) => kind === 'always')) return true;
  const parts = conditions.flatMap(partsOf);
  const words = [...new Set(parts.flatMap(wordOf))];
  const values = [
    ...METERS.map((meter) => valuesOf(meter, parts)),
    ...SKILLS.map((skill) => amountsOf(skill, parts)),
  ];
  const cases = values.reduce((product, { length }) => product * length, 2 ** words.length);
  if (conditions.length === 0 || cases > MOST_CASES) return false;
  for (let number = 0; number < cases; number++) {
    const now = circumstances(number, words, values);
    if (!conditions.some((condition) => holds(condition, now))) return false;
  }
  return true;
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'not') return partsOf(condition.of);
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(partsOf);
  return [condition];
}

/** Things that are either so or not: a fact is known, a reply was given. */
function wordOf(part: Condition): readonly string[] {
  if (part.kind === 'knows') return [`knows ${part.fact}`];
  return part.kind === 'said' ? [`said ${part.reply}`] : [];
}

/** One value of the meter for each stretch between the limits that the conditions name. */
function valuesOf(meter: Meter, parts: readonly Condition[]): readonly number[] {
  const { lowest, highest } = BOUNDS[meter];
  const limits = parts.flatMap((part) =>
    part.kind === 'meter' && part.meter === meter ? [part.atLeast, part.below] : [],
  );
  return [...new Set([lowest, ...limits])].filter((value) => value >= lowest && value <= highest);
}

/** The same of what was missed. */
function amountsOf(skill: Skill, parts: readonly Condition[]): readonly number[] {
  const limits = parts.flatMap((part) =>
    part.kind === 'missed' && part.skill === skill ? [part.atLeast, part.below] : [],
  );
  return [...new Set([0, ...limits])].filter((value) => value <= MOST_ASKED);
}

/** The case of that number: its lowest digits are the meters' values, its bits above them the words. */
function circumstances(
  number: number,
  words: readonly string[],
  values: readonly (readonly number[])[],
): Circumstances {
  let rest = number;
  const [mood = 0, lastWords = 0, patience = 0, warmth = 0] = values.map((choices) => {
    const value = choices[rest % choices.length];
    rest = Math.floor(rest / choices.length);
    return value ?? 0;
  });
  const so = new Set(words.filter((_, bit) => Math.floor(rest / 2 ** bit) % 2 === 1));
  return {
    meters: { mood, lastWords },
    missed: { patience, warmth },
    knows: (fact) => so.has(`knows ${fact}`),
    said: (reply) => so.has(`said ${reply}`),
  };
}
