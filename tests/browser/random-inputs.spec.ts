import type { Page } from '@playwright/test';
import { parseRoute } from '../../src/app/route.ts';
import { decodeMoves, decodeRun } from '../../src/session/run.ts';
import { latestMoment, type Attempt } from '../../src/session/session.ts';
import { expectToStandAt } from './helpers/conversation.ts';
import { expectDebrief } from './helpers/debrief.ts';
import { SCENARIOS } from './helpers/paths.ts';
import { engine } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

for (const [seed, scenario] of SCENARIOS.entries()) {
  test(`a thousand random inputs in a second leave ${scenario} as consistent as it was`, async ({ page }) => {
    await page.goto(`/#/play/${scenario}`);
    await expect(page.locator('canvas')).toBeVisible();
    const { seconds, hash } = await rage(page, 2026 + seed);
    // A machine that is busy with other things gets some more time; what is forbidden is to grind to a halt.
    expect(seconds).toBeLessThan(3);
    await expectConsistency(page, scenario, hash);
  });
}

/** Keys, clicks and double clicks, as they come, with some twenty pictures drawn in between. Returns how long it took. */
async function rage(page: Page, seed: number) {
  return page.evaluate(async (start) => {
    let state = start;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', 'Enter', 'Escape', 'Tab', 'x'];
    const pressKey = (): void => {
      const key = keys[below(keys.length)] ?? '';
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    };
    const click = (): void => {
      // What leads away or opens the browser's own windows is left alone, or the game would be over at once.
      const targets = document.querySelectorAll<HTMLElement>('main.play button, [role=log], dialog .primary');
      const shown = [...targets].filter((target) => target.checkVisibility());
      const target = shown[below(shown.length)];
      target?.click();
      if (below(3) === 0) target?.click();
    };
    const begun = performance.now();
    for (let input = 0; input < 1000; input += 1) {
      if (below(2) === 0) pressKey();
      else click();
      if (input % 50 === 49) await new Promise(requestAnimationFrame);
    }
    const seconds = (performance.now() - begun) / 1000;
    for (let pictures = 0; pictures < 3; pictures += 1) await new Promise(requestAnimationFrame);
    // What the browser has; the test runner hears of changes a little later.
    return { seconds, hash: location.hash };
  }, seed);
}

/** That the address, replayed by the engine, is what the page shows: a conversation, or the debrief of one. */
async function expectConsistency(page: Page, scenario: string, hash: string): Promise<void> {
  const route = parseRoute(hash);
  const moves =
    route.page === 'debrief' ? decodeRun(route.run)?.moves : route.page === 'play' ? route.moves : null;
  const decoded = decodeMoves(engine(scenario), moves ?? '');
  expect(decoded.ok).toBe(true);
  if (!decoded.ok) return;
  const attempt: Attempt = { player: engine(scenario), undone: 0, ...decoded.value };
  expect(route.page).toBe(latestMoment(attempt).ending === null ? 'play' : 'debrief');
  await (route.page === 'debrief' ? expectDebrief(page, attempt) : expectToStandAt(page, attempt));
}
