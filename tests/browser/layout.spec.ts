import type { Page } from '@playwright/test';
import { OFTEN, openAt, pressKeys } from './helpers/conversation.ts';
import { debriefOf } from './helpers/debrief.ts';
import { GOOD } from './helpers/paths.ts';
import { drillAt, finished, remember } from './helpers/remembered.ts';
import { scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';
import { chooseTypeByHand, inEveryType } from './helpers/type.ts';

const PLUMS = scripted(GOOD['plum-exchange']);
const ALL = Object.values(GOOD);
const SOME = [GOOD['plum-exchange']];

/** The narrow ones are tried with everything that is ever said. */
const SCREENS = [
  { width: 320, height: 568, paths: ALL },
  // 1280 × 1024, magnified four times.
  { width: 320, height: 256, paths: ALL },
  { width: 390, height: 844, paths: SOME },
  { width: 844, height: 390, paths: SOME },
  { width: 1280, height: 720, paths: SOME },
];

for (const { paths, ...viewport } of SCREENS) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    test.beforeEach(({ page }) => chooseTypeByHand(page));

    for (const path of paths) {
      test(`${path.scenario} keeps what was said and what can be done in sight`, async ({ page }) => {
        // Each screen is looked at three times.
        test.slow();
        const attempt = scripted(path);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await openAt(page, until(attempt, 0));
        for (const step of attempt.moves.keys()) {
          await inEveryType(page, async () => {
            await expectInSight(page);
            await expectToFit(page);
          });
          await pressKeys(page, attempt, step, step + 1);
        }
        await expect(debriefOf(page)).toBeVisible();
        await inEveryType(page, () => expectToFit(page));
      });
    }

    test('the other pages fit, too', async ({ page }) => {
      await page.goto('/');
      await inEveryType(page, () => expectToFit(page));
      await page.getByRole('button', { name: 'Settings' }).click();
      await inEveryType(page, () => expectToFit(page));
      await remember(page, [finished(PLUMS), finished(PLUMS, { id: 'two' })], [drillAt(PLUMS, 3)]);
      await page.getByText('The numbers').click();
      await inEveryType(page, () => expectToFit(page));
      await page.getByRole('link', { name: 'Practise now' }).click();
      await expect(page.getByRole('group', { name: 'What do you do now?' })).toBeVisible();
      await inEveryType(page, () => expectToFit(page));
      await page.keyboard.press('1');
      await expect(page.getByRole('region', { name: 'What came of it' })).toBeVisible();
      await inEveryType(page, () => expectToFit(page));
      await page.goto('/#/play/nobody');
      await expect(page.getByRole('main')).toContainText('nobody');
      await inEveryType(page, () => expectToFit(page));
    });
  });
}

/**
 * That the last line is in sight, in the page's window and in that of the conversation, and a reply to press. Measured in
 * one look: an observer would wait for the next frames, and this is asked after every move.
 */
const expectInSight = (page: Page): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(() => {
          const shareInSight = (selector: string): number => {
            const element = [...document.querySelectorAll(selector)].at(-1);
            if (element === undefined) return 0;
            const { top, bottom, height } = element.getBoundingClientRect();
            const log = element.closest('[role=log]')?.getBoundingClientRect();
            const end = Math.min(bottom, innerHeight, log?.bottom ?? bottom);
            return (end - Math.max(top, 0, log?.top ?? top)) / height;
          };
          return {
            line: shareInSight('[role=log] .words') >= 0.98,
            reply: shareInSight('[role=group] button:first-child') > 0,
          };
        }),
      { intervals: OFTEN },
    )
    .toEqual({ line: true, reply: true });

/** That nothing scrolls sideways, and that whatever can be pressed is large enough for a thumb. */
async function expectToFit(page: Page): Promise<void> {
  const { tooWide, tooSmall } = await page.evaluate(() => {
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const pressed = [...document.querySelectorAll('button, summary, .ways a, label.setting')].filter(shown);
    const places = pressed.map((element) => ({ element, ...element.getBoundingClientRect().toJSON() }));
    return {
      tooWide: [...document.querySelectorAll('html, main, dialog, [role=log], [role=group]')]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => element.className),
      tooSmall: places
        .filter(({ width, height }) => Math.round(Math.min(width, height)) < 44)
        .map(({ element, width, height }) => `${element.textContent}: ${width} × ${height}`),
    };
  });
  expect(tooWide).toEqual([]);
  expect(tooSmall).toEqual([]);
}
