import { eachRowBackward } from '../../solver/states/edges.ts';
import type { Solved } from '../../solver/solve.ts';
import { eachFinal, valuePayoff } from '../../solver/states/values.ts';

/** The lowest and the highest overall of some conversations. */
export interface Bound {
  readonly worst: number;
  readonly best: number;
}

/** Marks a state from which no ending can be reached: no value is as high, none as low. */
const NONE_LOWEST = 32_767;
const NONE_HIGHEST = -32_768;

/** Nothing is told apart below it. */
const LOWEST = -2000;

/** The worst and the best that can still come out, for every state: one pass backward, when first asked for. */
export class Outlook {
  private known: { readonly lowest: Int16Array; readonly highest: Int16Array } | null = null;
  private readonly solved: Solved;

  constructor(solved: Solved) {
    this.solved = solved;
  }

  /**
   * The overall over all ways on from a state; null where no way comes to an ending, or none to the state.
   * @param missed how much was missed before.
   */
  at(state: number, missed = 0): Bound | null {
    const { lowest, highest } = (this.known ??= rangesIn(this.solved));
    const [low = NONE_LOWEST, high = NONE_HIGHEST] = [lowest[state], highest[state]];
    if (low > high) return null;
    return { worst: Math.max(0, low - missed), best: Math.max(0, high - missed) };
  }
}

function rangesIn(solved: Solved) {
  const { layout, reach, scenario, table } = solved;
  const lowest = new Int16Array(layout.cells).fill(NONE_LOWEST);
  const highest = new Int16Array(layout.cells).fill(NONE_HIGHEST);
  const valueAt = valuePayoff(scenario, table);
  eachFinal(layout, reach, (state, ending, readings) => {
    lowest[state] = highest[state] = valueAt(ending, readings);
  });
  const { to, missed } = solved.edges;
  eachRowBackward(solved, (state, first, end) => {
    let low = NONE_LOWEST;
    let high = NONE_HIGHEST;
    for (let edge = first; edge < end; edge++) {
      const target = to[edge] ?? 0;
      if ((lowest[target] ?? 0) > (highest[target] ?? 0)) continue;
      const less = missed[edge] ?? 0;
      low = Math.min(low, (lowest[target] ?? 0) - less);
      high = Math.max(high, (highest[target] ?? 0) - less);
    }
    lowest[state] = Math.max(LOWEST, low);
    highest[state] = high === NONE_HIGHEST ? high : Math.max(LOWEST, high);
  });
  return { lowest, highest };
}
