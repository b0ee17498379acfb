import type { Page, Route } from '@playwright/test';
import { stopTime } from './helpers/clock.ts';
import { logOf, openAt, pressKeys } from './helpers/conversation.ts';
import { debriefOf } from './helpers/debrief.ts';
import { BAD, GOOD } from './helpers/paths.ts';
import { debriefAddressOf, scripted, until } from './helpers/script.ts';
import { expect, MOVING, test } from './helpers/test.ts';

test.use({ ...MOVING, picture: true });

const plums = scripted(BAD['plum-exchange']);

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  for (const path of Object.values(GOOD)) {
    test(`the customer of ${path.scenario} is drawn, with ${reducedMotion} of motion`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      await openAt(page, until(scripted(path), 0));
      await expect.poll(() => shareDrawn(page)).toBeGreaterThan(0.05);
      await expect(page.locator('[aria-hidden=true] canvas')).toHaveCount(1);
    });
  }
}

test('another mood is another picture', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openAt(page, until(plums, 0));
  await expect.poll(() => shareDrawn(page)).toBeGreaterThan(0.05);
  const before = await picture(page);
  await pressKeys(page, plums, 0, 3);
  await expect.poll(() => picture(page)).not.toBe(before);
});

test('the stage stands in the debrief, too', async ({ page }) => {
  await page.goto(`/${debriefAddressOf(plums)}`);
  await expect(debriefOf(page)).toBeVisible();
  await expect.poll(() => shareDrawn(page)).toBeGreaterThan(0.02);
});

test('on a machine that is slow to draw the stage comes late instead of never', async ({ page }) => {
  await page.clock.install();
  await holdFrames(page);
  await page.goto('/#/play/plum-exchange');
  await expect(page.locator('canvas')).toHaveCount(1);
  // Its first picture is a minute late.
  await page.clock.runFor('01:00');
  expect(await shareDrawn(page)).toBe(0);
  await releaseFrames(page);
  await expect.poll(() => shareDrawn(page)).toBeGreaterThan(0.02);
});

test('the room is there while what moves in it is still on its way', async ({ page }) => {
  const held: Route[] = [];
  await page.route(/\/assets\/game-/, (route) => void held.push(route));
  await page.goto('/#/play/plum-exchange');
  await expect.poll(() => backdropWidth(page)).toBeGreaterThan(0);
  expect(await page.locator('canvas').count()).toBe(0);
  await Promise.all(held.map((route) => route.continue()));
  await expect.poll(() => shareDrawn(page)).toBeGreaterThan(0.02);
});

test('once all is at rest the page draws nothing more', async ({ page }) => {
  // The page's time goes on only when it is told to, so nothing here depends on how fast the machine is.
  await stopTime(page);
  await page.addInitScript(() => {
    const { requestAnimationFrame: request } = globalThis;
    let asked = 0;
    globalThis.requestAnimationFrame = (callback) => {
      asked += 1;
      return request(callback);
    };
    Object.defineProperty(globalThis, 'picturesAskedFor', { get: () => asked });
  });
  const picturesIn = async (milliseconds: number): Promise<number> => {
    const before = await picturesAskedFor(page);
    await page.clock.runFor(milliseconds);
    return (await picturesAskedFor(page)) - before;
  };
  await openAt(page, until(plums, 0));
  await expect
    .poll(async () => {
      await picturesIn(50);
      return shareDrawn(page);
    })
    .toBeGreaterThan(0.05);
  await page.keyboard.press('Space');
  expect(await picturesIn(50)).toBeGreaterThan(0);
  await expect.poll(() => picturesIn(1000)).toBe(0);
});

for (const entrance of ['/#/play/plum-exchange', '/play/plum-exchange.html']) {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 1280, height: 720 },
  ]) {
    test(`nothing moves when the stage arrives at ${entrance}, ${viewport.width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(entrance);
      await expect(logOf(page)).toBeVisible();
      await expect.poll(() => shareDrawn(page)).toBeGreaterThan(0.02);
      expect(await layoutShift(page)).toBeLessThan(0.01);
    });
  }
}

/** No animation frame comes until {@link releaseFrames}. */
const holdFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const request = globalThis.requestAnimationFrame.bind(globalThis);
    const held: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (callback) => held.push(callback);
    Object.assign(globalThis, {
      releaseFrames() {
        globalThis.requestAnimationFrame = request;
        for (const callback of held) request(callback);
      },
    });
  });

const releaseFrames = (page: Page): Promise<void> =>
  page.evaluate(() => Reflect.get(globalThis, 'releaseFrames')());

/** Of the picture behind the canvas, in its own pixels; 0 while it is not there. */
const backdropWidth = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.querySelector<HTMLImageElement>('[aria-hidden=true] > img')?.naturalWidth ?? 0,
  );

/** Which part of the canvas has anything on it; 0 where there is none yet. */
const shareDrawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (pixels === undefined) return 0;
    const opaque = pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
    return opaque / (pixels.length / 4);
  });

const picture = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? '');

const picturesAskedFor = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(globalThis, 'picturesAskedFor')));

/** The sum of all that moved without anybody's doing since the page was opened. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // With nothing to tell, the observer would never call: the first paint is always told.
        const observer = new PerformanceObserver((list) => {
          const shifts = list
            .getEntriesByType('layout-shift')
            .map((entry) => Number(Reflect.get(entry, 'value')));
          resolve(shifts.reduce((sum, shift) => sum + shift, 0));
        });
        observer.observe({ type: 'paint', buffered: true });
        observer.observe({ type: 'layout-shift', buffered: true });
      }),
  );
