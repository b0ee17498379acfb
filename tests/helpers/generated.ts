import fc from 'fast-check';

/** A number chosen by `npm run soak`, which tries more, and every time other cases than before. */
const soak = process.env['SOAK_SEED'];

/** `npm test` tries a part of what a soak tries: always the same one, so a failure is due to what was changed. */
const PART = 4;
const FEWEST = 10;
const SEED = 20261122;

/** How often a property is tried in a soak, and from which seed on it is tried otherwise. */
interface Runs {
  readonly seed: number;
  readonly numRuns: number;
}

export function runs(numRuns: number, seed = SEED): Runs {
  if (soak !== undefined) return { seed: Number(soak), numRuns };
  return { seed, numRuns: Math.max(Math.min(FEWEST, numRuns), Math.ceil(numRuns / PART)) };
}

/** Of what has to be found among so many cases, how much is to be expected among those that are tried. */
export const shareOf = (count: number): number => (soak === undefined ? count / PART : count);

const DEFAULT_RUNS = 100;
fc.configureGlobal(runs(DEFAULT_RUNS));

export { fc };
