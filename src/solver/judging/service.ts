import type { EffectTable } from '../../rubric/rubric.ts';
import type { Scenario } from '../../scenario/model.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { TooLarge, type Limits } from '../limits.ts';
import type { Situation } from '../states/situation.ts';
import { solve } from '../solve.ts';
import { surveyOf, type Survey } from '../states/solution.ts';

/** Questions to a solver in another thread: first one scenario, then any number of situations in it. */
export type Question =
  | { readonly kind: 'solve'; readonly scenario: Scenario; readonly table: EffectTable }
  | { readonly kind: 'judge'; readonly id: number; readonly situations: readonly Situation[] };

/** Its answers. `judgements` is null where the scenario is too large to be solved. */
export type Answer =
  | { readonly kind: 'solved'; readonly states: number }
  | { readonly kind: 'too-large'; readonly message: string }
  | {
      readonly kind: 'judged';
      readonly id: number;
      readonly judgements: readonly (Judgement | null)[] | null;
    };

/** Answers questions one after the other; knows nothing of how they come and go. */
export function createService(limits?: Limits): (question: Question) => Answer {
  let survey: Survey | null = null;
  return (question) => {
    if (question.kind === 'judge') {
      return { kind: 'judged', id: question.id, judgements: survey && judge(survey, question.situations) };
    }
    survey = null;
    try {
      const solved = solve(question.scenario, question.table, limits);
      survey = surveyOf(solved);
      return { kind: 'solved', states: solved.reach.decisions + solved.reach.final };
    } catch (error) {
      if (error instanceof TooLarge) return { kind: 'too-large', message: error.message };
      throw error;
    }
  };
}
