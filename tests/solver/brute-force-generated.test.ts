import { expect, test } from 'vitest';
import { createPlayer, replay, type Moment } from '../../src/conversation/replay.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { lengthsOf } from '../../src/proof/counting/lengths.ts';
import { overallChances } from '../../src/proof/counting/overall-chances.ts';
import { chanceOf, waysTo } from '../../src/proof/counting/random-play.ts';
import { Outlook, type Bound } from '../../src/proof/counting/ranges.ts';
import { reportOn } from '../../src/proof/report.ts';
import { solve, type Solved } from '../../src/solver/solve.ts';
import {
  bestFrom,
  eachFinal,
  movesIn,
  NO_VALUE,
  payoffIn,
  valuePayoff,
} from '../../src/solver/states/values.ts';
import { shortestMovesTo } from '../../src/solver/states/shortest-moves.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { valueOfEnd } from '../helpers/overall.ts';
import { scenarios, SMALL_SIZE } from '../helpers/generate-scenario.ts';
import { fc, runs } from '../helpers/generated.ts';
import { machineGraph, type MachineState } from '../helpers/machine-graph.ts';
import { stateOfMoment } from '../helpers/solver-walk.ts';

/** A conversation that can go no further: complete, or where nothing can be done. */
interface Finished {
  readonly moment: Moment;
  readonly moves: number;
  readonly missed: number;
  /** One in so many random plays goes exactly this way. */
  readonly oneIn: bigint;
}

/** Every conversation one by one, without a thought of any two having something in common. Stops beyond so many. */
function everyConversation(states: readonly MachineState[], most: number): readonly Finished[] | null {
  const finished: Finished[] = [];
  const waiting = states.slice(0, 1).map((state) => ({ state, moves: 0, missed: 0, oneIn: 1n }));
  for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
    const { state, moves, missed, oneIn } = now;
    if (finished.length > most) return null;
    if (state.ways.length === 0) finished.push({ moment: state.moment, moves, missed, oneIn });
    const next = { moves: moves + 1, oneIn: oneIn * BigInt(state.ways.length) };
    waiting.push(...state.ways.map((way) => ({ ...next, state: way.to, missed: missed + way.missed })));
  }
  return finished;
}

interface Case {
  readonly scenario: Scenario;
  readonly solved: Solved;
  readonly states: readonly MachineState[];
  readonly finished: readonly Finished[];
}

/** Checks generated scenarios that are small enough. Gives the share that was left out. */
function checkSmall(numRuns: number, check: (of: Case) => void): number {
  let left = 0;
  const property = fc.property(scenarios(SMALL_SIZE), (scenario) => {
    const states = machineGraph(createPlayer(scenario, EFFECTS), 200);
    const finished = states === null ? null : everyConversation(states, 2000);
    if (states === null || finished === null) left++;
    else check({ scenario, solved: solve(scenario, EFFECTS), states, finished });
  });
  const chosen = runs(numRuns, 3);
  fc.assert(property, chosen);
  return left / chosen.numRuns;
}

/** Adds up by a key. */
function tally<Item>(items: readonly Item[], key: (item: Item) => string, count: (item: Item) => bigint) {
  const sums: Record<string, bigint> = {};
  for (const item of items) sums[key(item)] = (sums[key(item)] ?? 0n) + count(item);
  return sums;
}

const isComplete = ({ moment }: Finished): boolean => moment.ending !== null;

const overallOf = ({ solved }: Case, { moment, missed }: Finished): number =>
  Math.max(0, valueOfEnd(solved, moment) - missed);

function expectCounts({ solved, finished }: Case): void {
  const { layout, reach } = solved;
  const complete = finished.filter(isComplete);
  const ways = waysTo(solved);
  const counted: Record<string, bigint> = {};
  eachFinal(layout, reach, (state, { id }) => {
    counted[id] = (counted[id] ?? 0n) + ways.of(state);
  });
  expect(counted).toEqual(
    tally(
      complete,
      ({ moment }) => moment.ending ?? '',
      () => 1n,
    ),
  );
  const byLength: Record<string, bigint> = {};
  for (const [ending, counts] of lengthsOf(solved).ended) {
    for (const [length, count] of counts.entries()) if (count > 0n) byLength[`${ending} ${length}`] = count;
  }
  expect(byLength).toEqual(
    tally(
      complete,
      ({ moment, moves }) => `${moment.ending} ${moves}`,
      () => 1n,
    ),
  );
}

function expectDistribution(of: Case): void {
  const { solved, finished } = of;
  const { layout, reach } = solved;
  const chance = chanceOf(solved);
  const worked: Record<string, bigint> = {};
  let sum = reach.stuck.reduce((all, state) => all + chance.of(state), 0n);
  eachFinal(layout, reach, (state, ending) => {
    worked[ending.id] = (worked[ending.id] ?? 0n) + chance.of(state);
    sum += chance.of(state);
  });
  expect(sum).toBe(chance.whole);
  for (const { oneIn } of finished) expect(chance.whole % oneIn).toBe(0n);
  const complete = finished.filter(isComplete);
  const share = ({ oneIn }: Finished): bigint => chance.whole / oneIn;
  expect(worked).toEqual(tally(complete, ({ moment }) => moment.ending ?? '', share));
  const overall = overallChances(solved, chance.whole).map((part, index) => [String(index), part] as const);
  expect(Object.fromEntries(overall.filter(([, part]) => part > 0n))).toEqual(
    tally(complete, (one) => String(overallOf(of, one)), share),
  );
}

