import type { Page, Route } from '@playwright/test';
import { stopTime } from './helpers/clock.ts';
import { buttonsOf, linesOf, openAt, pressKeys } from './helpers/conversation.ts';
import { debriefOf, expectReview } from './helpers/debrief.ts';
import { BAD, GOOD } from './helpers/paths.ts';
import { addressOf, debriefAddressOf, scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';
import { chooseTypeByHand, fileOf, holdType, inEveryType } from './helpers/type.ts';

const plums = scripted(GOOD['plum-exchange']);

/** The fonts that the browser itself says it has drawn these with, once each; "system" for what is none of ours. */
async function drawnWith(page: Page, selector: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const found = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts) found.add(font.isCustomFont ? font.familyName.replace(/ .*/, '') : 'system');
  }
  await session.detach();
  return [...found].toSorted();
}

/** That our type is put on, which after the first picture may wait for a press. */
const expectOurType = (page: Page): Promise<void> =>
  expect
    .poll(async () => {
      await page.keyboard.press('Shift');
      return page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
    })
    .toEqual(expect.arrayContaining([expect.stringContaining('Text'), expect.stringContaining('Title')]));

test.describe('the letters are ours', () => {
  test('on the first page', async ({ page }) => {
    await page.goto('/');
    await expectOurType(page);
    expect(await drawnWith(page, 'h1, h3 > a')).toEqual(['Baloo']);
    expect(await drawnWith(page, '.tagline, .card > p, button')).toEqual(['Nunito']);
  });

  test('in a conversation and its debrief', async ({ page }) => {
    await openAt(page, until(plums, 0));
    await expectOurType(page);
    expect(await drawnWith(page, '.words, .speaker, .meter-label, .reply')).toEqual(['Nunito']);
    await pressKeys(page, plums);
    await expectReview(page);
    expect(await drawnWith(page, 'h1, h2')).toEqual(['Baloo', 'Nunito']);
    expect(await drawnWith(page, 'blockquote, p, li')).not.toContain('system');
  });
});

test('a conversation in English loads no other script, from the first page to the debrief', async ({
  page,
}) => {
  const files = new Set<string>();
  page.on('request', (request) => void files.add(new URL(request.url()).pathname));
  await page.goto('/');
  await expectOurType(page);
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums);
  await expectReview(page);
  const fonts = [...files].filter((file) => file.endsWith('.woff2'));
  expect(fonts.toSorted()).toEqual([fileOf('latin'), fileOf('title')]);
});

test.describe('nothing shifts when the letters come', () => {
  for (const [name, address, shown] of [
    ['a conversation', addressOf(until(plums, 0)), '[role=group] button'],
    ['the first page', '#/', 'h1'],
    ['a debrief', debriefAddressOf(scripted(BAD['plum-exchange'])), '.curve > svg'],
  ] as const) {
    test(name, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const release = await holdType(page);
      await page.goto(`/${address}`);
      await expect(page.locator(shown).first()).toBeVisible({ timeout: 30_000 });
      await page.evaluate(watchShifts);
      const come = Promise.all(['latin', 'title'].map((face) => page.waitForResponse(`**${fileOf(face)}`)));
      release();
      for (const response of await come) await response.finished();
      expect(await page.evaluate(() => Reflect.get(globalThis, 'takeShifts')())).toEqual([]);
      await expectOurType(page);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'takeShifts')())).toEqual([]);
    });
  }
});

/** From now on what moved is noted, but for what a press has moved. */
function watchShifts(): void {
  const shifts: string[] = [];
  const take = (entries: PerformanceEntryList): void => {
    for (const entry of entries) {
      const sources: readonly { node: Node | null }[] = Reflect.get(entry, 'sources');
      const moved = sources.map(({ node }) => `${node?.nodeName} ${node?.textContent}`);
      if (Reflect.get(entry, 'hadRecentInput') !== true) shifts.push(moved.join(', '));
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  const takeShifts = async (): Promise<readonly string[]> => {
    // What has come is put on before the page is idle, and what is drawn then is told of with the next picture.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    take(observer.takeRecords());
    return shifts;
  };
  Object.assign(globalThis, { takeShifts });
}

test.describe('a conversation in Telugu', () => {
  const LINE = 'ఈరోజు మీ అదృష్టం.';

  /** No shipped conversation is: one is made of what the page gets. */
  async function speakTelugu(page: Page): Promise<void> {
    const makeTelugu = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/(["'`]?language["'`]?:)(["'`])en\2/, '$1$2te$2')
        .replace(
          /Seven plums, and all seven are bruised\. Brown right through\. I bought them yesterday\./,
          LINE,
        );
      await route.fulfill({ response, body });
    };
    // The scenario comes first. What its debrief needs has the same name, and may come when the test is over.
    await page.route(/\/assets\/plum-exchange-[^/]*\.js$/, makeTelugu, { times: 1 });
  }

  test('waits for its letters, and for those alone', async ({ page }) => {
    await stopTime(page);
    await speakTelugu(page);
    const release = await holdType(page);
    const asked = page.waitForRequest(/\/telugu-/);
    await page.goto(`/${addressOf(until(plums, 0))}`);
    await asked;
    await expect(page.locator('.bubble')).toHaveCount(0);
    release();
    await expect(linesOf(page).first()).toContainText(LINE);
    expect(await drawnWith(page, '.words[lang=te]')).toContain('Baloo');
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toEqual(expect.arrayContaining([expect.stringMatching(/tamil-|devanagari-|cyrillic-/)]));
  });

  test('begins without them after 1.5 seconds', async ({ page }) => {
    await stopTime(page);
    await speakTelugu(page);
    const release = await holdType(page);
    const asked = page.waitForRequest(/\/telugu-/);
    await page.goto(`/${addressOf(until(plums, 0))}`);
    await asked;
    await page.clock.runFor(1500);
    await expect(buttonsOf(page).first()).toBeVisible();
    await expect(linesOf(page).first()).toContainText(LINE);
    release();
    await expect.poll(() => drawnWith(page, '.words[lang=te]')).toContain('Baloo');
  });

  test('gives its letters room, and leaves them together', async ({ page }) => {
    await speakTelugu(page);
    await page.goto(`/${addressOf(until(plums, 0))}`);
    await expect(linesOf(page).first()).toContainText(LINE);
    const style = await linesOf(page)
      .first()
      .evaluate((element) => {
        const { fontSize, letterSpacing, lineHeight, textTransform } = getComputedStyle(element);
        return {
          room: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
          letterSpacing,
          textTransform,
        };
      });
    expect(style).toEqual({ room: expect.closeTo(1.7, 2), letterSpacing: 'normal', textTransform: 'none' });
  });
});

test.describe('without any of the files', () => {
  test.use({ tolerated: /\.woff2/ });

  test('the page is whole', async ({ page }) => {
    await page.route(/\.woff2$/, (route) => route.fulfill({ status: 404 }));
    await openAt(page, until(plums, 0));
    await pressKeys(page, plums);
    await expect(debriefOf(page)).toBeVisible();
  });
});

test('the three forms that layouts are looked at in differ as they say', async ({ page }) => {
  await chooseTypeByHand(page);
  await page.goto('/');
  const widths: number[] = [];
  await inEveryType(page, async () => {
    const width = page.locator('.tagline').evaluate((element) => {
      element.style.cssText = 'width: max-content';
      return element.getBoundingClientRect().width;
    });
    widths.push(await width);
  });
  const [ours = 0, none = 0, wide = 0] = widths;
  expect(none).not.toBe(ours);
  expect(wide).toBeGreaterThan(ours);
});
