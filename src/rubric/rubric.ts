import type { BadBehaviour, Behaviour, GoodBehaviour } from '../scenario/behaviour.ts';
import { METERS, type Meter } from '../scenario/meter.ts';
import type { Ending, Outcome } from '../scenario/model.ts';
import { SKILLS, type Skill } from '../scenario/skill.ts';

/** What a move can raise or lower: chances are counted of the first two, the others are meters. */
export const VALUES = [...SKILLS, ...METERS] as const;
export type Value = Skill | Meter;

/** What a move does, before anything is clamped: step 2 of the order of a move. */
export type Change = Readonly<Record<Value, number>>;

/** What one id does; an absent value is 0. */
export type Effects = Readonly<Partial<Change>>;

/** What a conversation is worth by its ending, and what each last word takes off. */
export type OverallPoints = Readonly<Record<Outcome, Readonly<Record<Ending['matter'], number>>>> & {
  readonly lastWord: number;
};

/**
 * The numbers of the rubric: all that the rules read.
 * `atStake` is what a bad id does when remedied, and what a good id does when missed.
 */
export type EffectTable = Readonly<Record<Behaviour, BehaviourEffects>> & {
  readonly overall: OverallPoints;
};

export interface BehaviourEffects {
  readonly shown: Effects;
  readonly atStake: Effects;
  /** Whether it is a bad one: left out for a good one, because this travels before the first reply. */
  readonly bad?: true;
}

/** The words of the rubric: all that a debrief tells. */
export type BehaviourWords = Readonly<Record<Behaviour, BehaviourDescription>>;

export interface BehaviourDescription {
  readonly label: string;
  /** A key of the rubric's sources. */
  readonly source: string;
  /** How it looks, one sentence. */
  readonly looks: string;
  /** What to do, one sentence: the remedy of a bad id, the way of a good one. */
  readonly instead: string;
}

export interface Rubric {
  readonly sources: Readonly<Record<string, string>>;
  readonly effects: EffectTable;
  readonly words: BehaviourWords;
}

/** In which way a reply touches a behaviour. */
export type Touch =
  | { readonly how: 'shows'; readonly behaviour: Behaviour }
  | { readonly how: 'remedies'; readonly behaviour: BadBehaviour }
  | { readonly how: 'misses'; readonly behaviour: GoodBehaviour };
