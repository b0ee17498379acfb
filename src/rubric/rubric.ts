import type { BadBehaviour, Behaviour, GoodBehaviour } from '../scenario/behaviour.ts';
import type { Meters } from '../scenario/meter.ts';

/** What one id does to the meters; an absent meter is 0. */
export type Effects = Readonly<Partial<Meters>>;

/**
 * The numbers of the rubric: all that the rules read.
 * `atStake` is what a bad id does when remedied, and what a good id does when missed.
 */
export type EffectTable = Readonly<Record<Behaviour, { readonly shown: Effects; readonly atStake: Effects }>>;

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
