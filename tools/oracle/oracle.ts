/**
 * Holds the solver against SPIN, the model checker: `npm run oracle [stories [seed]]`.
 * Needs the Debian packages spin and gcc: `apt-get install spin gcc`.
 *
 * Each generated scenario is written as a Promela program (promela.ts), SPIN searches all of its states exactly (no
 * partial order reduction, no hashing of states to bits), and its numbers of stored states and of transitions are
 * compared with the solver's states and edges. SPIN has one state more, that before the customer has said anything;
 * and it counts two transitions more, the one out of that state and, by adding up states, one into it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TooLarge } from '../../src/solver/limits.ts';
import { DEFAULT_LIMITS, solve } from '../../src/solver/solve.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { EFFECTS } from '../../tests/helpers/effects.ts';
import { scenarios } from '../../tests/helpers/generate-scenario.ts';
import { fc } from '../../tests/helpers/generated.ts';
import { promelaOf } from './promela.ts';
import { helpIfAsked } from '../help.mjs';

helpIfAsked(`
Usage: npm run oracle [-- STORIES [SEED]]

Holds the solver against SPIN, the model checker. Needs the Debian packages spin and gcc.
`);

interface Counts {
  readonly states: number;
  readonly edges: number;
}

/** Null for a scenario with more states than SPIN can store quickly, or with so few that they prove nothing. */
function bySolver(scenario: Scenario): Counts | null {
  try {
    const limits = { ...DEFAULT_LIMITS, places: 2000, entries: 500_000 };
    const { decisions, final, stuck, edges } = solve(scenario, EFFECTS, limits).reach;
    const states = decisions + final + stuck.length;
    return states < 20 || states > 500_000 ? null : { states, edges };
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

function bySpin(scenario: Scenario, folder: string): Counts {
  writeFileSync(join(folder, 'story.pml'), promelaOf(scenario, EFFECTS));
  const run = (command: string, ...parts: string[]): string =>
    execFileSync(command, parts, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
  run('spin', '-a', 'story.pml');
  run('gcc', '-w', '-DSAFETY', '-DNOREDUCE', '-DVECTORSZ=4096', '-o', 'pan', 'pan.c');
  const report = run('./pan', '-m1000000');
  if (!report.includes('errors: 0')) throw new Error(report);
  return {
    states: numberBefore(report, 'states, stored') - 1,
    edges: numberBefore(report, 'transitions (= stored+matched)') - 2,
  };
}

function numberBefore(report: string, words: string): number {
  const line = report.split('\n').find((one) => one.includes(words));
  if (line === undefined) throw new Error(`SPIN does not tell its ${words}:\n${report}`);
  return Number.parseInt(line, 10);
}

const [stories = '200', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
const sums = { states: 0, edges: 0 };
let compared = 0;
const sample = fc.sample(scenarios(), { seed: Number(seed), numRuns: 4 * Number(stories) });
for (const scenario of sample) {
  const expected = compared < Number(stories) ? bySolver(scenario) : null;
  if (expected === null) continue;
  const found = bySpin(scenario, folder);
  compared++;
  sums.states += found.states;
  sums.edges += found.edges;
  if (compared % 50 === 0) console.log(`${compared} stories are the same.`);
  if (found.states === expected.states && found.edges === expected.edges) continue;
  console.error(
    `Story ${compared} in ${folder}: SPIN ${JSON.stringify(found)}, solver ${JSON.stringify(expected)}`,
  );
  writeFileSync(join(folder, 'story.json'), JSON.stringify(scenario, null, 2));
  process.exit(1);
}
rmSync(folder, { recursive: true });
if (compared < Number(stories)) throw new Error(`Only ${compared} stories were large enough to be compared`);
console.log(
  `${compared} stories: ${sums.states} states and ${sums.edges} edges, the same in SPIN and in the solver.`,
);
