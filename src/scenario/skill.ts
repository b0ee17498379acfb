/** What is scored by the share of its chances that was taken. */
export const SKILLS = ['patience', 'warmth'] as const;

export type Skill = (typeof SKILLS)[number];
/** A number for each of them. */
export type Skills = Readonly<Record<Skill, number>>;

/** The same of both. */
export const eachSkill = <Value>(of: (skill: Skill) => Value): Readonly<Record<Skill, Value>> => ({
  patience: of('patience'),
  warmth: of('warmth'),
});

/** What was met of one skill, and how much of that was missed. */
export interface ChanceCount {
  readonly missed: number;
  readonly of: number;
}

/** Of both skills, since the beginning. */
export type ChancesMet = Readonly<Record<Skill, ChanceCount>>;

/** The highest number that a condition on what was missed can name. */
export const MOST_ASKED = 99;

/** Stands for no upper limit: more than any conversation misses. */
export const UNLIMITED = 1_000_000;

export const NO_CHANCE: ChancesMet = eachSkill(() => ({ missed: 0, of: 0 }));

export const missedOf = (met: ChancesMet): Skills => eachSkill((skill) => met[skill].missed);
