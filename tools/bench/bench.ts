/**
 * `npm run bench`: the solver against its peers, in one process, interleaved, in CPU time, medians of several rounds.
 * Against xstate/graph on the same scenario, against playing at random on the machine, and against a bare walk of the
 * solver's own tables. Nothing is asserted: timings are for reading.
 */
import { getAdjacencyMap } from 'xstate/graph';
import { createPlayer, type Player } from '../../src/conversation/replay.ts';
import { loadScenario } from '../../src/authoring/load-scenario.ts';
import { allowedMoves } from '../../src/conversation/state.ts';
import { turnNamed } from '../../src/scenario/lookup.ts';
import type { Move } from '../../src/scenario/model.ts';
import { chanceOf, waysTo } from '../../src/solver/random-play.ts';
import { solve } from '../../src/solver/solve.ts';
import { bestFrom, overallPayoff } from '../../src/solver/values.ts';

const ROUNDS = 3;
const RANDOM_GAMES = 2_000;
/** xstate/graph is stopped here: the time for a state grows with their number. */
const GRAPH_STATES = 19_000;
const SCENARIOS = ['plum-exchange', 'cappuccino', 'cd-replacement'];

/** How xstate/graph is told to stop. */
class Enough extends Error {}

for (const id of SCENARIOS) report(id);

function report(id: string): void {
  const loaded = loadScenario(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const { scenario, rubric } = loaded.value;
  const player = createPlayer(scenario, rubric.effects);
  const solved = solve(scenario, rubric.effects);
  const states = solved.reach.decisions + solved.reach.final;
  const times = interleaved({
    reach: () => solve(scenario, rubric.effects),
    best: () => bestFrom(solved, overallPayoff(solved.bounds)),
    exact: () => {
      waysTo(solved);
      chanceOf(solved);
    },
    games: () => playAtRandom(player, RANDOM_GAMES),
    graph: () => explore(player, GRAPH_STATES),
  });
  const rate = (count: number, milliseconds: number): string =>
    `${((count / milliseconds) * 1000).toFixed(0)} a second`;
  const graphRate = GRAPH_STATES / times.graph;
  console.log(`${id}: ${states} states`);
  console.log(`  every state reached     ${times.reach.toFixed(0)} ms, ${rate(states, times.reach)}`);
  console.log(`  best overall from each  ${times.best.toFixed(0)} ms, ${rate(states, times.best)}`);
  console.log(`  exact ways and chances  ${times.exact.toFixed(0)} ms`);
  console.log(`  ${RANDOM_GAMES} random games        ${times.games.toFixed(0)} ms on the machine`);
  console.log(
    `  xstate/graph            ${times.graph.toFixed(0)} ms for ${GRAPH_STATES} states, ${rate(GRAPH_STATES, times.graph)}`,
  );
  console.log(
    `  the solver reaches states ${(states / times.reach / graphRate).toFixed(0)} × as fast as xstate/graph its first ${GRAPH_STATES}`,
  );
  const whole = times.reach + times.best + times.exact;
  console.log(
    `  10,000 random games cost ${((times.games * 10_000) / RANDOM_GAMES / whole).toFixed(0)} × the whole exact report`,
  );
}

/** The median CPU time of each, in milliseconds; one of each in every round, so that a slow minute is slow for all. */
function interleaved<Name extends string>(work: Readonly<Record<Name, () => unknown>>): Record<Name, number> {
  const names = Object.keys(work) as Name[];
  const rounds = Array.from({ length: ROUNDS }, () =>
    names.map((name) => [name, cpuOf(work[name])] as const),
  );
  const median = (name: Name): number => {
    const times = rounds
      .flat()
      .filter(([one]) => one === name)
      .map(([, time]) => time);
    return times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  };
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Record<Name, number>;
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(0.01, (user + system) / 1000);
}

/** Plays with a seeded linear congruential generator: the same games every time. */
function playAtRandom(player: Player, games: number): number {
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let moves = 0;
  for (let game = 0; game < games; game++) {
    let moment = player.begin();
    for (let move = pick(moment.allowed); move !== undefined; move = pick(moment.allowed)) {
      moment = player.make(moment, move) ?? moment;
      moves++;
    }
  }
  return moves;

  function pick(allowed: readonly Move[]): Move | undefined {
    return allowed[random(allowed.length)];
  }
}

/** xstate/graph at its best: it is given only the moves that are allowed, and stopped after so many states. */
function explore({ scenario, machine }: Player, states: number): void {
  let expanded = 0;
  try {
    getAdjacencyMap(machine, {
      limit: Number.POSITIVE_INFINITY,
      serializeState: ({ value, context: { meters, lines, position, facts, given } }) =>
        JSON.stringify([value, meters, lines, position, facts, given]),
      events: ({ value, context, status }) => {
        if (++expanded > states) throw new Enough();
        if (status !== 'active') return [];
        return allowedMoves(turnNamed(scenario, String(value)), context).map((type) => ({ type }));
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}
