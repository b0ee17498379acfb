import { unlessTooLarge } from '../../solver/limits.ts';
import { overallChances } from './overall-chances.ts';
import { chancesOf, waysTo } from './random-play.ts';
import type { Solved } from '../../solver/solve.ts';
import { eachFinal } from '../../solver/states/values.ts';
import type { Weights } from './state-counts.ts';

/** What all conversations have together, added up exactly. Null is what does not fit into memory. */
export interface Counts {
  readonly ways: Groups | null;
  readonly chances: Chances | null;
}

/** Sums over states. */
export interface Groups {
  /** Over the states at each ending. */
  readonly endings: ReadonlyMap<string, bigint>;
  /** Over those in which nothing can be done. */
  readonly stuck: bigint;
}

/** Of random play, in parts of the whole. */
export interface Chances extends Groups {
  readonly whole: bigint;
  /** The moves of all conversations together. */
  readonly moves: bigint;
  /** For each overall from 0 to 100; null where that does not fit into memory. */
  readonly overall: readonly bigint[] | null;
}

export const countsOf = (solved: Solved): Counts => ({
  ways: unlessTooLarge(
    () => groupsOf(solved, waysTo(solved)),
    () => null,
  ),
  chances: unlessTooLarge(
    () => chancesIn(solved),
    () => null,
  ),
});

function chancesIn(solved: Solved): Chances {
  const { shares, moves } = chancesOf(solved);
  return {
    ...groupsOf(solved, shares),
    whole: shares.whole,
    moves,
    overall: unlessTooLarge(
      () => overallChances(solved, shares.whole),
      () => null,
    ),
  };
}

function groupsOf({ scenario, layout, reach }: Solved, weights: Weights): Groups {
  const endings = Object.keys(scenario.endings);
  const sums = weights.sums(endings.length + 1);
  eachFinal(layout, reach, (state, { id }) => {
    sums.add(endings.indexOf(id), state);
  });
  for (const state of reach.stuck) sums.add(endings.length, state);
  return {
    endings: new Map(endings.map((id, index) => [id, sums.of(index)])),
    stuck: sums.of(endings.length),
  };
}
