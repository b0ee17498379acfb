import type { Page } from '@playwright/test';
import { expectAddress, expectToStandAt, openAt, pressKeys } from './helpers/conversation.ts';
import { BAD } from './helpers/paths.ts';
import { scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);

test('the moves stand in the address as they are made, and a reload keeps them', async ({ page }) => {
  await openAt(page, until(plums, 0));
  for (const step of [0, 1, 2, 3]) {
    await pressKeys(page, plums, step, step + 1);
    await expectAddress(page, until(plums, step + 1));
  }
  await page.reload();
  await expectToStandAt(page, until(plums, 4));
  await pressKeys(page, plums, 4, 5);
  await expectToStandAt(page, until(plums, 5));
});

test('a conversation whose tab was closed goes on from the first page', async ({ page, context }) => {
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 3);
  await expectToStandAt(page, until(plums, 3));
  await page.close();

  const another = await context.newPage();
  await another.goto('/');
  await another.getByRole('link', { name: 'Go on where you stopped' }).click();
  await expectToStandAt(another, until(plums, 3));
});

test('Back pauses a conversation, and Back again leaves it', async ({ page }) => {
  await startFromHome(page);
  await pressKeys(page, plums, 0, 2);
  await expectAddress(page, until(plums, 2));
  const paused = page.getByRole('dialog', { name: 'Paused' });

  await page.goBack();
  await expect(paused).toBeVisible();
  await expectToStandAt(page, until(plums, 2));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(paused).toBeHidden();
  await expectAddress(page, until(plums, 2));

  await page.goBack();
  await expect(paused).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
  await expect(paused).toBeHidden();
  await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeVisible();
});

test('a conversation that has not begun is left by Back at once', async ({ page }) => {
  await startFromHome(page);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
});

test('the pause starts the conversation again, and leads back to the scenarios', async ({ page }) => {
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 3);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expectToStandAt(page, until(plums, 0));
  await expectAddress(page, until(plums, 0));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to the scenarios' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
});

test('settings are kept', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Type the text out' }).uncheck();
  await page.getByRole('switch', { name: 'Sound' }).uncheck();
  await page.getByRole('slider', { name: 'Volume' }).fill('0.25');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('switch', { name: 'Type the text out' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Sound' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Less motion' })).not.toBeChecked();
  await expect(page.getByRole('slider', { name: 'Volume' })).toHaveValue('0.25');
});

async function startFromHome(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: plums.player.scenario.title, exact: true }).click();
  await expectToStandAt(page, until(plums, 0));
}
