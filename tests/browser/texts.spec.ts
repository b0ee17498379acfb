import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startDevServer, type DevServer } from './helpers/dev-server.ts';
import { expect, test } from './helpers/test.ts';

test.use({ tolerated: /\[vite\]/, viewport: { width: 320, height: 640 } });

let server: DevServer;
test.beforeAll(async () => void (server = await startDevServer()));
test.afterEach(async ({ page }) => {
  await page.waitForLoadState('networkidle');
  await page.close();
});
test.afterAll(() => server.stop());
test.describe.configure({ mode: 'default' });

/** A scenario of its own beside the others: the template with some of its texts replaced. */
function write(id: string, changes: Readonly<Record<string, string>>): void {
  let text = readFileSync(join(server.scenarios, '_template.yaml'), 'utf8').replace(/^id: \S+/m, `id: ${id}`);
  for (const [from, to] of Object.entries(changes)) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  writeFileSync(join(server.scenarios, `${id}.yaml`), text);
}

const expectNoWiderThanTheScreen = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

test('no word makes a page wider than a small screen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzentwurf'.repeat(2);
  const address =
    'https://www.example.com/support/returns/umbrellas/size-large/colour-green?order=441122334455667788';
  write('long-words', {
    'title: The umbrella': `title: ${word}`,
    'This opened once.': `${word}.`,
    'Dry all the way home': word,
    'That was a short life for an umbrella. Take a new one, any colour.': `${word} ${address}`,
    'No lecture. I had one ready.': word,
  });
  await page.goto(`${server.address}#/`);
  await expect(page.getByRole('link', { name: word })).toBeVisible();
  await expectNoWiderThanTheScreen(page);
  await page.goto(`${server.address}#/play/long-words`);
  await expect(page.getByRole('log').locator('.entry')).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(page.getByRole('log').locator('.entry')).toHaveCount(2);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: word })).toBeVisible();
  await expectNoWiderThanTheScreen(page);
  await page.getByRole('button', { name: word }).click();
  await page.getByRole('button', { name: 'Open it for her' }).click();
  await page.getByRole('button', { name: 'Say nothing' }).click();
  await expect(page.getByRole('heading', { level: 1, name: word })).toBeVisible();
  await expectNoWiderThanTheScreen(page);
  await page.goto(`${server.address}#/practice`);
  await expect(page.getByRole('heading', { name: word })).toBeVisible();
  await expectNoWiderThanTheScreen(page);
});

test('a text is read in its own direction', async ({ page }) => {
  write('arabic', {
    'title: The umbrella': 'title: المظلة المكسورة',
    'language: en': 'language: ar',
    'This opened once. Once! And look at it.': 'فتحت مرة واحدة فقط! انظر إليها (رقم 4411).',
  });
  await page.goto(`${server.address}#/`);
  const title = page.getByRole('heading', { name: 'المظلة المكسورة' });
  await expect(title).toHaveCSS('direction', 'rtl');
  await page.goto(`${server.address}#/play/arabic`);
  const line = page.getByRole('log').locator('.words', { hasText: 'فتحت' });
  await expect(line).toHaveCSS('direction', 'rtl');
  await expect(line).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('log')).toHaveCSS('direction', 'ltr');
});