/** Who gets stuck is in no ending's numbers, and below every overall but 0. */
function expectOutcomes(of: Case): void {
  const { solved, finished } = of;
  const report = reportOn(solved);
  const stuck = finished.filter((one) => !isComplete(one));
  const { whole = '1', stuck: stuckShare } = report.random ?? {};
  const shares = finished.map((one) => ({ one, share: BigInt(whole) / one.oneIn }));
  const below = (overall: number): bigint =>
    shares
      .filter(({ one }) => (isComplete(one) ? overallOf(of, one) : 0) < overall)
      .reduce((sum, { share }) => sum + share, 0n);
  const percentiles = Array.from({ length: 101 }, (_, overall) =>
    Number((100n * below(overall)) / BigInt(whole)),
  );
  const share = shares.filter(({ one }) => !isComplete(one)).reduce((sum, one) => sum + one.share, 0n);
  expect(stuckShare).toBe(String(share));
  expect(report).toMatchObject({
    percentiles: stuck.length === finished.length ? null : percentiles,
    ways: String(finished.length - stuck.length),
    gettingStuck:
      stuck.length === 0
        ? null
        : {
            ways: String(stuck.length),
            chance: String(share),
            shortest: Math.min(...stuck.map(({ moves }) => moves)),
          },
  });
}

/** What can still come out of a state of the machine, and the fewest moves to the best. */
interface Ahead {
  readonly value: Bound;
  readonly moves: number;
}

/** Of every state of the machine, by going through all that can follow; null where no ending can be reached. */
function lookingAhead({ solved }: Case): (state: MachineState) => Ahead | null {
  const known = new Map<MachineState, Ahead | null>();
  const ahead = (state: MachineState): Ahead | null => {
    const found = known.get(state);
    if (found !== undefined) return found;
    const made = state.moment.ending === null ? together(state) : atEnd(state.moment);
    known.set(state, made);
    return made;
  };
  const atEnd = (moment: Moment): Ahead => {
    const value = valueOfEnd(solved, moment);
    return { value: { worst: value, best: value }, moves: 0 };
  };
  const together = (state: MachineState): Ahead | null => {
    const open = state.ways.flatMap(({ to, missed }) => {
      const there = ahead(to);
      if (there === null) return [];
      const { worst, best } = there.value;
      return [{ value: { worst: worst - missed, best: best - missed }, moves: there.moves + 1 }];
    });
    if (open.length === 0) return null;
    const worst = Math.min(...open.map(({ value }) => value.worst));
    const best = Math.max(...open.map(({ value }) => value.best));
    const nearest = open.filter(({ value }) => value.best === best);
    return { value: { worst, best }, moves: Math.min(...nearest.map(({ moves }) => moves)) };
  };
  return ahead;
}

function expectValues(of: Case): void {
  const { solved, states } = of;
  const best = bestFrom(solved, valuePayoff(solved.scenario, solved.table)).packed;
  const outlook = new Outlook(solved);
  const ahead = lookingAhead(of);
  for (const state of states) {
    const at = stateOfMoment(solved, state.moment) ?? expect.fail('The tables do not know a state');
    const packed = best[at] ?? NO_VALUE;
    const wished = ahead(state);
    const floored = (value: number): number => Math.max(0, value);
    expect(outlook.at(at)).toEqual(
      wished && { worst: floored(wished.value.worst), best: floored(wished.value.best) },
    );
    const worked = packed === NO_VALUE ? null : [payoffIn(packed), movesIn(packed)];
    expect(worked).toEqual(wished && [wished.value.best, wished.moves]);
  }
}

/** The fewest moves to every state of the tables, by going through the machine's in the order they were found: nearest first. */
function distances(solved: Solved, states: readonly MachineState[]): ReadonlyMap<number, number> {
  const moves = new Map(states.slice(0, 1).map((state) => [state, 0]));
  const nearest = new Map<number, number>();
  for (const state of states) {
    const here = moves.get(state) ?? expect.fail('A state that nothing leads to');
    const at = stateOfMoment(solved, state.moment) ?? -1;
    nearest.set(at, Math.min(here, nearest.get(at) ?? here));
    for (const { to } of state.ways) if (!moves.has(to)) moves.set(to, here + 1);
  }
  return nearest;
}

test('generated scenarios, played in every way, have the counts, chances and values that were worked out', () => {
  const left = checkSmall(400, (of) => {
    expectCounts(of);
    expectDistribution(of);
    expectOutcomes(of);
    expectValues(of);
  });
  expect(left).toBeLessThan(0.1);
});

test('the shortest way to every state of generated scenarios can be played, leads there, and none is shorter', () => {
  const left = checkSmall(200, ({ scenario, solved, states }) => {
    const player = createPlayer(scenario, EFFECTS);
    for (const [state, moves] of distances(solved, states)) {
      const witness = shortestMovesTo(solved, state);
      expect([solved.reach.moves[state], witness.length]).toEqual([moves, moves]);
      const played = replay(player, witness);
      const last = played.ok ? played.value.moments.at(-1) : undefined;
      if (last === undefined) expect.fail('The shortest way cannot be played');
      expect(stateOfMoment(solved, last)).toBe(state);
    }
  });
  expect(left).toBeLessThan(0.1);
});
