import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { parseRoute } from '../../src/app/route.ts';
import { decodeMoves, decodeRun } from '../../src/session/run.ts';
import { latestMoment, type Attempt } from '../../src/session/session.ts';
import { look, sightOf } from './helpers/conversation.ts';
import { expectDebrief } from './helpers/debrief.ts';
import { SCENARIOS } from './helpers/paths.ts';
import { engine } from './helpers/script.ts';
import { expect, MOVING, test } from './helpers/test.ts';

test.use({ ...MOVING, picture: true });

for (const [seed, scenario] of SCENARIOS.entries()) {
  test(`a thousand random inputs at once leave ${scenario} as consistent as it was`, async ({ page }) => {
    await page.goto(`/#/play/${scenario}`);
    await expect(page.locator('canvas')).toBeVisible();
    await rage(page, 2026 + seed);
    await expectConsistency(page, scenario);
  });
}

/** Keys, clicks and double clicks, as they come, with some twenty pictures drawn in between. */
async function rage(page: Page, seed: number): Promise<void> {
  await page.evaluate(async (start) => {
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
    for (let input = 0; input < 1000; input += 1) {
      if (below(2) === 0) pressKey();
      else click();
      if (input % 50 === 49) await new Promise(requestAnimationFrame);
    }
  }, seed);
}

/** That the page comes to rest where the address, replayed by the engine, leads: in a conversation, or in its debrief. */
async function expectConsistency(page: Page, scenario: string): Promise<void> {
  let seen = await look(page);
  await expect
    .poll(async () => {
      const before = seen;
      seen = await look(page);
      const attempt = attemptAt(scenario, seen.hash);
      const isThere = isOver(attempt)
        ? parseRoute(seen.hash).page === 'debrief'
        : isDeepStrictEqual(seen.sight, sightOf(attempt));
      return isThere && isDeepStrictEqual(seen, before) ? 'at rest' : seen;
    })
    .toBe('at rest');
  const attempt = attemptAt(scenario, seen.hash);
  if (isOver(attempt)) await expectDebrief(page, attempt);
}

const isOver = (attempt: Attempt): boolean => latestMoment(attempt).ending !== null;

function attemptAt(scenario: string, hash: string): Attempt {
  const route = parseRoute(hash);
  const moves =
    route.page === 'debrief' ? decodeRun(route.run)?.moves : route.page === 'play' ? route.moves : null;
  const decoded = decodeMoves(engine(scenario), moves ?? '');
  if (!decoded.ok) throw new Error(`The address ${hash} cannot be replayed`);
  return { player: engine(scenario), undone: 0, ...decoded.value };
}
