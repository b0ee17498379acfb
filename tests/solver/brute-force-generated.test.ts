import { expect, test } from 'vitest';
import { createPlayer, replay, type Moment } from '../../src/conversation/replay.ts';
import { plainBounds, type ScoreBounds } from '../../src/rubric/bounds.ts';
import { scoresOf } from '../../src/rubric/scores.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { lengthsOf } from '../../src/proof/counting/lengths.ts';
import { percentilesOf } from '../../src/proof/counting/percentiles.ts';
import { chanceOf, waysTo } from '../../src/proof/counting/random-play.ts';
import { Outlook, type Prospects } from '../../src/proof/counting/ranges.ts';
import { reportOn } from '../../src/proof/report.ts';
import { solve, type Solved } from '../../src/solver/solve.ts';
import {
  bestFrom,
  eachFinal,
  movesIn,
  NO_VALUE,
  overallPayoff,
  payoffIn,
} from '../../src/solver/states/values.ts';
import { shortestMovesTo } from '../../src/solver/states/shortest-moves.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { scenarios, SMALL_SIZE } from '../helpers/generate-scenario.ts';
import { fc, runs } from '../helpers/generated.ts';
import { machineGraph, type MachineState } from '../helpers/machine-graph.ts';
import { stateOfMoment } from '../helpers/solver-walk.ts';

/** A conversation that can go no further: complete, or where nothing can be done. */
interface Finished {
  readonly moment: Moment;
  readonly moves: number;
  /** One in so many random plays goes exactly this way. */
  readonly oneIn: bigint;
}

