import { lockedBy, type Locked } from '../conversation/heard-out.ts';
import type { Attempt } from '../session/session.ts';
import type { Judgement } from '../solver/judging/judgement.ts';
import type { Situation } from '../solver/states/situation.ts';
import { situationOf } from './situation.ts';

/** What the solver is asked for the review of a run. */
export interface ReviewQuestions {
  /** Each moment of the run, and after them each decision as it would be if the customer had been heard out. */
  readonly situations: readonly Situation[];
  readonly locked: readonly Locked[];
}

export function reviewQuestions({ player, moments, moves }: Attempt): ReviewQuestions {
  const locked = lockedBy(player, moments, moves);
  const asked = [...moments, ...locked.map(({ heard }) => heard)];
  return { situations: asked.map(situationOf).filter((situation) => situation !== null), locked };
}

/** The answers, in the order of the questions, by kind. */
export interface Answers {
  /** One for each moment. */
  readonly moments: readonly (Judgement | null)[];
  readonly locked: readonly LockedAnswer[];
}

export interface LockedAnswer extends Locked {
  readonly judgement: Judgement | null;
}

export function sortAnswers(
  { moments }: Attempt,
  { locked }: ReviewQuestions,
  judgements: readonly (Judgement | null)[],
): Answers {
  const rest = judgements.slice(moments.length);
  return {
    moments: judgements.slice(0, moments.length),
    locked: locked.map((one, index) => ({ ...one, judgement: rest[index] ?? null })),
  };
}
