import { scoresOf } from '../rubric/scores.ts';
import { chanceOf } from './random-play.ts';
import type { Solved } from './solve.ts';
import { eachFinal } from './values.ts';

/** For each overall from 0 to 100: ⌊100·P(overall < it)⌋ under random play, exactly. */
export function percentilesOf({ layout, geometry, reach, start, bounds }: Solved): readonly number[] {
  const chance = chanceOf(layout, geometry, reach, start);
  const parts = Array.from({ length: 101 }, () => 0n);
  eachFinal(layout, reach, (state, { customer }, meters) => {
    const { overall } = scoresOf(meters, customer, bounds);
    parts[overall] = (parts[overall] ?? 0n) + chance.of(state);
  });
  let below = 0n;
  return parts.map((part) => {
    const percentile = Number((100n * below) / chance.whole);
    below += part;
    return percentile;
  });
}
