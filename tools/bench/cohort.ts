/**
 * `tsx tools/bench/cohort.ts [attempts] [file]`: how long it takes to read and count made-up attempts, for reading.
 * With a file, the attempts are also written there, one a line.
 */
import { writeFileSync } from 'node:fs';
import { createReading } from '../../src/cohort/reading/reading.ts';
import { count, type Course } from '../../src/cohort/counting.ts';
import { gather, nothingGathered, type Gathered } from '../../src/cohort/gathering.ts';
import { rulesHash } from '../../src/workbench/playable.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { solvedGame } from '../../src/solver/judging/solved-game.ts';
import { makeAttempts } from './make-attempts.ts';

const PIECE = 65_536;

const [attempts = '100000', file] = process.argv.slice(2);
const text = [...makeAttempts(Number(attempts))].map((attempt) => JSON.stringify(attempt)).join('\n');
if (file !== undefined) writeFileSync(file, text);

const read: Gathered[] = [];
const gathering = timed('read and gathered', () => {
  const reading = createReading(
    { name: 'made.ndjson', modified: 0 },
    { onAttempt: (attempt, place) => void read.push({ attempt, place }), onProblem: () => undefined },
  );
  for (let from = 0; from < text.length; from += PIECE) reading.push(text.slice(from, from + PIECE));
  reading.end();
  return gather(nothingGathered, { attempts: read, problems: [], files: 1 });
});
const courses = timed('scenarios solved', () => {
  const ids = [...new Set(read.map(({ attempt }) => attempt.run.scenario))];
  return new Map(ids.map((id) => [id, courseOf(id)]));
});
const counted = timed('counted', () => {
  for (const counting = count(gathering, courses, Infinity); ;) {
    const { done, value } = counting.next();
    if (done === true) return value;
  }
});
console.log(
  `${counted.summary.attempts} attempts in ${(text.length / 1e6).toFixed(0)} MB; ` +
    `${counted.summary.problemCount} problems, ${counted.summary.toldOtherwise} told otherwise`,
);

function timed<Value>(what: string, work: () => Value): Value {
  const before = performance.now();
  const value = work();
  console.log(`${what} in ${(performance.now() - before).toFixed(0)} ms`);
  return value;
}

function courseOf(id: string): Course {
  const loaded = loadScenario(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const { scenario, rubric } = loaded.value;
  const game = solvedGame(surveyOf(solve(scenario, rubric.effects)));
  return { scenario, hash: rulesHash(scenario, rubric.effects), game };
}
