import { BOUNDS, type Meter } from '../../scenario/meter.ts';
import { eachEdgeOf } from '../../solver/states/edges.ts';
import { allTurns, found, percent, type SolverFinding } from './finding.ts';
import { readingsAt } from '../../solver/states/layout.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import type { Survey } from '../../solver/states/solution.ts';
import { shortestMovesTo } from '../../solver/states/shortest-moves.ts';

const MOST_AT_BOUND = 0.25;

/** Last words are left out: they begin at their bound, and should stay there. */
const SATURABLE = ['mood'] as const satisfies readonly Meter[];

const ENDS = ['lowest', 'highest'] as const;

/** One end of a meter's range in random play. */
interface AtEnd {
  readonly meter: (typeof SATURABLE)[number];
  readonly end: (typeof ENDS)[number];
  /** The expected number of situations before an ending that have it. */
  met: number;
  /** The nearest of them. */
  nearest: number | null;
}

/** Meters that are too often at an end of their range in random play. */
export function* saturatedMeters(survey: Survey): Iterable<SolverFinding> {
  const { all, ends } = tallyOf(survey);
  for (const meter of SATURABLE) {
    const both = ends
      .filter((one) => one.meter === meter && one.met > 0)
      .toSorted((one, other) => other.met - one.met);
    const [main] = both;
    if (main === undefined || main.nearest === null) continue;
    if (both.reduce((sum, { met }) => sum + met, 0) <= MOST_AT_BOUND * all) continue;
    // The other end is named, too, if it is met too often by itself, or if only both together are.
    const toldEnds = both.filter(({ met }) => met > MOST_AT_BOUND * all);
    const message = messageFor(toldEnds.length === 0 ? both : toldEnds, all);
    yield found('saturated', allTurns, shortestMovesTo(survey.solved, main.nearest), message);
  }
}

function tallyOf({ solved, chance }: Survey): { readonly all: number; readonly ends: readonly AtEnd[] } {
  const { layout, reach } = solved;
  const ends: readonly AtEnd[] = SATURABLE.flatMap((meter) =>
    ENDS.map((end) => ({ meter, end, met: 0, nearest: null })),
  );
  let all = 0;
  for (const place of layout.order) {
    let last = -1;
    eachEdgeOf(solved, place, (state, _to, step) => {
      if (state === last || step < 0) return;
      last = state;
      const weight = chance[state] ?? 0;
      all += weight;
      const readings = readingsAt(layout, place, state);
      for (const one of ends) {
        if (readings[one.meter] !== BOUNDS[one.meter][one.end]) continue;
        one.met += weight;
        const moves = reach.moves[state] ?? UNREACHED;
        if (one.nearest === null || moves < (reach.moves[one.nearest] ?? UNREACHED)) one.nearest = state;
      }
    });
  }
  return { all, ends };
}

function messageFor(ends: readonly AtEnd[], all: number): string {
  const [main] = ends;
  const shares = ends.map(({ end, met }) => `at its ${end} in ${percent(met / all)}`).join(' and ');
  const move = ends.length > 1 ? 'move' : main?.end === 'highest' ? 'raise' : 'lower';
  const further = ends.length > 1 ? 'beyond that' : 'any more';
  return `The ${main?.meter} sits ${shares} of random play, where nothing can ${move} it ${further}. Let fewer replies ${move} it${ends.length > 1 ? ' so far' : ''}.`;
}
