import { assertNever } from '../basics/exhaustive.ts';
import type { Meter, Meters } from './meter.ts';
import type { FactId } from './model.ts';
import type { Skill, Skills } from './skill.ts';

/** `turn/reply`: how a condition and a transcript name a reply. */
export type ReplyKey = `${string}/${string}`;

/** A condition as data. A target without a condition gets `always`. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'meter'; readonly meter: Meter; readonly atLeast: number; readonly below: number }
  /** How much of a skill was missed so far. */
  | { readonly kind: 'missed'; readonly skill: Skill; readonly atLeast: number; readonly below: number }
  | { readonly kind: 'knows'; readonly fact: FactId }
  | { readonly kind: 'said'; readonly reply: ReplyKey }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

export const ALWAYS: Condition = { kind: 'always' };

/** All that a condition can read. */
export interface Circumstances {
  readonly meters: Meters;
  readonly missed: Skills;
  readonly knows: (fact: FactId) => boolean;
  readonly said: (reply: ReplyKey) => boolean;
}

export function holds(condition: Condition, now: Circumstances): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'meter':
      return isWithin(condition, now.meters[condition.meter]);
    case 'missed':
      return isWithin(condition, now.missed[condition.skill]);
    case 'knows':
      return now.knows(condition.fact);
    case 'said':
      return now.said(condition.reply);
    case 'all':
      return condition.of.every((part) => holds(part, now));
    case 'any':
      return condition.of.some((part) => holds(part, now));
    case 'not':
      return !holds(condition.of, now);
    default:
      return assertNever(condition);
  }
}

export const isWithin = (
  { atLeast, below }: { readonly atLeast: number; readonly below: number },
  value: number,
): boolean => value >= atLeast && value < below;

/** The condition of the first that holds, or undefined. */
export const firstThatHolds = <Choice extends { readonly when: Condition }>(
  choices: readonly Choice[],
  now: Circumstances,
): Choice | undefined => choices.find((choice) => holds(choice.when, now));
