import type { Page } from '@playwright/test';

/** Stops the page's time before it is opened: no animation frame comes, so what is being typed stays so. */
export async function stopTime(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

/** Whether the eye is still kept from some of the text. */
export const isTyping = (page: Page): Promise<boolean> => page.evaluate(() => CSS.highlights.has('untyped'));
