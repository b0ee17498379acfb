import type { Page } from '@playwright/test';
import { clickButtons, openAt } from './helpers/conversation.ts';
import { BAD } from './helpers/paths.ts';
import { addressOf, scripted, until } from './helpers/script.ts';
import { expect, MOVING, test } from './helpers/test.ts';

// Until a gesture only the network is looked at: there the stage's engine tells that the page is at work.
test.use({ ...MOVING, picture: true });

const plums = scripted(BAD['plum-exchange']);
const SOUND = /\/assets\/sound-[^/]*\.js$|\.(?:webm|mp3)$/;
const FILE = /\.(?:webm|mp3)$/;

test('nothing of the sound is asked for before the first gesture, and the room is heard after it', async ({
  page,
}) => {
  const asked = requestsOf(page, SOUND);
  // To look into a page is a gesture to the browser, so until the first real one only the network is looked at.
  const engine = page.waitForResponse(/\/assets\/game-/);
  await page.goto(`/${addressOf(until(plums, 0))}`);
  await (await engine).finished();
  expect(asked).toEqual([]);
  await clickButtons(page, plums, 0, 1);
  await expect.poll(() => asked.filter((url) => /\/grocery-[^/]*\.webm$/.test(url))).toHaveLength(1);
});

test('a key is as good as a click', async ({ page }) => {
  const asked = requestsOf(page, FILE);
  await openAt(page, until(plums, 0));
  await page.keyboard.press('1');
  await expect.poll(() => asked.some((url) => url.includes('/grocery-'))).toBe(true);
  await expect.poll(() => asked.some((url) => url.includes('/effects-'))).toBe(true);
});

test('whoever has muted the sound loads none, until it is wanted', async ({ page }) => {
  const files = requestsOf(page, FILE);
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Sound' }).uncheck();
  await page.getByRole('button', { name: 'Done' }).click();

  const player = page.waitForResponse(/\/assets\/sound-/);
  await page.getByRole('link', { name: plums.player.scenario.title, exact: true }).click();
  await clickButtons(page, plums, 0, 3);
  await (await player).finished();
  await expect(page.locator('canvas')).toBeVisible();
  expect(files).toEqual([]);

  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('switch', { name: 'Sound' }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => files.some((url) => url.includes('/grocery-'))).toBe(true);
});

/** The list grows as files are asked for. */
function requestsOf(page: Page, pattern: RegExp): readonly string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (pattern.test(request.url())) urls.push(request.url());
  });
  return urls;
}
