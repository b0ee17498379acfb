import { scoresOf } from '../rubric/scores.ts';
import { chanceOf } from './random-play.ts';
import type { Solved } from './solve.ts';
import { eachFinal } from './values.ts';

/** For each overall from 0 to 100: ⌊100·P(overall < it)⌋ under random play, exactly. */
export function percentilesOf(solved: Solved): readonly number[] {
  const { layout, reach, bounds } = solved;
  const chance = chanceOf(solved);
  const sums = chance.sums(101);
  eachFinal(layout, reach, (state, { customer }, meters) => {
    sums.add(scoresOf(meters, customer, bounds).overall, state);
  });
  return percentilesIn(
    Array.from({ length: 101 }, (_, overall) => sums.of(overall)),
    chance.whole,
  );
}

/** The same of shares of a whole that are known for each overall from 0 to 100. */
export function percentilesIn(parts: readonly bigint[], whole: bigint): readonly number[] {
  let below = 0n;
  return parts.map((part) => {
    const percentile = Number((100n * below) / whole);
    below += part;
    return percentile;
  });
}
