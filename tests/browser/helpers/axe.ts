import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 320, height: 568 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 720 } },
] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Sight {
  /** Brings the page to what there is to be seen; done once, in the first look. */
  readonly open: () => Promise<void>;
  readonly look: () => Promise<void>;
}

/** Looks at the same page on a phone by day and on a desktop by night, without motion. */
export async function inEachLook(page: Page, { open, look }: Sight): Promise<void> {
  for (const [index, { colorScheme, viewport }] of LOOKS.entries()) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (index === 0) await open();
    await look();
  }
}

export async function expectNothingWrong(page: Page): Promise<void> {
  // Without a canvas to measure letters on, axe would say nothing of colours.
  await page.evaluate(() => {
    const giveBack: unknown = Reflect.get(globalThis, 'giveCanvasBack');
    if (typeof giveBack === 'function') giveBack();
  });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}
