import type { Period } from './model.ts';

export const PERIODS_IN_A_YEAR = {
  day: 365,
  week: 52,
  month: 12,
  year: 1,
} as const satisfies Readonly<Record<Period, number>>;
