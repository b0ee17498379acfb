import { RULES_VERSION, type RulesVersion } from '../../src/basics/rules-version.ts';
import { rulesHash } from '../../src/workbench/playable.ts';
import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { BASE_VARIANT } from '../../src/rubric/canonical.ts';
import type { Move } from '../../src/scenario/model.ts';
import { encodeMoves, encodeRun } from '../../src/session/run.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import type { Game, Position } from '../../src/scenario/game.ts';
import { solvedGame } from '../../src/solver/judging/solved-game.ts';

/** An attempt in the game's export format. */
export interface MadeAttempt {
  readonly format: 1;
  readonly rules: RulesVersion;
  readonly id: string;
  readonly scenario: string;
  readonly run: string;
  readonly mode: 'practice' | 'assessment';
  readonly undone: number;
  readonly startedAt: number;
  readonly changedAt: number;
  readonly finishedAt: number | null;
  readonly first: boolean;
  readonly result: { readonly ending: string; readonly overall: number } | null;
  readonly name: string | null;
  readonly note: string | null;
}

interface Course {
  readonly id: string;
  readonly hash: string;
  readonly game: Game;
}

/** Some day in 2026, in milliseconds. */
const FIRST_DAY = Date.UTC(2026, 0, 5, 8);

/**
 * Attempts of made-up trainees with different skills: at each decision they take a good move as often as their skill
 * says, otherwise a random one. The same number always makes the same attempts. No data of real people.
 */
export function* makeAttempts(
  count: number,
  seed = 1,
  ids: readonly string[] = ['plum-exchange', 'cappuccino', 'cd-replacement'],
): Generator<MadeAttempt> {
  const courses = ids.map(courseOf);
  const random = randomNumbers(seed);
  for (let index = 0; index < count; index++) {
    const course = courses[index % courses.length];
    if (course === undefined) throw new RangeError('No scenario');
    yield makeAttempt(course, index, random);
  }
}

function courseOf(id: string): Course {
  const loaded = loadScenario(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const { scenario, rubric } = loaded.value;
  const survey = surveyOf(solve(scenario, rubric.effects));
  return { id, hash: rulesHash(scenario, rubric.effects), game: solvedGame(survey) };
}

function makeAttempt({ id, hash, game }: Course, index: number, random: () => number): MadeAttempt {
  const skill = 0.15 + 0.8 * random();
  const stopsAfter = random() < 0.05 ? 1 + Math.floor(random() * 5) : Infinity;
  const { moves, end, missed } = play(game, skill, stopsAfter, random);
  const startedAt = FIRST_DAY + index * 61_000;
  const { ending } = end;
  const trainee = Math.floor(random() * 400);
  return {
    format: 1,
    rules: RULES_VERSION,
    id: `made-${index}`,
    scenario: id,
    run: encodeRun({ scenario: id, variant: BASE_VARIANT, hash, moves: encodeMoves(moves) }),
    mode: random() < 0.3 ? 'assessment' : 'practice',
    undone: Math.floor(random() * 3),
    startedAt,
    changedAt: startedAt + moves.length * 9000,
    finishedAt: ending === null ? null : startedAt + moves.length * 9000,
    first: random() < 0.4,
    result: ending === null ? null : { ending: ending.id, overall: Math.max(0, ending.value - missed) },
    name: random() < 0.8 ? `Trainee ${trainee}` : null,
    note: null,
  };
}

function play(game: Game, skill: number, stopsAfter: number, random: () => number) {
  const moves: Move[] = [];
  let end: Position = game.start;
  let missed = 0;
  while (moves.length < stopsAfter) {
    const allowed = game.allowed(end);
    if (allowed.length === 0) break;
    const move =
      random() < skill ? bestOf(game, end, allowed) : allowed[Math.floor(random() * allowed.length)];
    if (move === undefined) break;
    moves.push(move);
    const step = game.make(end, move);
    missed += step.missed;
    end = step.to;
  }
  return { moves, end, missed };
}

function bestOf(game: Game, position: Position, allowed: readonly Move[]): Move | undefined {
  const priceOf = (move: Move): number => {
    const { verdict } = game.make(position, move);
    return verdict === null ? 0 : verdict.isRight ? verdict.loss : 1000 + verdict.loss;
  };
  return allowed.toSorted((one, other) => priceOf(one) - priceOf(other))[0];
}

/** A linear congruential generator: 0 ≤ n < 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
