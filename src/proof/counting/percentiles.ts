import { scoresOf } from '../../rubric/scores.ts';
import { chanceOf } from './random-play.ts';
import type { Solved } from '../../solver/solve.ts';
import { eachFinal } from '../../solver/states/values.ts';

/** For each overall from 0 to 100: ⌊100·P(overall < it)⌋ under random play, exactly. A player who gets stuck has 0. */
export function percentilesOf(solved: Solved): readonly number[] {
  const { layout, reach, bounds } = solved;
  const chance = chanceOf(solved);
  const sums = chance.sums(101);
  eachFinal(layout, reach, (state, { customer }, meters) => {
    sums.add(scoresOf(meters, customer, bounds).overall, state);
  });
  const stuck = reach.stuck.reduce((sum, state) => sum + chance.of(state), 0n);
  const parts = Array.from({ length: 101 }, (_, overall) => sums.of(overall));
  return percentilesIn(parts, chance.whole, stuck);
}

/** The same of shares of a whole that are known for each overall from 0 to 100, and of the share that gets stuck. */
export function percentilesIn(parts: readonly bigint[], whole: bigint, stuck: bigint): readonly number[] {
  let below = 0n;
  return parts.map((part, overall) => {
    const percentile = Number((100n * below) / whole);
    below += part + (overall === 0 ? stuck : 0n);
    return percentile;
  });
}
