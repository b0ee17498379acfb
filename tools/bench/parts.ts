import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { createPlayer } from '../../src/conversation/replay.ts';
import type { EffectTable } from '../../src/rubric/rubric.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { reportOn } from '../../src/proof/report.ts';
import { solve, type Solved } from '../../src/solver/solve.ts';
import { EFFECTS } from '../../tests/helpers/effects.ts';
import { atLeast, atMost, cpuOf, interleaved, milliseconds, rate, type Row } from './measure.ts';
import { explore, playAtRandom, tablesFor, walk } from './peers.ts';
import { chain, lasting, tangle } from './stories.ts';

const SHIPPED = ['plum-exchange', 'cappuccino', 'cd-replacement'];

const statesOf = ({ reach }: Solved): number => reach.decisions + reach.final + reach.stuck.length;

/**
 * Against xstate/graph: both find all states of the same story. It takes so long that it runs only once, between
 * solutions before and after.
 */
export function againstGraph(): readonly Row[] {
  const compare = (name: string, scenario: Scenario, target: number): Row => {
    const player = createPlayer(scenario, EFFECTS);
    const states = statesOf(solve(scenario, EFFECTS));
    const solving = (): number => interleaved(9, { time: () => solve(scenario, EFFECTS) }).time;
    const before = solving();
    let found = 0;
    const graph = cpuOf(() => (found = explore(player)), 0);
    if (found !== states)
      throw new Error(`xstate/graph found ${found} states of ${name}, the solver ${states}`);
    const solver = (before + solving()) / 2;
    const figure = `${rate(states, solver)} : ${rate(states, graph)} = ${Math.round(graph / solver)} ×`;
    const what = `${name}, ${states.toLocaleString('en')} situations, solver : xstate/graph`;
    return atLeast(what, figure, graph / solver, target, '×');
  };
  return [
    compare('chain of 18 turns', chain(18), 500),
    compare('tangle of 5 turns', tangle(5), 500),
    compare('chain of 29 turns', chain(29), 3000),
  ];
}

/** Against a bare walk of the same tables. The solver's time includes everything from the scenario on. */
export function againstBareWalk(): readonly Row[] {
  return [18, 30, 116, 975].map((turns) => {
    const scenario = chain(turns);
    const solved = solve(scenario, EFFECTS);
    const tables = tablesFor(solved.layout, solved.start);
    const states = statesOf(solved);
    const times = interleaved(turns > 500 ? 3 : 9, {
      solver: () => solve(scenario, EFFECTS),
      walk: () => walk(tables),
    });
    const share = times.walk / times.solver;
    const figure = `${rate(states, times.solver)} : ${rate(states, times.walk)} = ${share.toFixed(2)}`;
    const what = `chain, ${states.toLocaleString('en')} situations, solver : bare walk`;
    return atLeast(what, figure, share, 0.5, 'of it');
  });
}

const GAMES = 10_000;

/**
 * Solving and the whole report, against random play on the machine. Fewer games are played, and the time is scaled up.
 */
export function againstRandomGames(): readonly Row[] {
  const compare = (name: string, scenario: Scenario, effects: EffectTable, games: number): Row => {
    const player = createPlayer(scenario, effects);
    let moves = 0;
    let states = 0;
    const times = interleaved(3, {
      report: () => {
        const solved = solve(scenario, effects);
        states = statesOf(solved);
        reportOn(solved);
      },
      games: () => (moves = playAtRandom(player, games)),
    });
    const all = (times.games * GAMES) / games;
    const what = `${name}, ${states.toLocaleString('en')} situations, report : ${GAMES.toLocaleString('en')} random games of ${(moves / games).toFixed(0)} moves`;
    const figure = `${milliseconds(times.report)} : ${milliseconds(all)} = 1/${(all / times.report).toFixed(0)}`;
    return atLeast(what, figure, all / times.report, 20, 'times less');
  };
  const shipped = SHIPPED.map((id) => {
    const { scenario, effects } = loaded(id);
    return compare(id, scenario, effects, 500);
  });
  return [
    compare('100 turns to the end', lasting(100, EFFECTS), EFFECTS, 100),
    compare('100 turns, or walking out', chain(100), EFFECTS, 200),
    ...shipped,
  ];
}

function loaded(id: string): { readonly scenario: Scenario; readonly effects: EffectTable } {
  const read = loadScenario(id);
  if (!read.ok) throw new Error(read.error);
  return { scenario: read.value.scenario, effects: read.value.rubric.effects };
}

/** The first solution of a process that has compiled nothing yet; run it in a process of its own. */
export function cold(id: string): readonly Row[] {
  const { scenario, effects } = loaded(id);
  const before = process.hrtime.bigint();
  let states = 0;
  const cpu = cpuOf(() => (states = statesOf(solve(scenario, effects))), 0);
  const wall = Number(process.hrtime.bigint() - before) / 1e6;
  const figure = `${milliseconds(cpu)} of CPU, ${milliseconds(wall)} by the clock`;
  const what = `${id}, ${states.toLocaleString('en')} situations, first solution of a process`;
  return [atMost(what, figure, cpu, 250, 'ms')];
}

/** The time for each state at growing sizes; run it in a process of its own, so that it has its own memory. */
export function large(kind: string): readonly Row[] {
  const sizes = kind === 'chain' ? [18, 30, 116, 975] : [5, 10, 20, 65];
  for (const turns of sizes) solve((kind === 'chain' ? chain : tangle)(turns > 500 ? 30 : 5), EFFECTS);
  const rows = sizes.map((turns): Row => {
    const scenario = kind === 'chain' ? chain(turns) : tangle(turns);
    let solved: Solved | null = null;
    const { time } = interleaved(3, { time: () => (solved = solve(scenario, EFFECTS)) });
    const { states, edges } = measured(solved);
    const nanoseconds = ((time * 1e6) / states).toFixed(0);
    return {
      what: `${kind}, ${states.toLocaleString('en')} situations, ${edges.toLocaleString('en')} moves, solved`,
      figure: `${milliseconds(time)}, ${nanoseconds} ns a situation`,
    };
  });
  return [...rows, peak(kind)];
}

function measured(solved: Solved | null) {
  if (solved === null) throw new Error('Nothing was solved');
  return { states: statesOf(solved), edges: solved.reach.edges };
}

function peak(kind: string): Row {
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return atMost(
    `${kind}s up to there, peak of resident memory`,
    `${megabytes.toFixed(0)} MB`,
    megabytes,
    2048,
    'MB',
  );
}
