import type { Move } from '../../scenario/model.ts';
import { eachRow, type Edges } from './edges.ts';
import type { Place } from '../places/graph.ts';
import type { Solved } from '../solve.ts';
import { moveAt } from './steps.ts';
import { bestFrom, eachFinal, overallPayoff, payoffIn, type Values } from './values.ts';

/** A solved scenario, with what every question about good and bad play needs. */
export interface Survey {
  readonly solved: Solved;
  readonly edges: Edges;
  /** The best overall that can be reached from each state. */
  readonly best: Values;
  /** 1 for each state from which an ending where the customer stays can be reached. */
  readonly canStay: Uint8Array;
  /**
   * How likely random play comes to each state, in double precision: for shares that are only compared with a
   * round threshold. The report's probabilities are exact; see random-play.ts.
   */
  readonly chance: Float64Array;
}

export function surveyOf(solved: Solved): Survey {
  const best = bestFrom(solved, overallPayoff(solved.bounds));
  return { solved, edges: solved.edges, best, canStay: canStayFrom(solved), chance: chanceOf(solved) };
}

/** The best overall from a state, 0–100; below zero where no ending can be reached. */
export const bestOverall = ({ best }: Survey, state: number): number => payoffIn(best.packed[state] ?? 0);

/** The move of one of a place's edges, or null where it goes on by itself. */
export const moveOf = (place: Place, step: number): Move | null => (step < 0 ? null : moveAt(place, step));

function canStayFrom({ layout, reach, edges }: Solved): Uint8Array {
  const canStay = new Uint8Array(layout.cells);
  eachFinal(layout, reach, (state, { customer }) => {
    if (customer === 'stays') canStay[state] = 1;
  });
  const { first, to } = edges;
  for (let state = layout.cells - 1, edge = edges.count - 1; state >= 0; state--) {
    for (const start = first[state] ?? 0; edge >= start; edge--) {
      if (canStay[to[edge] ?? 0] === 1) canStay[state] = 1;
    }
  }
  return canStay;
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
