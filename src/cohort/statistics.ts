/** Sums over the answers to one decision, from which both figures come: see docs/cohort.md. All are whole numbers. */
export interface ItemSums {
  /** How many answered. */
  readonly answered: number;
  /** How many of them rightly. */
  readonly right: number;
  /** The same for those who have a rest, and the sums of their rests. */
  readonly compared: number;
  readonly comparedRight: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly sumOfRight: number;
}

export const noSums: ItemSums = {
  answered: 0,
  right: 0,
  compared: 0,
  comparedRight: 0,
  sum: 0,
  sumOfSquares: 0,
  sumOfRight: 0,
};

/** @param rest a whole number; null for a run that answered nothing else. */
export const addAnswer = (sums: ItemSums, isRight: boolean, rest: number | null): ItemSums => ({
  answered: sums.answered + 1,
  right: sums.right + Number(isRight),
  compared: sums.compared + Number(rest !== null),
  comparedRight: sums.comparedRight + Number(isRight && rest !== null),
  sum: sums.sum + (rest ?? 0),
  sumOfSquares: sums.sumOfSquares + (rest ?? 0) ** 2,
  sumOfRight: sums.sumOfRight + (isRight ? (rest ?? 0) : 0),
});

/** The share that answered rightly, 0–1: the p-value of classical test theory. Null where nobody answered. */
export const difficultyOf = ({ answered, right }: ItemSums): number | null =>
  answered === 0 ? null : right / answered;

/** Below this, a correlation is noise. */
export const ENOUGH = 20;

export type Discrimination =
  | { readonly kind: 'value'; readonly value: number; readonly count: number }
  /** Too few answered anything else. */
  | { readonly kind: 'too-few'; readonly count: number; readonly needed: number }
  /** All of them right, all wrong, or all with the same rest: there is nothing to compare. */
  | { readonly kind: 'no-variance'; readonly count: number };

/** The point-biserial correlation between answering rightly and the rest, −1 to 1. */
export function discriminationOf(sums: ItemSums): Discrimination {
  const { compared: count, comparedRight, sum, sumOfSquares, sumOfRight } = sums;
  if (count < ENOUGH) return { kind: 'too-few', count, needed: ENOUGH };
  const wrong = count - comparedRight;
  // count² times the variance, in whole numbers: rounding cannot turn a small difference into none.
  const spread = count * sumOfSquares - sum ** 2;
  if (comparedRight === 0 || wrong === 0 || spread === 0) return { kind: 'no-variance', count };
  const difference = sumOfRight / comparedRight - (sum - sumOfRight) / wrong;
  const deviation = Math.sqrt(spread) / count;
  return {
    kind: 'value',
    value: (difference / deviation) * Math.sqrt((comparedRight * wrong) / count ** 2),
    count,
  };
}

/** Half of the values are at or below it; of an even number, the mean of the middle two. Null where there are none. */
export function medianOf(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return (nth(counts, Math.ceil(total / 2)) + nth(counts, Math.floor(total / 2) + 1)) / 2;
}

/** The n-th smallest value, 1-based. */
function nth(counts: readonly number[], n: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) >= n);
}
