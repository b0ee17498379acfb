import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Goes on with the Tab key until the focus has come to this element. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The Tab key does not lead there');
}

/** Asked once and not again, so that focus which was lost for a moment only is noticed, too. */
export async function expectFocusKept(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}
