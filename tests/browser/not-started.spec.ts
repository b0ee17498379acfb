import { fileURLToPath } from 'node:url';
import { expectToStandAt } from './helpers/conversation.ts';
import { BAD } from './helpers/paths.ts';
import { scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);

test.describe('where the game itself cannot be loaded', () => {
  test.use({ tolerated: /net::ERR_FAILED|CORS policy|file:/ });

  for (const part of ['index', 'core']) {
    test(`as ${part} did not arrive, the page says so and loads again`, async ({ page }) => {
      const script = new RegExp(`/assets/${part}-[^/]*\\.js$`);
      await page.route(script, (route) => route.abort());
      await page.goto('/#/play/plum-exchange');
      await expect(page.getByRole('alert')).toContainText('The Last Word could not be loaded.');
      await expect(page.getByText('run npm start')).toBeHidden();
      await page.unroute(script);
      await page.getByRole('button', { name: 'Load again' }).click();
      await expectToStandAt(page, until(plums, 0));
    });
  }

  test('as it lies on the disk, the page says what to do', async ({ page }) => {
    await page.goto(`file://${fileURLToPath(new URL('../../dist/index.html', import.meta.url))}`);
    await expect(page.getByText('run npm start')).toBeVisible();
  });
});

test('a slow load shows nothing of the kind', async ({ page }) => {
  let letThrough = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const asked = page.waitForRequest(/\/assets\/core-/);
  await page.route(/\/assets\/core-/, async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto('/#/play/plum-exchange', { waitUntil: 'commit' });
  await asked;
  await expect(page.locator('#app')).toBeEmpty();
  await expect(page.getByRole('alert')).toBeHidden();
  letThrough();
  await expectToStandAt(page, until(plums, 0));
});
