import { FULL, worthOf } from '../../rubric/scores.ts';
import type { Ending, Move } from '../../scenario/model.ts';
import { eachRow, type Edges } from './edges.ts';
import type { Place } from '../places/graph.ts';
import type { Solved } from '../solve.ts';
import { moveAt } from './steps.ts';
import { bestFrom, eachFinal, packedBy, payoffIn, valuePayoff, type Values } from './values.ts';

/** A solved scenario, with what every question about good and bad play needs. */
export interface Survey {
  readonly solved: Solved;
  readonly edges: Edges;
  /** The highest overall still to be had from each state, if nothing was missed before and without the floor at 0. */
  readonly best: Values;
  /** 1 for each state from which an ending where the customer stays, or one that is right, can be reached. */
  readonly canStay: Uint8Array;
  /** 1 for each state from which one of the best endings can be reached. */
  readonly canBeBest: Uint8Array;
  /**
   * How likely random play comes to each state, in double precision: for shares that are only compared with a
   * round threshold. The report's probabilities are exact; see random-play.ts.
   */
  readonly chance: Float64Array;
}

export function surveyOf(solved: Solved): Survey {
  const { scenario, table, edges } = solved;
  return {
    solved,
    edges,
    best: bestFrom(solved, valuePayoff(scenario, table)),
    canStay: canReach(solved, isKept),
    canBeBest: canReach(solved, (ending) => worthOf(scenario, table, ending) === FULL),
    chance: chanceOf(solved),
  };
}

/** Whether the customer was not lost there. */
export const isKept = ({ customer, right }: Ending): boolean => customer === 'stays' || right;

/**
 * The value of a state: the highest overall still to be had from it, if nothing was missed before. It is counted without
 * the floor at 0, so that every point that is missed shows.
 */
export const valueOf = ({ best }: Survey, state: number): number => payoffIn(best.packed[state] ?? 0);

/** The value that is left after an edge: that of the state that it leads to, less what the edge itself misses. */
export const valueAfter = ({ edges, best }: Survey, edge: number): number =>
  payoffIn(packedBy(edges, best, edge));

/** The move of one of a place's edges, or null where it goes on by itself. */
export const moveOf = (place: Place, step: number): Move | null => (step < 0 ? null : moveAt(place, step));

function canReach({ layout, reach, edges }: Solved, isMeant: (ending: Ending) => boolean): Uint8Array {
  const can = new Uint8Array(layout.cells);
  eachFinal(layout, reach, (state, ending) => {
    if (isMeant(ending)) can[state] = 1;
  });
  const { first, to } = edges;
  for (let state = layout.cells - 1, edge = edges.count - 1; state >= 0; state--) {
    for (const start = first[state] ?? 0; edge >= start; edge--) {
      if (can[to[edge] ?? 0] === 1) can[state] = 1;
    }
  }
  return can;
}

function chanceOf({ layout, start, edges }: Solved): Float64Array {
  const chance = new Float64Array(layout.cells);
  chance[start] = 1;
  const { to } = edges;
  eachRow({ layout, edges }, (state, edge, end) => {
    const share = (chance[state] ?? 0) / (end - edge);
    for (let at = edge; at < end; at++) {
      const target = to[at] ?? 0;
      chance[target] = (chance[target] ?? 0) + share;
    }
  });
  return chance;
}
