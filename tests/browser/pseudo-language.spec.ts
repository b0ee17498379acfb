import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { makeAttempts } from '../../tools/bench/make-attempts.ts';
import { words as pseudo } from '../../src/presentation/messages/en-XA/words.ts';
import { startDevServer, type DevServer } from './helpers/dev-server.ts';
import { plainLetters, scenarioTexts } from '../helpers/plain-letters.ts';
import { expectToStandAt } from './helpers/conversation.ts';
import { expectToBeWhole } from './helpers/look.ts';
import { BAD, GOOD } from './helpers/paths.ts';
import { drillAt, fileOf, finished } from './helpers/remembered.ts';
import { addressOf, debriefAddressOf, scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

/** A language of longer, accented words shows what is cut off, and what was written into the code instead. */
const SCREENS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
];

const plums = scripted(BAD['plum-exchange']);
const [home, practice, cohort] = [
  (await pseudo.frame()).home,
  (await pseudo.practice()).practice,
  (await pseudo.cohort()).cohort,
];

/** With what a trainee is called, and a file. */
const known = [...scenarioTexts(), 'Trainee', 'kept'];

let server: DevServer;
test.beforeAll(async () => void (server = await startDevServer()));
test.afterAll(() => server.stop());
test.use({ tolerated: /\[vite\]/ });
test.describe.configure({ mode: 'default' });

const open = async (page: Page, hash: string): Promise<void> => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${server.address}?language=en-XA${hash}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
  await expect(page.getByRole('main')).toBeVisible();
};

const expectToHold = async (page: Page): Promise<void> => {
  await expectToBeWhole(page);
  expect(await page.evaluate(plainLetters, known)).toEqual([]);
};

for (const viewport of SCREENS) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the first page, the settings and an address that leads nowhere', async ({ page }) => {
      await open(page, '#/');
      await expectToHold(page);
      await page.getByRole('button', { name: home.settings }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectToHold(page);
      await open(page, '#/play/nobody');
      await expect(page.getByRole('main')).toContainText(home.unknownScenario({ id: 'nobody' }));
      await expectToBeWhole(page);
    });

    test('a conversation and its pause', async ({ page }) => {
      for (const path of Object.values(GOOD)) {
        const attempt = scripted(path);
        for (const moves of [1, attempt.moves.length - 1]) {
          await open(page, addressOf(until(attempt, moves)));
          // Not at the conversation that was there before.
          await expectToStandAt(page, until(attempt, moves), pseudo.play);
          await expect(page.getByRole('group', { name: pseudo.play.yourReply })).toBeVisible();
          await expectToHold(page);
        }
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectToHold(page);
    });

    test('a debrief with its review', async ({ page }) => {
      await open(page, debriefAddressOf(plums));
      await expect(page.locator('.curve')).toBeVisible();
      await expect(page.locator('.slip')).toBeVisible();
      await page.evaluate(() => {
        for (const closed of document.querySelectorAll('details')) closed.open = true;
      });
      await page.locator('.what-if-open').last().click();
      await expectToHold(page);
    });

    test('what one has practised, and a moment of it', async ({ page }) => {
      await open(page, '#/practice');
      await page
        .getByLabel(practice.keeping.importAll)
        .setInputFiles(
          upload(fileOf([finished(plums), finished(plums, { id: 'two' })], [drillAt(plums, 3)])),
        );
      await expect(page.getByRole('link', { name: practice.drills.start })).toBeVisible();
      await page.getByText(practice.history.numbers).click();
      await expectToHold(page);
      await page.getByRole('link', { name: practice.drills.start }).click();
      await expect(page.getByRole('group', { name: practice.drill.question })).toBeVisible();
      await expectToHold(page);
      await page.keyboard.press('1');
      await expect(page.getByRole('region', { name: practice.drill.result })).toBeVisible();
      await expectToHold(page);
    });

    test('a group’s attempts', async ({ page }) => {
      await open(page, '#/cohort');
      await expectToHold(page);
      const made = [...makeAttempts(200, 11, ['plum-exchange'])].map((attempt) => JSON.stringify(attempt));
      await page.locator('input[type=file]').setInputFiles(upload([...made, '{'].join('\n')));
      await expect(page.locator('.cohort-node').first()).toBeVisible();
      await expect(page.getByRole('table', { name: cohort.runsCaption })).toBeVisible();
      await page.locator('.cohort-node').first().click();
      await expectToHold(page);
    });
  });
}

test('is no part of what is built for trainees', () => {
  const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((name) => readFileSync(assets + name, 'utf8').includes('⟦'))).toEqual([]);
});

const upload = (text: string) => ({ name: 'kept', mimeType: 'text/plain', buffer: Buffer.from(text) });
