/**
 * `npm run bench:page`: the solver in the built page, in a thread started for it alone, from before the thread is
 * started until it has solved: what a trainee's machine does while the first lines are read; and how long the stage
 * keeps an input waiting while it comes. Medians; nothing is asserted.
 */
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs';
import { askSolver } from '../../tests/browser/helpers/solver.ts';
import { longestTaskOfStage } from './stage.ts';

const ROUNDS = 7;
const LIMIT = 250;
const PORT = 4198;

const files = sirv('dist');
const server = createServer((request, response) =>
  files(request, response, () => void response.writeHead(404).end()),
).listen(PORT);
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: BROWSER_FLAGS });
const page = await browser.newPage({ bypassCSP: true });
await page.goto(`http://localhost:${PORT}/`);
for (const id of ['plum-exchange', 'cappuccino', 'cd-replacement']) {
  const loaded = loadScenario(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const { scenario, rubric } = loaded.value;
  const times: number[] = [];
  let states = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { answers, milliseconds } = await askSolver(page, [
      { kind: 'solve', scenario, table: rubric.effects },
    ]);
    const [answer] = answers;
    if (answer?.kind === 'solved') states = answer.states;
    times.push(milliseconds);
  }
  const median = times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(
    `${id}: ${states} states solved in a cold thread in ${median.toFixed(0)} ms (asked: ${LIMIT} ms)`,
  );
}
const blocked = await longestTaskOfStage(browser, `http://localhost:${PORT}/#/play/plum-exchange`);
console.log(
  `the stage: no task over ${blocked.toFixed(0)} ms while it comes, four times slower (asked: 100 ms)`,
);
await browser.close();
server.close();
