import { BOUNDS } from '../scenario/meter.ts';

/** The worst and the best that a whole conversation can bring, meter by meter. */
export interface ScoreBounds {
  readonly patience: Bound;
  readonly warmth: Bound;
  readonly lastWords: Bound;
}

export interface Bound {
  readonly worst: number;
  readonly best: number;
}

/** The meters' own ranges: true of every scenario, tight for none. A solution gives the exact ones. */
export const plainBounds: ScoreBounds = {
  patience: { worst: BOUNDS.patience.lowest, best: BOUNDS.patience.highest },
  warmth: { worst: BOUNDS.warmth.lowest, best: BOUNDS.warmth.highest },
  lastWords: { worst: BOUNDS.lastWords.highest, best: BOUNDS.lastWords.lowest },
};
