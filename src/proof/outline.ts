import type { Ending } from '../scenario/model.ts';
import type { Counts, Groups } from './counting/counts.ts';
import { longestTo } from './counting/lengths.ts';
import { statesIn, UNREACHED, type Reach } from '../solver/states/reach.ts';
import type { Solved } from '../solver/solve.ts';
import { eachFinal } from '../solver/states/values.ts';

/** How conversations can come out. */
export interface EndingOutlook {
  /** How many conversations do. */
  readonly ways: string | null;
  /** Of `random.whole` random plays. */
  readonly chance: string | null;
  /** The fewest moves to it; null where nobody can reach it. */
  readonly shortest: number | null;
}

export interface EndingReport extends EndingOutlook {
  readonly id: string;
  readonly customer: Ending['customer'];
  readonly matter: Ending['matter'];
}

/** The head of every report. */
export function outline(solved: Solved, ends: Ends | null, { ways, chances }: Counts) {
  const { reach, scenario } = solved;
  const outcome = (of: (groups: Groups) => bigint | undefined, shortest: number | null): EndingOutlook => ({
    ways: ways && String(of(ways) ?? 0n),
    chance: chances && String(of(chances) ?? 0n),
    shortest,
  });
  const nearestStuck = reach.stuck.reduce(
    (least, state) => Math.min(least, movesTo(reach, state)),
    UNREACHED,
  );
  return {
    states: statesIn(reach),
    decisions: reach.decisions,
    edges: reach.edges,
    stuck: reach.stuck.length,
    ways: ways && sumOf(ways.endings.values()).toString(),
    endings: Object.values(scenario.endings).map(({ id, customer, matter }) => ({
      id,
      customer,
      matter,
      ...outcome(({ endings }) => endings.get(id), ends?.nearest.get(id) ?? null),
    })),
    gettingStuck: reach.stuck.length === 0 ? null : outcome(({ stuck }) => stuck, nearestStuck),
  };
}

/** What shows of all conversations at their ends. */
export interface Ends {
  readonly shortest: number;
  /** The fewest moves to each ending that can be reached. */
  readonly nearest: ReadonlyMap<string, number>;
}

/** Null where nobody can come to an ending. */
export function endsOf({ layout, reach }: Solved): Ends | null {
  if (reach.final === 0) return null;
  const nearest = new Map<string, number>();
  eachFinal(layout, reach, (state, { id }) => {
    nearest.set(id, Math.min(nearest.get(id) ?? UNREACHED, movesTo(reach, state)));
  });
  return { shortest: Math.min(...nearest.values()), nearest };
}

const movesTo = ({ moves }: Reach, state: number): number => moves[state] ?? UNREACHED;

/** The most moves that a conversation to an ending can have. */
export function longestIn(solved: Solved): number {
  const { layout, reach } = solved;
  const most = longestTo(solved);
  let longest = 0;
  eachFinal(layout, reach, (state) => {
    longest = Math.max(longest, most[state] ?? 0);
  });
  return longest;
}

const sumOf = (counts: Iterable<bigint>): bigint => [...counts].reduce((sum, count) => sum + count, 0n);
