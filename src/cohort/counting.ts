import { codesIn, encodeRun } from '../basics/run.ts';
import { quoteOf } from '../results/quote.ts';
import { unmetOf } from '../rubric/pass.ts';
import { endingNamed } from '../scenario/lookup.ts';
import { isListeningMove, type Ending, type Scenario, type Turn } from '../scenario/model.ts';
import type { Behaviour } from '../scenario/behaviour.ts';
import type { Damage, ToldAttempt, ToldResult } from '../results/told-attempt.ts';
import type { Game } from '../scenario/game.ts';
import type { Gathered, Gathering } from './gathering.ts';
import type { Problem } from './reading/reading.ts';
import { byTime, lostBy, type RunRow } from './rows.ts';
import { groupName, type CohortSummary } from './summary.ts';
import { Tally } from './tally.ts';
import { walk, type Walked } from './walk.ts';

/** A scenario that attempts can be followed in. */
export interface Course {
  readonly scenario: Scenario;
  /** Of today's rules. */
  readonly hash: string;
  readonly game: Game;
}

/** By the scenario's id; null for one that is not here. */
export type Courses = ReadonlyMap<string, Course | null>;

/** The result of counting all attempts. */
export interface Count {
  readonly summary: CohortSummary;
  /** The latest first. */
  readonly rows: readonly RunRow[];
  readonly problems: readonly Problem[];
}

/** How many problems a summary lists. */
const LISTED = 100;

/** Counts everything again, in slices: after each slice it `yield`s how many attempts are done. */
export function* count(gathering: Gathering, courses: Courses, slice: number): Generator<number, Count> {
  const tallies = new Map<string, Tally>();
  const rows: RunRow[] = [];
  const problems = [...gathering.problems];
  let done = 0;
  for (const gathered of gathering.attempts.values()) {
    const counted = countOne(gathered, courses, tallies);
    if ('damage' in counted) problems.push(counted);
    else rows.push(counted);
    done += 1;
    if (done % slice === 0) yield done;
  }
  rows.sort(byTime);
  return { summary: summarise(gathering, rows, problems, tallies), rows, problems };
}

function countOne(
  { attempt, place }: Gathered,
  courses: Courses,
  tallies: Map<string, Tally>,
): RunRow | Problem {
  const { run } = attempt;
  const problem = (damage: Damage): Problem => ({ ...place, damage, quote: quoteOf(encodeRun(run)) });
  const course = courses.get(run.scenario) ?? null;
  if (course === null) return problem({ kind: 'unknown-scenario', scenario: run.scenario });
  const isEdited = run.hash !== course.hash;
  if (isEdited && attempt.rules === 1) return earlierRow(attempt, course);
  const walked = walk(course.game, run.moves);
  if (walked.refused !== null && !isEdited) {
    return problem({ kind: 'impossible-move', move: walked.refused });
  }
  const row = rowOf(attempt, course, walked, isEdited);
  const key = { scenario: run.scenario, isEdited };
  const tally = tallies.get(groupName(key)) ?? new Tally(key, course.game);
  tallies.set(groupName(key), tally);
  tally.add(walked, { first: attempt.first, mode: attempt.mode, isPassed: row.isPassed });
  return row;
}

/** What a file tells of an attempt by earlier rules: its moves are not followed through today's. */
function earlierRow(attempt: ToldAttempt, { scenario }: Course): RunRow {
  const { told } = attempt;
  const ending = Object.values<Ending>(scenario.endings).find(({ id }) => id === told?.ending)?.id ?? null;
  return {
    attempt,
    scenario: attempt.run.scenario,
    isEdited: true,
    moves: codesIn(attempt.run.moves).length,
    ending,
    overall: told?.overall ?? null,
    isPassed: told?.passed ?? false,
    isEarlier: true,
    isToldOtherwise: false,
    lostBy: null,
  };
}

function rowOf(attempt: ToldAttempt, { scenario }: Course, walked: Walked, isEdited: boolean): RunRow {
  const { ending } = walked.end;
  const isPassed =
    ending !== null &&
    unmetOf(endingNamed(scenario, ending.id), ending.lastWords, shownIn(scenario, walked)).length === 0;
  const { overall } = walked;
  return {
    attempt,
    scenario: attempt.run.scenario,
    isEdited,
    moves: walked.strides.length,
    ending: ending?.id ?? null,
    overall,
    isPassed,
    isEarlier: false,
    // Under other rules, another result is no contradiction.
    isToldOtherwise: !isEdited && isContradicted(attempt.told, ending?.id ?? null, overall, isPassed),
    lostBy: lostBy(walked),
  };
}

function isContradicted(
  told: ToldResult | null,
  ending: string | null,
  overall: number | null,
  isPassed: boolean,
): boolean {
  if (told === null) return false;
  const differs = <Value>(said: Value | null, is: Value | null): boolean => said !== null && said !== is;
  return differs(told.ending, ending) || differs(told.overall, overall) || differs(told.passed, isPassed);
}

/** Looked up only when asked for. */
function* shownIn(scenario: Scenario, { strides }: Walked): Generator<Behaviour> {
  for (const { from, move } of strides) {
    if (from.turn === null || isListeningMove(move)) continue;
    const turn: Turn | undefined = scenario.turns[from.turn];
    yield* turn?.replies.find((reply) => reply.id === move)?.shows ?? [];
  }
}

function summarise(
  { attempts: _all, duplicates, files }: Gathering,
  rows: readonly RunRow[],
  problems: readonly Problem[],
  tallies: ReadonlyMap<string, Tally>,
): CohortSummary {
  return {
    files,
    attempts: rows.length,
    duplicates,
    told: rows.filter(({ attempt, isEdited }) => attempt.told !== null && !isEdited).length,
    toldOtherwise: rows.filter(({ isToldOtherwise }) => isToldOtherwise).length,
    earlier: rows.filter(({ isEarlier }) => isEarlier).length,
    problems: problems.slice(0, LISTED),
    problemCount: problems.length,
    groups: [...tallies.keys()].toSorted().flatMap((name) => tallies.get(name)?.summary() ?? []),
  };
}
