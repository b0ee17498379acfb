import { rulesHash } from '../../src/workbench/playable.ts';
import { readAttempt, type ToldAttempt } from '../../src/results/told-attempt.ts';
import { count, type Count, type Course } from '../../src/cohort/counting.ts';
import { gather, nothingGathered, type Addition, type Gathering } from '../../src/cohort/gathering.ts';
import { createReading, type Problem } from '../../src/cohort/reading/reading.ts';
import { BASE_VARIANT } from '../../src/rubric/canonical.ts';
import type { Player } from '../../src/conversation/replay.ts';
import { encodeMoves, encodeRun } from '../../src/session/run.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { solvedGame } from '../../src/solver/judging/solved-game.ts';
import { attemptOf, playerOf } from './play.ts';

/** A scenario as the thread has it once it is solved. */
export function courseOf({ scenario, table }: Player): Course {
  const game = solvedGame(surveyOf(solve(scenario, table)));
  return { scenario, hash: rulesHash(scenario, table), game };
}

/** The run of a walk, written as on the command line. */
export function runOf(
  player: Player,
  moves: string,
  hash = rulesHash(player.scenario, player.table),
): string {
  const attempt = attemptOf(player, moves);
  const { id } = player.scenario;
  return encodeRun({ scenario: id, variant: BASE_VARIANT, hash, moves: encodeMoves(attempt.moves) });
}

/** What is read of a text that comes as one file, in pieces of that many characters. */
export function readText(text: string, name = 'file', piece = Infinity): Addition {
  const attempts: Addition['attempts'][number][] = [];
  const problems: Problem[] = [];
  const reading = createReading(
    { name, modified: 0 },
    {
      onAttempt: (attempt, place) => void attempts.push({ attempt, place }),
      onProblem: (problem) => void problems.push(problem),
    },
  );
  for (let from = 0; from < text.length; from += piece) reading.push(text.slice(from, from + piece));
  reading.end();
  return { attempts, problems, files: 1 };
}

export function countAll(gathering: Gathering, courses: readonly Course[]): Count {
  const known = new Map(courses.map((course) => [course.scenario.id, course]));
  for (const counting = count(gathering, known, 7); ;) {
    const { done, value } = counting.next();
    if (done === true) return value;
  }
}

/** Counts the lines of one file. */
export const countText = (text: string, courses: readonly Course[]): Count =>
  countAll(gather(nothingGathered, readText(text)), courses);

export function told(value: unknown): ToldAttempt {
  const read = readAttempt(value, 'here');
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

export const courseNamed = (name: string): Course => courseOf(playerOf(name));
