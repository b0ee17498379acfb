import type { ScoreBounds } from '../../rubric/bounds.ts';
import { scoresOf } from '../../rubric/scores.ts';
import { endingNamed } from '../../scenario/lookup.ts';
import type { Meters } from '../../scenario/meter.ts';
import type { Ending } from '../../scenario/model.ts';
import type { StateGraph } from './edges.ts';
import type { Layout } from './layout.ts';
import { UNREACHED, type Reach } from './reach.ts';

/** Every reached state at an ending, with its meters. */
export function eachFinal(
  layout: Layout,
  reach: Reach,
  visit: (state: number, ending: Ending, meters: Meters) => void,
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

/** The exact worst and best of each meter that is scored, over complete conversations of the scenario. */
export function exactBounds(layout: Layout, reach: Reach): ScoreBounds {
  const range = { patience: nothingYet(), warmth: nothingYet(), lastWords: nothingYet() };
  eachFinal(layout, reach, (_state, _ending, meters) => {
    widen(range.patience, meters.patience);
    widen(range.warmth, meters.warmth);
    widen(range.lastWords, meters.lastWords);
  });
  return {
    patience: { worst: range.patience.low, best: range.patience.high },
    warmth: { worst: range.warmth.low, best: range.warmth.high },
    lastWords: { worst: range.lastWords.high, best: range.lastWords.low },
  };
}

const nothingYet = () => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY });

function widen(range: { low: number; high: number }, value: number): void {
  range.low = Math.min(range.low, value);
  range.high = Math.max(range.high, value);
}

/** What the players of {@link bestFrom} want of an ending. */
export type Payoff = (ending: Ending, meters: Meters) => number;

export const overallPayoff =
  (bounds: ScoreBounds): Payoff =>
  (ending, meters) =>
    scoresOf(meters, ending.customer, bounds).overall;

/** A state from which no ending can be reached, or that cannot be reached itself. */
export const NO_VALUE = -0x8000_0000;

/**
 * How many moves a value counts in its low digits. Every move leads to another place and none comes twice, so that no
 * conversation is as long as there are places; and no payoff is beyond ±126, for which 32 bits leave room.
 */
const MOVES = 2 ** 24;

/** The most that can be had from each state, and the fewest moves that it takes. */
export interface Values {
  /** payoff × 2²⁴ − moves, so that of two equal payoffs the nearer is the greater; {@link NO_VALUE} where there is none. */
  readonly packed: Int32Array;
}

/** Adding nothing turns −0 into 0. */
export const payoffIn = (packed: number): number => Math.ceil(packed / MOVES) + 0;

export const movesIn = (packed: number): number => payoffIn(packed) * MOVES - packed;

/** One pass backward: the best is the best of what can be gone to. */
export function bestFrom(
  { layout, reach, edges }: StateGraph & { readonly reach: Reach },
  payoff: Payoff,
): Values {
  const packed = new Int32Array(layout.cells).fill(NO_VALUE);
  eachFinal(layout, reach, (state, ending, meters) => {
    packed[state] = payoff(ending, meters) * MOVES;
  });
  const { first, to, step } = edges;
  let edge = edges.count - 1;
  for (let state = layout.cells - 1; state >= 0; state--) {
    const start = first[state] ?? 0;
    if (edge < start) continue;
    let best = NO_VALUE;
    const cost = (step[start] ?? 0) < 0 ? 0 : 1;
    for (; edge >= start; edge--) {
      const there = packed[to[edge] ?? 0] ?? NO_VALUE;
      if (there > best) best = there;
    }
    packed[state] = best === NO_VALUE ? NO_VALUE : best - cost;
  }
  return { packed };
}
