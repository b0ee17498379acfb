import { METERS, BOUNDS, MOODS, type Meter } from '../../src/scenario/meter.ts';
import { SKILLS } from '../../src/scenario/skill.ts';
import type { ConditionDraft } from '../../src/scenario/reading/schema.ts';
import type { Choices } from './choices.ts';

/** What a condition can name. */
export interface Names {
  readonly facts: readonly string[];
  /** `turn/reply`. */
  readonly replies: readonly string[];
}

/** What makes a line, a reply or a target conditional: nothing at all, `needs`, `when`, or both. */
export function maybeConditional(choose: Choices, names: Names, onceIn: number): Conditional {
  return choose.onceIn(onceIn) ? conditional(choose, names) : {};
}

export interface Conditional {
  needs?: string | string[];
  when?: ConditionDraft;
}

export function conditional(choose: Choices, names: Names): Conditional {
  const { facts } = names;
  if (facts.length > 0 && choose.onceIn(3)) {
    const needs = choose.onceIn(4) ? [...facts] : choose.oneOf(facts);
    return choose.onceIn(4) ? { needs, when: condition(choose, names, 1) } : { needs };
  }
  return { when: condition(choose, names, 2) };
}

function condition(choose: Choices, names: Names, depth: number): ConditionDraft {
  const deeper = (): ConditionDraft => condition(choose, names, depth - 1);
  switch (choose.upTo(depth > 0 ? 8 : 4)) {
    case 1:
      return names.replies.length > 0 ? { said: choose.oneOf(names.replies) } : meterLimits(choose);
    case 2:
      return names.facts.length > 0 ? { knows: choose.oneOf(names.facts) } : meterLimits(choose);
    case 4:
      return { not: deeper() };
    case 5:
      return { all: [deeper(), deeper()] };
    case 6:
      return { any: [deeper(), deeper()] };
    case 7:
      return { ...meterLimits(choose), not: deeper() };
    default:
      return meterLimits(choose);
  }
}

/** Around the values that short conversations come to, so that both cases are met. */
const USUAL: Readonly<Record<Meter, readonly [number, number]>> = {
  mood: [1, 6],
  lastWords: [1, 3],
};

function meterLimits(choose: Choices): ConditionDraft {
  if (choose.onceIn(4)) return { missed: missedLimits(choose) };
  const meter = choose.oneOf(METERS);
  const [low, high] = USUAL[meter];
  const value = choose.between(low, high);
  switch (choose.upTo(3)) {
    case 0:
      return { [meter]: { atLeast: meter === 'mood' ? (MOODS[value] ?? value) : value } };
    case 1:
      return { [meter]: { below: value } };
    default: {
      const below = Math.min(BOUNDS[meter].highest + 1, value + choose.between(1, 3));
      return { [meter]: { atLeast: value, below } };
    }
  }
}

function missedLimits(choose: Choices): NonNullable<ConditionDraft['missed']> {
  const value = choose.between(1, 4);
  const limits = choose.onceIn(2)
    ? { below: value }
    : choose.onceIn(2)
      ? { atLeast: value }
      : { atLeast: value, below: value + choose.between(1, 3) };
  return { [choose.oneOf(SKILLS)]: limits };
}
