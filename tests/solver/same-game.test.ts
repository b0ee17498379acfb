import { describe, expect, test } from 'vitest';
import { createPlayer, type Moment, type Player } from '../../src/conversation/replay.ts';
import { scoresIn } from '../../src/conversation/scores.ts';
import type { Move, Scenario } from '../../src/scenario/model.ts';
import { SKILLS } from '../../src/scenario/skill.ts';
import { TooLarge, type Limits } from '../../src/solver/limits.ts';
import { solve, type Solved } from '../../src/solver/solve.ts';
import { askedOf } from '../helpers/asked.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { scenarios, SMALL_SIZE, USUAL_SIZE, type Size } from '../helpers/generate-scenario.ts';
import { fc, runs } from '../helpers/generated.ts';
import { machineGraph } from '../helpers/machine-graph.ts';
import { FIXTURES, playerOf } from '../helpers/play.ts';
import { projectionOf } from '../helpers/projection.ts';
import { ReferenceEngine } from '../helpers/reference-engine.ts';
import { endingAt, readingsAt, optionsAt, settle, stateOfMoment } from '../helpers/solver-walk.ts';

/** A story that needs more is left out, and counted: the tests say how many may be. */
const LIMITS: Limits = {
  places: 300,
  cells: 300_000,
  entries: 100_000,
  memories: 100_000,
  edges: 1_000_000,
};

const SEED = 20261122;

function solveSmall(scenario: Scenario): Solved | null {
  try {
    return solve(scenario, EFFECTS, LIMITS);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

/** Checks a property of solved stories, each with some numbers to choose moves by. Gives the share that was left out. */
function checkStories(
  size: Size,
  numRuns: number,
  check: (solved: Solved, player: Player, choices: readonly number[]) => boolean,
): number {
  let left = 0;
  const choices = fc.array(fc.nat(11), { minLength: 60, maxLength: 60 });
  const property = fc.property(scenarios(size), choices, (scenario, numbers) => {
    const solved = solveSmall(scenario);
    if (solved === null || !check(solved, createPlayer(scenario, EFFECTS), numbers)) left++;
  });
  const chosen = runs(numRuns, SEED);
  fc.assert(property, chosen);
  return left / chosen.numRuns;
}

/** All that a player of the machine can tell of a moment is what the tables say of its state. */
function expectSame(solved: Solved, state: number, moment: Moment): void {
  const { mood, lastWords, ...missed } = readingsAt(solved, state);
  const meters = { mood, lastWords };
  const ending = endingAt(solved, state);
  expect({
    state: stateOfMoment(solved, moment),
    meters: moment.context.meters,
    missed: askedOf(solved.scenario)(moment.context),
    allowed: moment.allowed,
    ending: moment.ending,
    output: moment.snapshot.output,
  }).toEqual({
    state,
    meters,
    missed,
    allowed: optionsAt(solved, state).map(({ move }) => move),
    ending,
    output: ending === null ? undefined : { ending, meters },
  });
}

/** Makes the same moves in the machine, the tables and, where it is given, the third engine. */
function walkTogether(
  solved: Solved,
  player: Player,
  choices: readonly number[],
  third: ReferenceEngine | null,
): void {
  let moment = player.begin();
  const moments = [moment];
  const moves: Move[] = [];
  let state = settle(solved, solved.start);
  expectSame(solved, state, moment);
  for (const choice of choices) {
    const options = optionsAt(solved, state);
    const option = options[choice % options.length];
    if (option === undefined) return;
    const before = missedIn(moment);
    moment = player.make(moment, option.move) ?? expect.fail(`The machine refused ${option.move}`);
    moments.push(moment);
    moves.push(option.move);
    state = option.to;
    expectSame(solved, state, moment);
    expect(option.missed).toBe(missedIn(moment) - before);
    if (third === null) continue;
    third.move(option.move);
    const { meters, chances } = moment.context;
    expect([third.allowed(), third.meters, third.ending]).toEqual([moment.allowed, meters, moment.ending]);
    for (const skill of SKILLS)
      expect({ missed: third.missed[skill], of: third.of[skill] }).toEqual(chances[skill]);
    if (moment.ending !== null) expect(third.scores()).toEqual(scoresIn(player, { moves, moments }));
  }
}

const missedIn = ({ context: { chances } }: Moment): number =>
  chances.patience.missed + chances.warmth.missed;

/** Every move of every state of the machine is one of the tables, and the tables have no other state and no other move. */
function compareAll(solved: Solved, player: Player, most: number): boolean {
  const states = machineGraph(player, most);
  if (states === null) return false;
  const project = projectionOf(player.scenario);
  const seen = new Map<number, string>();
  const projected = new Set<string>();
  const edges = new Set<string>();
  for (const { moment, ways } of states) {
    const state = stateOfMoment(solved, moment) ?? expect.fail('The tables do not know a state');
    const options = optionsAt(solved, state);
    expect(options).toEqual(
      ways.map(({ move, to, missed }) => ({ move, to: stateOfMoment(solved, to.moment), missed })),
    );
    if (!seen.has(state)) expectSame(solved, state, moment);
    const projection = project(moment);
    expect(seen.get(state) ?? projection).toBe(projection);
    seen.set(state, projection);
    projected.add(projection);
    for (const { move } of options) edges.add(`${projection} ${move}`);
  }
  const { decisions, final, stuck, edges: counted } = solved.reach;
  expect(projected.size).toBe(seen.size);
  expect(decisions + final + stuck.length).toBe(projected.size);
  expect(counted).toBe(edges.size);
  expect(final).toBe(
    new Set(states.filter(({ moment }) => moment.ending !== null).map(({ moment }) => project(moment))).size,
  );
  return true;
}

describe('the machine and the tables are the same game', () => {
  test.each([...FIXTURES, 'plum-example', 'cd-by-email', 'hotel-check-out'])(
    'in every state of %s',
    (name) => {
      const player = playerOf(name);
      expect(compareAll(solve(player.scenario, player.table), player, 20_000)).toBe(true);
    },
  );

  test('in every state of small generated scenarios', () => {
    const left = checkStories(SMALL_SIZE, 600, (solved, player) => compareAll(solved, player, 300));
    expect(left).toBeLessThan(0.05);
  });

  test('along walks through generated scenarios, and the third engine along some of them', () => {
    const left = checkStories(USUAL_SIZE, 1000, (solved, player, choices) => {
      const third = (choices[0] ?? 0) < 4 ? new ReferenceEngine(player.scenario, player.table) : null;
      walkTogether(solved, player, choices, third);
      return true;
    });
    expect(left).toBeLessThan(0.12);
  });
});
