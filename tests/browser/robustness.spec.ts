import type { Page } from '@playwright/test';
import { clickButtons, expectToStandAt, openAt, pressKeys } from './helpers/conversation.ts';
import { expectDebrief, expectReview } from './helpers/debrief.ts';
import { BAD } from './helpers/paths.ts';
import { scripted, until } from './helpers/script.ts';
import { blockStorage } from './helpers/storage.ts';
import { expect, MOVING, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);

/** What a browser may lack, brought about before the page is opened. */
const lacks: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'any canvas': (page) =>
    page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
      Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
    }),
  WebGL: (page) =>
    page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...more: unknown[]
      ) {
        return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...more]);
      };
    }),
  sound: (page) =>
    page.addInitScript(() => {
      for (const name of ['AudioContext', 'webkitAudioContext', 'Audio'])
        Reflect.deleteProperty(globalThis, name);
    }),
  'highlights, to type with': (page) =>
    page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'Highlight')),
  'idle callbacks': (page) =>
    page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'requestIdleCallback')),
};

test.describe('with a picture', () => {
  test.use({ ...MOVING, picture: true });

  for (const [what, takeAway] of Object.entries(lacks)) {
    test(`a browser without ${what} plays it all`, async ({ page }) => {
      await takeAway(page);
      await playThrough(page);
    });
  }
});

test('a browser that does not know where words and letters end plays it all, and tells who spoke how much', async ({
  page,
}) => {
  await page.addInitScript(() => void Reflect.deleteProperty(Intl, 'Segmenter'));
  await playThrough(page);
  await expectReview(page);
  await expect(page.locator('.ribbon')).toBeVisible();
});

test('a browser that keeps nothing plays it all, and says so', async ({ page }) => {
  await blockStorage(page);
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 1);
  await expect(page.getByRole('status').filter({ hasText: 'This browser keeps nothing' })).toBeVisible();
  await pressKeys(page, plums, 1);
  await expectDebrief(page, plums);
});

test('while the debrief is on its way, a conversation that is over stays over', async ({ page }) => {
  let letThrough = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/assets\/debrief-page-/, async (route) => {
    await wait;
    await route.continue();
  });
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums);
  await expectToStandAt(page, plums);
  await expect(page.getByRole('button', { name: 'Take back' })).toBeHidden();
  await page.keyboard.press('1');
  letThrough();
  await expectDebrief(page, plums);
  await expect(page).toHaveURL(/#\/debrief\//);
});

test.describe('without a connection', () => {
  test.use({ picture: true, tolerated: /net::ERR_FAILED/ });

  const parts: Readonly<Record<string, RegExp>> = {
    'the stage': /\/assets\/(?:band|game|stage)-/,
    'the backdrop': /\.svg$/,
    'the sounds': /\.(?:webm|mp3)$/,
    'the sound': /\/assets\/sound-/,
  };
  for (const [what, pattern] of Object.entries(parts)) {
    test(`to ${what} it is all played`, async ({ page }) => {
      const asked = page.waitForEvent('requestfailed', (request) => pattern.test(request.url()));
      await page.route(pattern, (route) => route.abort());
      await openAt(page, until(plums, 0));
      await clickButtons(page, plums, 0, 3);
      await asked;
      await expectToStandAt(page, until(plums, 3));
      await pressKeys(page, plums, 3);
      await expectDebrief(page, plums);
    });
  }

  test('to the debrief, it can be loaded again later', async ({ page }) => {
    const debrief = /\/assets\/debrief-page-/;
    await page.route(debrief, (route) => route.abort());
    await openAt(page, until(plums, 0));
    await pressKeys(page, plums);
    await expect(page.getByRole('main')).toContainText('This part could not be loaded');
    await page.unroute(debrief);
    await page.getByRole('button', { name: 'Load again' }).click();
    await expectDebrief(page, plums);
  });

  test('to a scenario, it can be loaded again later', async ({ page }) => {
    const scenario = /\/assets\/plum-exchange-/;
    await page.route(scenario, (route) => route.abort());
    await page.goto('/');
    await page.getByRole('link', { name: plums.player.scenario.title, exact: true }).click();
    await expect(page.getByRole('main')).toContainText('This part could not be loaded');
    await page.unroute(scenario);
    await page.getByRole('button', { name: 'Load again' }).click();
    await expectToStandAt(page, until(plums, 0));
  });

  test('to the pause, the conversation goes on', async ({ page }) => {
    await page.route(/\/assets\/dialogs-/, (route) => route.abort());
    await openAt(page, until(plums, 0));
    const asked = page.waitForEvent('requestfailed', (request) => request.url().includes('dialogs-'));
    await page.keyboard.press('Escape');
    await asked;
    // Until the page has noticed, it is paused and lets nothing through.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await pressKeys(page, plums);
    await expectDebrief(page, plums);
  });
});

async function playThrough(page: Page): Promise<void> {
  await openAt(page, until(plums, 0));
  await clickButtons(page, plums, 0, 3);
  await expectToStandAt(page, until(plums, 3));
  await pressKeys(page, plums, 3);
  await expectDebrief(page, plums);
}