/** Every conversation one by one, without a thought of any two having something in common. Stops beyond so many. */
function everyConversation(states: readonly MachineState[], most: number): readonly Finished[] | null {
  const finished: Finished[] = [];
  const waiting = states.slice(0, 1).map((state) => ({ state, moves: 0, oneIn: 1n }));
  for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
    const { state, moves, oneIn } = now;
    if (finished.length > most) return null;
    if (state.ways.length === 0) finished.push({ moment: state.moment, moves, oneIn });
    const next = { moves: moves + 1, oneIn: oneIn * BigInt(state.ways.length) };
    waiting.push(...state.ways.map(({ to }) => ({ state: to, ...next })));
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

const overallOf = (scenario: Scenario, bounds: ScoreBounds, { context, ending }: Moment): number =>
  scoresOf(context.meters, endingNamed(scenario, ending ?? '').customer, bounds).overall;

function boundsOf(finished: readonly Finished[]): ScoreBounds {
  const meters = finished.map(({ moment }) => moment.context.meters);
  if (meters.length === 0) return plainBounds;
  const patience = meters.map((one) => one.patience);
  const warmth = meters.map((one) => one.warmth);
  const lastWords = meters.map((one) => one.lastWords);
  return {
    patience: { worst: Math.min(...patience), best: Math.max(...patience) },
    warmth: { worst: Math.min(...warmth), best: Math.max(...warmth) },
    lastWords: { worst: Math.max(...lastWords), best: Math.min(...lastWords) },
  };
}

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

function expectDistribution({ scenario, solved, finished }: Case): void {
  const { layout, reach, bounds } = solved;
  const chance = chanceOf(solved);
  const worked: Record<string, bigint> = {};
  let sum = reach.stuck.reduce((all, state) => all + chance.of(state), 0n);
  eachFinal(layout, reach, (state, ending, meters) => {
    const key = `${ending.id} ${scoresOf(meters, ending.customer, bounds).overall}`;
    worked[key] = (worked[key] ?? 0n) + chance.of(state);
    sum += chance.of(state);
  });
  expect(sum).toBe(chance.whole);
  for (const { oneIn } of finished) expect(chance.whole % oneIn).toBe(0n);
  expect(worked).toEqual(
    tally(
      finished.filter(isComplete),
      ({ moment }) => `${moment.ending} ${overallOf(scenario, bounds, moment)}`,
      ({ oneIn }) => chance.whole / oneIn,
    ),
  );
}

/** Who gets stuck is in no ending's numbers, and below every overall but 0. */
function expectOutcomes({ scenario, solved, finished }: Case): void {
  const { bounds } = solved;
  const report = reportOn(solved);
  const stuck = finished.filter((one) => !isComplete(one));
  const { whole = '1', stuck: stuckShare } = report.random ?? {};
  const shares = finished.map((one) => ({ one, share: BigInt(whole) / one.oneIn }));
  const below = (overall: number): bigint =>
    shares
      .filter(({ one }) => (isComplete(one) ? overallOf(scenario, bounds, one.moment) : 0) < overall)
      .reduce((sum, { share }) => sum + share, 0n);
  const percentiles = Array.from({ length: 101 }, (_, overall) =>
    Number((100n * below(overall)) / BigInt(whole)),
  );
  const share = shares.filter(({ one }) => !isComplete(one)).reduce((sum, one) => sum + one.share, 0n);
  expect(percentilesOf(solved)).toEqual(percentiles);
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

/** What can still come out of a state of the machine, and the fewest moves to the best overall. */
interface Ahead {
  readonly prospects: Prospects;
  readonly moves: number;
}

/** Of every state of the machine, by going through all that can follow; null where no ending can be reached. */
function lookingAhead({ scenario, solved: { bounds } }: Case): (state: MachineState) => Ahead | null {
  const known = new Map<MachineState, Ahead | null>();
  const ahead = (state: MachineState): Ahead | null => {
    const found = known.get(state);
    if (found !== undefined) return found;
    const made = state.moment.ending === null ? together(state) : atEnd(state.moment);
    known.set(state, made);
    return made;
  };
  const exactly = (value: number) => ({ worst: value, best: value });
  const atEnd = (moment: Moment): Ahead => {
    const { patience, warmth, lastWords } = moment.context.meters;
    const scored = { patience: exactly(patience), warmth: exactly(warmth), lastWords: exactly(lastWords) };
    return { prospects: { ...scored, overall: exactly(overallOf(scenario, bounds, moment)) }, moves: 0 };
  };
  const together = (state: MachineState): Ahead | null => {
    const open = state.ways.flatMap(({ to }) => ahead(to) ?? []);
    if (open.length === 0) return null;
    const range = (score: keyof Prospects) => {
      const all = open.flatMap(({ prospects }) => [prospects[score].worst, prospects[score].best]);
      const [low, high] = [Math.min(...all), Math.max(...all)];
      return score === 'lastWords' ? { worst: high, best: low } : { worst: low, best: high };
    };
    const overall = range('overall');
    const nearest = open.filter(({ prospects }) => prospects.overall.best === overall.best);
    const prospects = {
      overall,
      patience: range('patience'),
      warmth: range('warmth'),
      lastWords: range('lastWords'),
    };
    return { prospects, moves: Math.min(...nearest.map(({ moves }) => moves)) + 1 };
  };
  return ahead;
}

function expectValues(of: Case): void {
  const { solved, states } = of;
  const best = bestFrom(solved, overallPayoff(solved.bounds)).packed;
  const outlook = new Outlook(solved);
  const ahead = lookingAhead(of);
  for (const state of states) {
    const at = stateOfMoment(solved, state.moment) ?? expect.fail('The tables do not know a state');
    const packed = best[at] ?? NO_VALUE;
    const wished = ahead(state);
    expect(outlook.at(at)).toEqual(wished?.prospects ?? null);
    const worked = packed === NO_VALUE ? null : [payoffIn(packed), movesIn(packed)];
    expect(worked).toEqual(wished && [wished.prospects.overall.best, wished.moves]);
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

test('generated scenarios, played in every way, have the counts, chances, bounds and values that were worked out', () => {
  const left = checkSmall(400, (of) => {
    expect(of.solved.bounds).toEqual(boundsOf(of.finished.filter(isComplete)));
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
