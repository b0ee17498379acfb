import type { Bound, ScoreBounds } from '../../rubric/bounds.ts';
import type { Meter } from '../../scenario/meter.ts';
import { eachRowBackward, type StateGraph } from '../../solver/states/edges.ts';
import type { Reach } from '../../solver/states/reach.ts';
import type { Solved } from '../../solver/solve.ts';
import { eachFinal, overallPayoff, type Payoff } from '../../solver/states/values.ts';

/** Marks a state from which no ending can be reached: no payoff is as high, none as low. */
const NONE_LOWEST = 127;
const NONE_HIGHEST = -128;

/** The lowest and highest payoff that can still be reached from each state. Where no ending can, the lowest is above the highest. */
export interface PayoffRange {
  readonly lowest: Int8Array;
  readonly highest: Int8Array;
}

/** One pass backward. Payoffs must lie within ±126, so that a byte holds them. */
export function rangeFrom(game: StateGraph & { readonly reach: Reach }, payoff: Payoff): PayoffRange {
  const { layout, reach, edges } = game;
  const lowest = new Int8Array(layout.cells).fill(NONE_LOWEST);
  const highest = new Int8Array(layout.cells).fill(NONE_HIGHEST);
  eachFinal(layout, reach, (state, ending, meters) => {
    lowest[state] = highest[state] = payoff(ending, meters);
  });
  const { to } = edges;
  eachRowBackward(game, (state, first, end) => {
    let low = NONE_LOWEST;
    let high = NONE_HIGHEST;
    for (let edge = first; edge < end; edge++) {
      const target = to[edge] ?? 0;
      low = Math.min(low, lowest[target] ?? low);
      high = Math.max(high, highest[target] ?? high);
    }
    lowest[state] = low;
    highest[state] = high;
  });
  return { lowest, highest };
}

/** The exact worst and best of everything that is scored. */
export interface Prospects extends ScoreBounds {
  readonly overall: Bound;
}

/** The scores that {@link Outlook} works out for each state. */
const SCORED = ['overall', 'patience', 'warmth', 'lastWords'] as const satisfies readonly (keyof Prospects)[];

/** The worst and the best that can still come out, for every state. Each score is worked out when first asked for. */
export class Outlook {
  private readonly known = new Map<keyof Prospects, PayoffRange>();
  private readonly solved: Solved;

  constructor(solved: Solved) {
    this.solved = solved;
  }

  /** The bounds of one score over all ways on from a state; null where no way comes to an ending, or none to the state. */
  boundOf(score: keyof Prospects, state: number): Bound | null {
    const { lowest, highest } = this.rangeOf(score);
    const [low = NONE_LOWEST, high = NONE_HIGHEST] = [lowest[state], highest[state]];
    if (low > high) return null;
    return score === 'lastWords' ? { worst: high, best: low } : { worst: low, best: high };
  }

  /** The same for all scores. */
  at(state: number): Prospects | null {
    const [overall, patience, warmth, lastWords] = SCORED.map((score) => this.boundOf(score, state));
    if (overall == null || patience == null || warmth == null || lastWords == null) return null;
    return { overall, patience, warmth, lastWords };
  }

  private rangeOf(score: keyof Prospects): PayoffRange {
    const known = this.known.get(score) ?? rangeFrom(this.solved, payoffOf(this.solved, score));
    this.known.set(score, known);
    return known;
  }
}

const payoffOf = ({ bounds }: Solved, score: keyof Prospects): Payoff =>
  score === 'overall' ? overallPayoff(bounds) : meterPayoff(score);

const meterPayoff =
  (meter: Meter): Payoff =>
  (_ending, meters) =>
    meters[meter];
