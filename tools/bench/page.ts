/**
 * `npm run bench:page [-- --profile FOLDER | --json]`: measures the built page in a browser, by the page's own clock.
 * Medians; nothing is asserted. With a folder, it also writes there what the processor did while the review appeared,
 * for a browser's developer tools.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from '@playwright/test';
import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { GOOD } from '../../tests/browser/helpers/paths.ts';
import { addressOf, keyFor, scripted, until, type Walk } from '../../tests/browser/helpers/script.ts';
import { askSolver } from '../../tests/browser/helpers/solver.ts';
import { BUDGET, builtScenarios, waysIn } from '../critical-path.mjs';
import { helpIfAsked } from '../help.mjs';
import { newPage, openSite, slowDown, SLOW_4G, SLOWER, type Site } from './browser.ts';
import { atMost, median, milliseconds, printTable, type Row } from './measure.ts';
import { measureStage } from './stage.ts';

helpIfAsked(`
Usage: npm run bench:page [-- --profile FOLDER | --json]

Measures the page as it was built last: npm run build.

  --profile FOLDER  writes there what the processor did while the review appeared
  --json            prints the figures as JSON
`);

const ROUNDS = 7;

/** Every row about the page, one scenario after the other. */
async function pageRows(profiles: string | null): Promise<readonly Row[]> {
  const site = await openSite();
  try {
    const rows: Row[] = [...criticalPaths()];
    for (const path of Object.values(GOOD)) {
      rows.push(await firstDecision(site, path.scenario));
      rows.push(await review(site, path, profiles));
      rows.push(await coldSolver(site, path.scenario));
    }
    return [...rows, ...(await stage(site)), await idle(site)];
  } finally {
    await site.close();
  }
}

async function stage({ browser, address }: Site): Promise<readonly Row[]> {
  const { reading, longest } = await measureStage(browser, `${address}#/play/plum-exchange`);
  const slower = `CPU ${SLOWER} × slower`;
  return [
    atMost(`the stage's script is read, ${slower}`, milliseconds(reading), reading, 100, 'ms'),
    atMost(`longest task until the stage is drawn, ${slower}`, milliseconds(longest), longest, 100, 'ms'),
  ];
}

const criticalPaths = (): readonly Row[] =>
  builtScenarios('dist').map((id) => {
    const bytes = Math.max(...waysIn('dist', id).map((way) => way.bytes));
    const room = 1000;
    const figure = `${bytes.toLocaleString('en')} bytes`;
    return atMost(`${id}: until the first reply can be given`, figure, bytes, BUDGET - room, 'bytes');
  });

/** By the link that opens one scenario, in a fresh profile. */
async function firstDecision(site: Site, id: string): Promise<Row> {
  const times = await repeat(async () => {
    const { page, tools } = await newPage(site);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', SLOW_4G);
    await slowDown(tools);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('[role=group] button') === null) return;
        performance.mark('answerable');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.address}play/${id}.html`, { waitUntil: 'commit' });
    const marked = await page.waitForFunction(
      () => performance.getEntriesByName('answerable')[0]?.startTime ?? null,
    );
    const time = Number(await marked.jsonValue());
    await page.context().close();
    return time;
  });
  const what = `${id}: first decision by its link, slow 4G, CPU ${SLOWER} × slower`;
  return atMost(what, milliseconds(median(times)), median(times), 900, 'ms');
}

/** From the key of the last move to the frame with the review, when the page had time to prepare. */
async function review(site: Site, walk: Walk, profiles: string | null): Promise<Row> {
  const attempt = scripted(walk);
  const keys = attempt.moves.map((_, index) => keyFor(attempt, index));
  const times = await repeat(async () => {
    const { page, tools } = await newPage(site);
    await page.goto(`${site.address}#/play/${walk.scenario}`);
    await page.waitForSelector('[role=group] button');
    for (const [index, key] of keys.slice(0, -1).entries()) {
      await page.keyboard.press(key);
      // A key that comes before the move is shown does nothing.
      const address = addressOf(until(attempt, index + 1));
      await page.waitForFunction((hash) => location.hash === hash, address);
    }
    await page.waitForLoadState('networkidle');
    await page.evaluate(idle100);
    await slowDown(tools);
    // A key can overtake a question on its way to a slow page: the clock is there before it is pressed.
    await page.evaluate(watchForReview);
    const profile = profiles === null ? null : await startProfile(tools);
    await page.keyboard.press(keys.at(-1) ?? '');
    const time = Number(await page.evaluate(() => Reflect.get(globalThis, 'untilReview')));
    if (profiles !== null) await profile?.(join(profiles, `${walk.scenario}.cpuprofile`));
    await page.context().close();
    return time;
  });
  const what = `${walk.scenario}: review after the last move, CPU ${SLOWER} × slower`;
  return atMost(what, milliseconds(median(times)), median(times), 100, 'ms');
}

