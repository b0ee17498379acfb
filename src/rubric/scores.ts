import type { Meters } from '../scenario/meter.ts';
import type { Outcome } from '../scenario/model.ts';
import type { Bound, ScoreBounds } from './bounds.ts';

/** All whole numbers from 0 to 100. */
export interface Scores {
  readonly patience: number;
  readonly warmth: number;
  readonly lastWord: number;
  readonly overall: number;
}

/** The scores of a conversation that ended with these meters (docs/scenario-format.md, "Scores"). */
export function scoresOf(meters: Meters, customer: Outcome, bounds: ScoreBounds): Scores {
  const patience = share(meters.patience, bounds.patience);
  const warmth = share(meters.warmth, bounds.warmth);
  const lastWord = share(meters.lastWords, bounds.lastWords);
  const overall = Math.floor((WEIGHT[customer] * (patience + warmth + lastWord)) / 12);
  return { patience, warmth, lastWord, overall };
}

const WEIGHT: Readonly<Record<Outcome, number>> = { stays: 4, wavers: 3, leaves: 2 };

/** Distances from the worst, so that an inverted meter needs no other formula and no −0 comes out. */
const share = (value: number, { worst, best }: Bound): number =>
  worst === best ? 100 : Math.floor((100 * Math.abs(value - worst)) / Math.abs(best - worst));
