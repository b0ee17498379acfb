import type { Move } from '../scenario/model.ts';
import { edgesOf, type Edges } from './edges.ts';
import type { Place } from './graph.ts';
import type { Solved } from './solve.ts';
import { moveAt } from './steps.ts';
import { bestFrom, eachFinal, overallPayoff, payoffIn, type Values } from './values.ts';

/** A solved scenario with what every question about playing it well or badly begins from. */
export interface Survey {
  readonly solved: Solved;
  readonly edges: Edges;
  /** The best overall that can be reached from each state. */
  readonly best: Values;
  /** 1 for each state from which an ending where the customer stays can be reached. */
  readonly canStay: Uint8Array;
  /**
   * How likely random play comes to each state, in double precision: for shares that are compared with a round
   * threshold. The report's probabilities are exact; see random-play.ts.
   */
  readonly chance: Float64Array;
}

export function surveyOf(solved: Solved): Survey {
  const edges = edgesOf(solved);
  const { layout, geometry, reach, bounds } = solved;
  const best = bestFrom(layout, geometry, reach, overallPayoff(bounds));
  return { solved, edges, best, canStay: canStayFrom(solved, edges), chance: chanceOf(solved, edges) };
}

/** The best overall from a state, 0–100; below zero where no ending can be reached. */
export const bestOverall = ({ best }: Survey, state: number): number => payoffIn(best.packed[state] ?? 0);

/** The move of one of a place's edges, or null where it goes on by itself. */
export const moveOf = (place: Place, step: number): Move | null => (step < 0 ? null : moveAt(place, step));

function canStayFrom({ layout, reach }: Solved, { from, to, count }: Edges): Uint8Array {
  const canStay = new Uint8Array(layout.cells);
  eachFinal(layout, reach, (state, { customer }) => {
    if (customer === 'stays') canStay[state] = 1;
  });
  for (let edge = count - 1; edge >= 0; edge--) {
    if (canStay[to[edge] ?? 0] === 1) canStay[from[edge] ?? 0] = 1;
  }
  return canStay;
}

function chanceOf({ layout, start }: Solved, { from, to, choices, count }: Edges): Float64Array {
  const chance = new Float64Array(layout.cells);
  chance[start] = 1;
  for (let edge = 0; edge < count; edge++) {
    const share = (chance[from[edge] ?? 0] ?? 0) / Math.max(1, choices[edge] ?? 0);
    chance[to[edge] ?? 0] = (chance[to[edge] ?? 0] ?? 0) + share;
  }
  return chance;
}
