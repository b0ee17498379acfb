/**
 * `npm run bench [part]`: measures everything and prints one table; without a part it also writes the table to
 * docs/performance.md. Both sides of a comparison run in one process, in turns; times are medians of CPU time. Nothing
 * is asserted: the figures are for reading.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../browser.mjs';
import { cohortRows } from './cohort.ts';
import { atMost, printTable, tableOf, type Row } from './measure.ts';
import { againstBareWalk, againstGraph, againstRandomGames, cold, large } from './parts.ts';

type Rows = readonly Row[];

/** What each process of its own measures: nothing is compiled yet, and the process has its own memory. */
const ALONE: Readonly<Record<string, (of: string) => Rows>> = {
  graph: againstGraph,
  walk: againstBareWalk,
  games: againstRandomGames,
  cold,
  large,
  cohort: () => cohortRows(100_000),
};

const PARTS: Readonly<Record<string, readonly string[]>> = {
  graph: ['graph'],
  walk: ['walk'],
  games: ['games'],
  shipped: ['cold plum-exchange', 'cold cappuccino', 'cold cd-replacement'],
  size: ['large chain', 'large tangle'],
  cohort: ['cohort'],
  page: ['page'],
};

const run = (...parameters: readonly string[]): Rows =>
  JSON.parse(
    execFileSync(process.execPath, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  );

/** The page's part looks for dist/ relative to its own file, so it is not bundled. */
const alone = (work: string): Rows =>
  work === 'page'
    ? run('node_modules/tsx/dist/cli.mjs', 'tools/bench/page.ts', '--json')
    : run('--max-old-space-size=1024', process.argv[1] ?? '', '--alone', ...work.split(' '));

const versionOf = (program: string | null): string =>
  program === null ? 'no browser' : execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();

function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `${all.length} cores (${all[0]?.model ?? 'unknown'}), ${memory} GB of memory, Node ${process.version}, ` +
    `${versionOf(findBrowser())}`
  );
}

/** The time of a whole `npm test` is not measured here: `TEST_SECONDS=…` passes it in. */
function testRow(): Rows {
  const seconds = Number(process.env['TEST_SECONDS'] ?? 0);
  return seconds > 0 ? [atMost('npm test, by the clock', `${seconds} s`, seconds, 360, 's')] : [];
}

function keep(rows: Rows): void {
  const file = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
  writeFileSync(
    file,
    `# Performance

Written by \`npm run bench\`; nobody edits it by hand. Why the solver is as fast as it is stands in [solver.md](solver.md).

Measured on ${new Date().toISOString().slice(0, 10)}: ${machine()}.
Comparisons are of CPU time, both sides in one process by turns after a warm-up, medians. The page's times are its own clock's, medians of
seven; other work on the machine makes them longer.

${tableOf(rows)}
`,
  );
}

const [part, ...of] = process.argv.slice(2);
if (part === '--alone') {
  const work = ALONE[of[0] ?? ''];
  if (work === undefined) throw new Error(`There is nothing called "${of[0]}" to measure`);
  console.log(JSON.stringify(work(of[1] ?? '')));
} else {
  const wanted = part === undefined ? Object.values(PARTS) : [PARTS[part] ?? []];
  if (wanted.every((works) => works.length === 0)) {
    console.error(`There is no part "${part}": ${Object.keys(PARTS).join(', ')}`);
    process.exit(2);
  }
  const rows = wanted.flat().flatMap(alone);
  const all = part === undefined ? [...rows, ...testRow()] : rows;
  printTable(all);
  if (part === undefined) keep(all);
}
