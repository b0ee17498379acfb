import type { Grade } from '../solver/judging/judgement.ts';

/** From harmless to ruinous, for comparing. */
export const GRADE_WEIGHT: Readonly<Record<Grade, number>> = {
  best: 0,
  fair: 1,
  slip: 2,
  mistake: 3,
  blunder: 4,
};

/** Whether a drill that was answered so went well. */
export const isWellPlayed = (grade: Grade): boolean => GRADE_WEIGHT[grade] <= GRADE_WEIGHT.fair;