/** The solver in a fresh thread, from before the start of the thread to the solution. */
async function coldSolver(site: Site, id: string): Promise<Row> {
  const loaded = loadScenario(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const { scenario, rubric } = loaded.value;
  const { page } = await newPage(site);
  await page.goto(site.address);
  let states = 0;
  const times = await repeat(async () => {
    const { answers, milliseconds: time } = await askSolver(page, [
      { kind: 'solve', scenario, table: rubric.effects },
    ]);
    const [answer] = answers;
    if (answer?.kind === 'solved') states = answer.states;
    return time;
  });
  await page.context().close();
  const what = `${id}: ${states.toLocaleString('en')} situations solved in a cold thread`;
  return atMost(what, milliseconds(median(times)), median(times), 250, 'ms');
}

const IDLE_SECONDS = 30;

/** The CPU time of all browser processes while a conversation waits for a reply and its stage has settled. */
async function idle(site: Site): Promise<Row> {
  const { page } = await newPage(site);
  await page.goto(`${site.address}#/play/cappuccino`);
  await page.waitForSelector('canvas');
  await page.evaluate(idle100);
  await page.waitForTimeout(5000);
  const tools = await site.browser.newBrowserCDPSession();
  const used = async (): Promise<number> => {
    const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const before = await used();
  await page.waitForTimeout(IDLE_SECONDS * 1000);
  const seconds = (await used()) - before;
  await page.context().close();
  const what = `a conversation that waits for ${IDLE_SECONDS} s: CPU of the whole browser`;
  return atMost(what, `${seconds.toFixed(2)} s`, seconds, 1.5, 's');
}

async function repeat(measure: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure());
  return times;
}

/** Waits until the page has had nothing to do for a while, twice: then all preparations are done. */
const idle100 = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => setTimeout(resolve, 500))));

/** By the page's own clock, from the key event on. */
const watchForReview = (): void => {
  const untilReview = new Promise<number>((resolve) => {
    let start = 0;
    addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), { capture: true, once: true });
    new MutationObserver((_, observer) => {
      if (document.querySelector('.curve > svg') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - start));
        port1.start();
        port2.postMessage(null);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { untilReview });
};

async function startProfile(tools: CDPSession): Promise<(file: string) => Promise<void>> {
  await tools.send('Profiler.enable');
  await tools.send('Profiler.setSamplingInterval', { interval: 200 });
  await tools.send('Profiler.start');
  return async (file) => {
    const { profile } = await tools.send('Profiler.stop');
    writeFileSync(file, JSON.stringify(profile));
  };
}

const [flag, folder = null] = process.argv.slice(2);
if (![undefined, '--json', '--profile'].includes(flag) || (flag === '--profile') !== (folder !== null))
  throw new Error('Usage: npm run bench:page [-- --profile FOLDER | --json]');
if (folder !== null) mkdirSync(folder, { recursive: true });
const rows = await pageRows(folder);
if (flag === '--json') console.log(JSON.stringify(rows));
else printTable(rows);
