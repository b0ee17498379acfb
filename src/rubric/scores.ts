import type { Ending, Scenario } from '../scenario/model.ts';
import type { ChanceCount, ChancesMet } from '../scenario/skill.ts';
import type { EffectTable } from './rubric.ts';

/** Whole numbers from 0 to 100. Null: there was no chance to show it. */
export interface Scores {
  readonly patience: number | null;
  readonly warmth: number | null;
  readonly lastWord: number | null;
  readonly overall: number;
}

/** All of a finished conversation that is scored. */
export interface ScoreBasis {
  readonly chances: ChancesMet;
  readonly temptations: { readonly met: number; readonly letGo: number };
  readonly lastWords: number;
  /** Of its ending, as {@link worthOf} has it. */
  readonly worth: number;
}

/** The scores of a conversation (docs/scenario-format.md, "Scores"). */
export function scoresOf(outcome: ScoreBasis, table: EffectTable): Scores {
  const { chances, temptations } = outcome;
  const { met, letGo } = temptations;
  return {
    patience: shareTaken(chances.patience),
    warmth: shareTaken(chances.warmth),
    lastWord: shareTaken({ of: met, missed: met - letGo }),
    overall: Math.max(0, overallOf(outcome, table)),
  };
}

/** The overall before it is held at 0: every point in it can be read off. */
export const overallOf = ({ chances, lastWords, worth }: ScoreBasis, table: EffectTable): number =>
  valueAtEnd(worth, lastWords, table) - chances.patience.missed - chances.warmth.missed;

/** What is left of an ending's worth where nothing was missed. */
export const valueAtEnd = (worth: number, lastWords: number, { overall }: EffectTable): number =>
  worth - overall.lastWord * lastWords;

/** 100 for the best of the scenario's endings, and for one that is right; else by the customer and the matter. */
export function worthOf({ endings }: Scenario, { overall }: EffectTable, ending: Ending): number {
  const byOutcome = ({ customer, matter }: Ending): number => overall[customer][matter];
  const best = Math.max(...Object.values<Ending>(endings).map(byOutcome));
  return ending.right || byOutcome(ending) === best ? FULL : byOutcome(ending);
}

/** The worth of the best endings. */
export const FULL = 100;

/** 100·(of − missed)/of, so that no rounding comes in before the floor. */
const shareTaken = ({ missed, of }: ChanceCount): number | null =>
  of === 0 ? null : Math.floor((100 * (of - missed)) / of);
