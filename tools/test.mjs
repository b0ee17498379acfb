import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { bin, installDependencies, root } from './install.mjs';

/** Everything that must hold, in the order in which a failure is cheapest to learn of. All of it runs, always. */
installDependencies();
const browser = ensureBrowser();
const reports = mkdtempSync(join(tmpdir(), 'the-last-word-'));

const results = [
  step('Words', ['tsx/dist/cli.mjs', 'tools/words/words.ts']),
  step('Types', ['typescript/bin/tsc', '-p', 'tsconfig.rules.json']),
  step('Types of the page', ['typescript/bin/tsc', '-p', 'tsconfig.page.json']),
  step('Types of the tools', ['typescript/bin/tsc', '-p', 'tsconfig.tools.json']),
  step('Lint', ['oxlint/bin/oxlint', '--deny-warnings']),
  step('Format', ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  counted('Unit tests', ['vitest/vitest.mjs', 'run'], 'vitest.json', readVitest),
  step('Scenarios', ['tsx/dist/cli.mjs', 'src/cli/check.ts']),
  step('Build', ['vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  counted('Browser tests', ['@playwright/test/cli.js', 'test'], 'playwright.json', readPlaywright),
];
rmSync(reports, { recursive: true });

const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A step without tests of its own counts as one. */
function step(name, command) {
  const isFine = execute(name, command);
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
}

/** A test runner counts its tests; one that breaks down before it could count has failed once. */
function counted(name, command, report, read) {
  const file = join(reports, report);
  const isFine = execute(name, command, { TEST_REPORT: file });
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: isFine ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function execute(name, [program, ...parameters], environment = {}) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [bin(program), ...parameters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROME_PATH: browser, ...environment },
  });
  return status === 0;
}

function readVitest({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

function readPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
