import type { EffectTable } from '../../rubric/rubric.ts';
import { valueAtEnd, worthOf } from '../../rubric/scores.ts';
import { endingNamed } from '../../scenario/lookup.ts';
import type { Ending, Scenario } from '../../scenario/model.ts';
import type { Readings } from '../places/readings.ts';
import type { Edges, StateGraph } from './edges.ts';
import type { Layout } from './layout.ts';
import { UNREACHED, type Reach } from './reach.ts';

/** Every reached state at an ending, with its readings. */
export function eachFinal(
  layout: Layout,
  reach: Reach,
  visit: (state: number, ending: Ending, readings: Readings) => void,
): void {
  for (const place of layout.order) {
    const box = layout.boxes[place.index];
    if (place.kind !== 'ended' || box == null) continue;
    const ending = endingNamed(layout.graph.scenario, place.ending);
    let state = layout.offsets[place.index] ?? 0;
    for (let mood = box.mood.low; mood <= box.mood.high; mood++) {
      for (let lastWords = box.lastWords.low; lastWords <= box.lastWords.high; lastWords++) {
        for (let warmth = box.warmth.low; warmth <= box.warmth.high; warmth++) {
          for (let patience = box.patience.low; patience <= box.patience.high; patience++, state++) {
            if (reach.moves[state] !== UNREACHED) visit(state, ending, { patience, warmth, mood, lastWords });
          }
        }
      }
    }
  }
}

/** What the players of {@link bestFrom} want of an ending; null for one that they do not want at all. */
export type Payoff = (ending: Ending, readings: Readings) => number | null;

/** What an ending leaves where nothing was missed on the way: each edge then takes off what it misses. */
export function valuePayoff(
  scenario: Scenario,
  table: EffectTable,
): (ending: Ending, readings: Readings) => number {
  const worth = new Map(
    Object.values<Ending>(scenario.endings).map((ending) => [ending.id, worthOf(scenario, table, ending)]),
  );
  return ({ id }, { lastWords }) => valueAtEnd(worth.get(id) ?? 0, lastWords, table);
}

/** A state from which no ending can be reached, or that cannot be reached itself. */
export const NO_VALUE = -0x8000_0000;

/**
 * How many moves a value counts in its low digits. Every move leads to another place and none comes twice, so that no
 * conversation is as long as there are places; and no value is beyond ±2000, for which 32 bits leave room.
 */
const MOVES = 2 ** 20;

/** Nothing is told apart below it: whoever has missed that much has an overall of 0 in any case. */
const LOWEST = -2000 * MOVES;

/** The most that can be had from each state, and the fewest moves that it takes. */
export interface Values {
  /** value × 2²⁰ − moves, so that of two equal values the nearer is the greater; {@link NO_VALUE} where there is none. */
  readonly packed: Int32Array;
}

/** Adding nothing turns −0 into 0. */
export const payoffIn = (packed: number): number => Math.ceil(packed / MOVES) + 0;

export const movesIn = (packed: number): number => payoffIn(packed) * MOVES - packed;

/** What an edge leads to, less what it misses, packed as a value is, but without the move itself. */
export function packedBy(edges: Edges, { packed }: Values, edge: number): number {
  const there = packed[edges.to[edge] ?? 0] ?? NO_VALUE;
  return there === NO_VALUE ? NO_VALUE : Math.max(LOWEST, there - (edges.missed[edge] ?? 0) * MOVES);
}

/** One pass backward: the best is the best of what can be gone to. */
export function bestFrom(
  { layout, reach, edges }: StateGraph & { readonly reach: Reach },
  payoff: Payoff,
): Values {
  const packed = new Int32Array(layout.cells).fill(NO_VALUE);
  eachFinal(layout, reach, (state, ending, readings) => {
    const value = payoff(ending, readings);
    if (value !== null) packed[state] = value * MOVES;
  });
  const { first, to, step, missed } = edges;
  let edge = edges.count - 1;
  for (let state = layout.cells - 1; state >= 0; state--) {
    const start = first[state] ?? 0;
    if (edge < start) continue;
    let best = NO_VALUE;
    const cost = (step[start] ?? 0) < 0 ? 0 : 1;
    for (; edge >= start; edge--) {
      const there = packed[to[edge] ?? 0] ?? NO_VALUE;
      if (there === NO_VALUE) continue;
      const value = there - (missed[edge] ?? 0) * MOVES;
      if (value > best) best = value;
    }
    packed[state] = best === NO_VALUE ? NO_VALUE : Math.max(LOWEST, best - cost);
  }
  return { packed };
}
