import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../install.mjs';
import { withColours } from './colours.mjs';
import { Step } from './step.mjs';

/** All unit tests, or those below the paths. */
export function unitTests(reports, paths = []) {
  const report = join(reports, 'unit.json');
  const reporters = [`--reporter=${paths.length === 0 ? 'dot' : 'default'}`, '--reporter=json'];
  const command = ['vitest/vitest.mjs', 'run', ...paths, ...reporters, `--outputFile.json=${report}`];
  return new Step('Unit tests', command, { read: counted('Unit tests', report, readVitest) });
}

/** Playwright gives its workers a FORCE_COLOR, and Node warns of a NO_COLOR beside it. */
function playwrightColours() {
  const { NO_COLOR } = withColours(process.env, process.stdout.isTTY === true);
  return NO_COLOR === undefined ? {} : { NO_COLOR: undefined, FORCE_COLOR: '0' };
}

/** All browser tests, or those below the paths. */
export function browserTests(reports, paths = []) {
  const report = join(reports, 'browser.json');
  const command = ['@playwright/test/cli.js', 'test', ...paths];
  command.push(`--reporter=${paths.length === 0 ? 'dot' : 'list'},json`);
  return new Step('Browser tests', command, {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...playwrightColours() },
    read: counted('Browser tests', report, readPlaywright),
  });
}

/** A test runner counts its tests. If it breaks down before or besides that, this counts as one failure. */
function counted(name, report, read) {
  return (isFine) => {
    try {
      const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
      return { passed, failed: isFine || failed.length > 0 ? failed : [name] };
    } catch {
      return { passed: 0, failed: [name] };
    }
  };
}

function readVitest({ numPassedTests, testResults }) {
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [file] : [];
    return tests.map(({ fullName }) => `${file}: ${fullName}`);
  });
  return { passed: numPassedTests, failed };
}

function readPlaywright({ stats, suites, errors }) {
  const failed = suites.flatMap((suite) => failedIn(suite, []));
  const unnamed = failed.length === 0 && errors.length > 0 ? ['Browser tests'] : [];
  return { passed: stats.expected, failed: [...failed, ...unnamed] };
}

/** The outermost suite is the file. */
function failedIn({ title, specs, suites = [] }, above) {
  const here = [...above, title];
  return [
    ...specs.filter(({ ok }) => !ok).map((spec) => `tests/browser/${[...here, spec.title].join(': ')}`),
    ...suites.flatMap((suite) => failedIn(suite, here)),
  ];
}
