import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { BUDGET, STAGE_BUDGET, stageChunk, waysIn } from '../../tools/critical-path.mjs';
import { buttonsOf } from './helpers/conversation.ts';
import { SCENARIOS } from './helpers/paths.ts';
import { expect, test } from './helpers/test.ts';

// The stage's engine must not be among what comes first.
test.use({ picture: true });

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

test(`every scenario can be answered after ${BUDGET} bytes`, () => {
  const tooLarge = SCENARIOS.flatMap((scenario) => waysIn(dist, scenario))
    .filter(({ bytes }) => bytes > BUDGET)
    .map(({ address, bytes }) => `${address}: ${bytes} bytes`);
  expect(tooLarge).toEqual([]);
});

// What comes first is the same kinds of files for every scenario.
for (const { address, parts } of waysIn(dist, 'plum-exchange')) {
  test(`before ${address} can be answered nothing comes that is not counted`, async ({ page }) => {
    // No font, no picture, nothing that was forgotten in the sum.
    const [document, ...rest] = parts.map(({ file }) => file);
    expect(await filesBeforeFirstButton(page, address)).toEqual(rest.toSorted());
    expect(document).toMatch(/\.html$/);
  });
}

test(`the stage comes in ${STAGE_BUDGET} bytes`, async ({ page }) => {
  const { file, bytes } = stageChunk(dist);
  expect(bytes).toBeLessThanOrEqual(STAGE_BUDGET);
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1)));
  await page.goto('/#/play/plum-exchange');
  await expect(page.locator('canvas')).toHaveCount(1);
  expect([...asked]).toContain(file);
});

async function filesBeforeFirstButton(page: Page, address: string): Promise<readonly string[]> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role=group] button') === null) return;
      performance.mark('answerable');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  // On a slow line the page has nothing to do until the scenario comes: nothing else may use that time to be loaded.
  await page.route(/\/assets\/plum-exchange-/, async (route) => {
    await page.evaluate(idleTwice);
    await route.continue();
  });
  await page.goto(`/${address}`);
  await expect(buttonsOf(page).first()).toBeVisible();
  const files = await page.evaluate(() => {
    const answerable = performance.getEntriesByName('answerable')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < answerable)
      .map(({ name }) => new URL(name).pathname.slice(1));
  });
  // What the debrief needs may be on its way by now.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  return [...new Set(files)].toSorted();
}

const idleTwice = (): Promise<unknown> =>
  new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)));
