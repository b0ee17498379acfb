import { expectToStandAt, pressKeys } from './helpers/conversation.ts';
import { expectDebrief } from './helpers/debrief.ts';
import { GOOD } from './helpers/paths.ts';
import { scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

for (const path of Object.values(GOOD)) {
  const attempt = scripted(path);
  const address = `/play/${path.scenario}.html`;

  test.describe(`${address}, when nothing else arrives`, () => {
    test.use({ tolerated: /net::ERR_FAILED/ });

    test('is played until its debrief, which can then be loaded', async ({ page }) => {
      await page.route('**/*', (route) =>
        route.request().url().endsWith(address) ? route.continue() : route.abort(),
      );
      await page.goto(address);
      await expectToStandAt(page, until(attempt, 0));
      await pressKeys(page, attempt, 0, attempt.moves.length - 1);
      await expectToStandAt(page, until(attempt, attempt.moves.length - 1));
      await pressKeys(page, attempt, attempt.moves.length - 1);
      await expect(page.getByRole('main')).toContainText('This part could not be loaded');

      await page.unrouteAll();
      await page.getByRole('button', { name: 'Load again' }).click();
      await expectDebrief(page, attempt);
      await page.getByRole('link', { name: 'All conversations' }).click();
      await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
    });
  });
}
