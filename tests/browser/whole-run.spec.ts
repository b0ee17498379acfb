import type { Page } from '@playwright/test';
import type { Attempt } from '../../src/session/session.ts';
import { expectAddress, expectToStandAt, logOf } from './helpers/conversation.ts';
import { debriefOf, expectDebrief } from './helpers/debrief.ts';
import { expectFocusKept, tabTo } from './helpers/focus.ts';
import { BAD, GOOD, type Path } from './helpers/paths.ts';
import { endingOf, keyFor, scripted, until } from './helpers/script.ts';
import { expect, MOVING, test } from './helpers/test.ts';

// As everybody meets it: with the picture and the service worker, too.
test.use({ ...MOVING, picture: true, serviceWorkers: 'allow' });

for (const path of Object.values(GOOD)) {
  test(`${path.scenario} is played to "${path.ending}" by keyboard, with less motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // Nothing is typed out, so Space always listens on.
    await playThrough(page, path, (attempt, step) =>
      attempt.moves[step] === 'hear' ? 'Space' : keyFor(attempt, step),
    );
  });
}

for (const path of Object.values(BAD)) {
  test(`${path.scenario} is played to "${path.ending}" by keyboard, while text is typed`, async ({
    page,
  }) => {
    await playThrough(page, path, keyFor);
  });
}

async function playThrough(
  page: Page,
  path: Path,
  keyOf: (attempt: Attempt, step: number) => string,
): Promise<void> {
  const attempt = scripted(path);
  expect(endingOf(attempt)).toBe(path.ending);
  await openFromHome(page, attempt.player.scenario.title);
  for (const step of attempt.moves.keys()) {
    await expectToStandAt(page, until(attempt, step));
    await expectFocusKept(page);
    if (step === 3) await pauseAndGoOn(page);
    await page.keyboard.press(keyOf(attempt, step));
  }
  await expectDebrief(page, attempt);
  await expectFocusKept(page);
  await expectMoney(page, path);
  await tabTo(page, page.getByRole('button', { name: 'Try again' }));
  await page.keyboard.press('Enter');
  await expectToStandAt(page, until(attempt, 0));
  await expectAddress(page, until(attempt, 0));
}

async function openFromHome(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: title, exact: true }));
  await page.keyboard.press('Enter');
  await expect(logOf(page)).toBeVisible();
}

async function pauseAndGoOn(page: Page): Promise<void> {
  const paused = page.getByRole('dialog', { name: 'Paused' });
  await page.keyboard.press('Escape');
  await expect(paused).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(paused).toBeHidden();
}

async function expectMoney(page: Page, { money }: Path): Promise<void> {
  const section = debriefOf(page).getByText('a year, gone.');
  await (money === null ? expect(section).toBeHidden() : expect(section).toHaveText(money));
}
