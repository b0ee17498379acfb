import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { ensureBrowser } from './browser.mjs';
import { helpIfAsked } from './help.mjs';
import { installDependencies } from './install.mjs';
import { browserTests, unitTests } from './test/runners.mjs';
import { sortPaths } from './test/paths.mjs';
import { inTurn, Step } from './test/step.mjs';

helpIfAsked(`
Usage: npm test [-- FILE|FOLDER…]

Installs what is missing, a browser included, and tests everything, or the tests found there. Ends with 0 where all of it holds.
`);

const paths = sortPaths(process.argv.slice(2));

installDependencies();
if (paths === null || paths.browser.length > 0) process.env.CHROME_PATH = ensureBrowser();
const reports = mkdtempSync(`${tmpdir()}/the-last-word-`);
const results = paths === null ? await everything() : await someTests(paths);
rmSync(reports, { recursive: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.flatMap((result) => result.failed);
if (failed.length > 0) console.log(['\nFailed:', ...failed].join('\n  '));
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The unit tests leave one core to the steps that need only one. The browser tests want all cores, and the build. */
async function everything() {
  const words = new Step('Words', ['tsx/dist/cli.mjs', 'tools/words/words.ts']);
  // All other steps read what it makes.
  words.start();
  const made = await inTurn([words]);
  const unit = unitTests(reports);
  const beside = [
    new Step('Types', ['typescript/bin/tsc', '-p', 'tsconfig.rules.json']),
    new Step('Types of the page', ['typescript/bin/tsc', '-p', 'tsconfig.page.json']),
    new Step('Types of the tools', ['typescript/bin/tsc', '-p', 'tsconfig.tools.json']),
    new Step('Lint', ['oxlint/bin/oxlint', '--deny-warnings']),
    new Step('Format', ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
    new Step('Build', ['vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  ];
  unit.start();
  const ready = startOneByOne(beside);
  const first = await inTurn([...beside, unit]);
  await ready;
  const browser = browserTests(reports);
  browser.start();
  return [...made, ...first, ...(await inTurn([browser]))];
}

async function startOneByOne(steps) {
  for (const step of steps) await step.start();
}

async function someTests({ unit, browser }) {
  const steps = [
    ...(unit.length === 0 ? [] : [unitTests(reports, unit)]),
    ...(browser.length === 0 ? [] : [browserTests(reports, browser)]),
  ];
  void startOneByOne(steps);
  return inTurn(steps);
}
