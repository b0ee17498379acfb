import { count, type Course } from '../../src/cohort/counting.ts';
import { gather, nothingGathered, type Gathered } from '../../src/cohort/gathering.ts';
import { createReading } from '../../src/cohort/reading/reading.ts';
import { rulesHash } from '../../src/workbench/playable.ts';
import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { solvedGame } from '../../src/solver/judging/solved-game.ts';
import { makeAttempts } from './make-attempts.ts';
import { cpuOf, milliseconds, type Row } from './measure.ts';

const PIECE = 65_536;

/** Reads made-up attempts, as many as a large group has in years, and counts them; each step once, as for a trainer. */
export function cohortRows(attempts: number): readonly Row[] {
  const text = [...makeAttempts(attempts)].map((attempt) => JSON.stringify(attempt)).join('\n');
  const read: Gathered[] = [];
  const courses = new Map<string, Course>();
  const rows: Row[] = [];
  const measure = (what: string, work: () => void): void =>
    void rows.push({
      what: `${attempts.toLocaleString('en')} attempts: ${what}`,
      figure: milliseconds(cpuOf(work, 0)),
    });

  let gathering = nothingGathered;
  measure(`${(text.length / 1e6).toFixed(0)} MB read and gathered`, () => {
    const reading = createReading(
      { name: 'made.ndjson', modified: 0 },
      { onAttempt: (attempt, place) => void read.push({ attempt, place }), onProblem: () => undefined },
    );
    for (let from = 0; from < text.length; from += PIECE) reading.push(text.slice(from, from + PIECE));
    reading.end();
    gathering = gather(nothingGathered, { attempts: read, problems: [], files: 1 });
  });
  measure('their scenarios solved', () => {
    for (const { attempt } of read) {
      const { scenario } = attempt.run;
      if (!courses.has(scenario)) courses.set(scenario, courseOf(scenario));
    }
  });
  measure('counted', () => void [...count(gathering, courses, Infinity)]);
  return rows;
}

function courseOf(id: string): Course {
  const loaded = loadScenario(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const { scenario, rubric } = loaded.value;
  const game = solvedGame(surveyOf(solve(scenario, rubric.effects)));
  return { scenario, hash: rulesHash(scenario, rubric.effects), game };
}
