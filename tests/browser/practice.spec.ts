import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { runVerify } from '../../src/cli/run-verify.ts';
import { printResultFile } from '../../src/practice/result-file.ts';
import { openAt, pressKeys } from './helpers/conversation.ts';
import { expectDebrief } from './helpers/debrief.ts';
import { BAD, GOOD } from './helpers/paths.ts';
import { chooseFile, drillAt, fileOf, finished, hashOf, remember } from './helpers/remembered.ts';
import { debriefAddressOf, keyFor, scripted, until } from './helpers/script.ts';
import { solverScript } from './helpers/solver.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);
const good = scripted(GOOD['plum-exchange']);
const coffee = scripted(BAD.cappuccino);
const last = plums.moves.length - 1;
/** Where Samira is told the rule. */
const blunder = coffee.moves.findIndex((move) => move === 'it-is-the-rule');
const DAY = 24 * 60 * 60 * 1000;

const slipOf = (page: Page) => page.getByRole('region', { name: 'Result' });
const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function openPractice(page: Page): Promise<void> {
  // Out of a conversation that goes on, another address of the same page would only lead to the pause.
  await page.goto('about:blank');
  await page.goto('/#/practice');
  await expect(page.getByRole('heading', { name: 'Your practice' })).toBeVisible();
}

async function playPlums(page: Page, attempt = plums): Promise<void> {
  await page.goto('/');
  await openAt(page, until(attempt, 0));
  await pressKeys(page, attempt);
  await expectDebrief(page, attempt);
  await expect(slipOf(page)).toBeVisible();
}

test('whoever has played nothing yet is told so, and where to begin', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Your practice' }).click();
  await expect(page.getByRole('main')).toContainText('Nothing yet.');
  await page.getByRole('link', { name: 'Choose a conversation' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
});

test('two attempts stand in the history, the newest first, with a trend', async ({ page }) => {
  await playPlums(page, good);
  await playPlums(page, plums);
  await openPractice(page);
  const attempts = page.getByRole('listitem').filter({ hasText: 'Overall' });
  await expect(attempts).toHaveCount(2);
  await expect(attempts.first()).toContainText("The competitor's parking lot");
  await expect(attempts.last()).toContainText('First attempt');
  await expect(attempts.first()).not.toContainText('First attempt');
  await page.getByText('The numbers').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('figure').first()).toContainText(
    /Patience: from \d+ to \d+ of 100 in 2 attempts\./,
  );
  await attempts.first().getByRole('link').click();
  await expectDebrief(page, plums);
});

test('an attempt that stands open is gone on with from the history', async ({ page }) => {
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 3);
  await openPractice(page);
  await page.getByRole('link', { name: /^Go on/ }).click();
  await pressKeys(page, plums, 3);
  await expectDebrief(page, plums);
});

test('a name and a note stay with the result, and the saved file verifies', async ({ page }) => {
  await playPlums(page);
  await slipOf(page).getByLabel('Name (optional)').fill('Asha');
  await slipOf(page).getByLabel('Note (optional)').fill('Second week');
  await slipOf(page).getByLabel('Note (optional)').blur();
  await expect(slipOf(page).getByRole('status')).toHaveText('Kept.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^plum-exchange-\d{4}-\d\d-\d\d\.json$/);
  const text = await textOf(download);
  expect(JSON.parse(text)).toMatchObject({
    name: 'Asha',
    note: 'Second week',
    mode: 'practice',
    first: true,
  });

  const file = join(mkdtempSync(join(tmpdir(), 'result-')), 'result.json');
  writeFileSync(file, text);
  let told = '';
  const print = (more: string): void => void (told += more);
  expect(runVerify([file], { folders: [], print, complain: print })).toBe(0);
  expect(told).toContain('ok');

  await page.reload();
  await expect(slipOf(page).getByLabel('Name (optional)')).toHaveValue('Asha');
  await openPractice(page);
  await expect(page.getByRole('main')).toContainText('Asha · Second week');
});

test('a file that is saved holds what was typed last, kept or not', async ({ page }) => {
  await playPlums(page);
  await slipOf(page).getByLabel('Name (optional)').fill('Asha');
  await slipOf(page).getByLabel('Note (optional)').fill('Second week');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(JSON.parse(await textOf(download))).toMatchObject({ name: 'Asha', note: 'Second week' });
});

test('what the page was left too early for is made up for when it is opened again', async ({ page }) => {
  const start = new Date('2026-03-02T10:00:00Z').getTime();
  await page.clock.setFixedTime(start);
  await remember(page, [finished(plums, { result: null, finishedAt: start })]);
  await expect(page.getByRole('main')).not.toContainText('Overall');
  await openPractice(page);
  await expect(page.getByRole('main')).toContainText('Overall');
  await expect(page.getByRole('main')).toContainText('tomorrow.');
});

test('moments that come back are known on the first page though their attempt was cut off long ago', async ({
  page,
}) => {
  const start = new Date('2026-03-02T10:00:00Z').getTime();
  await page.clock.setFixedTime(start + 2 * DAY);
  await remember(page, [finished(plums, { result: null, finishedAt: start })]);
  await page.getByRole('link', { name: 'All conversations' }).click();
  await expect(page.getByRole('link', { name: /^Your practice.+waiting/ })).toBeVisible();
});

test('a result that came as a link says that it is not known here', async ({ page }) => {
  await page.goto(`/${debriefAddressOf(plums)}`);
  await expect(slipOf(page)).toContainText('Not known here');
  await expect(page.getByLabel('Name (optional)')).toBeHidden();
});

for (const format of ['A4', 'Letter'] as const) {
  test(`a result is printed on one page of ${format}`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    const note = 'w'.repeat(20).concat(' ').repeat(28);
    await remember(page, [finished(plums, { name: 'Asha', note, first: true, mode: 'assessment' })]);
    await page.goto(`/${debriefAddressOf(plums)}`);
    await page.getByRole('button', { name: 'Print the result' }).click();
    await page.emulateMedia({ media: 'print' });
    const paper = page.getByRole('article');
    await expect(paper).toContainText('Assessment, first attempt');
    await expect(page.getByRole('main')).toBeHidden();
    expect(pagesOf(await page.pdf({ format }))).toBe(1);
    // What is printed is gone when that is done.
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByRole('main')).toBeVisible();
    await expect(paper).toHaveCount(0);
  });
}

test('what went wrong comes back after a day, is played from there, and comes back again', async ({
  page,
}) => {
  const start = new Date('2026-03-02T10:00:00Z').getTime();
  await page.clock.setFixedTime(start);
  await playPlums(page);
  await openPractice(page);
  await expect(page.getByRole('main')).toContainText('No moment is waiting.');
  await expect(page.getByRole('main')).toContainText('tomorrow.');

  await page.clock.setFixedTime(start + DAY);
  await page.goto('/');
  await page.getByRole('link', { name: /^Your practice.+waiting/ }).click();
  await page.getByRole('link', { name: 'Practise now' }).click();
  await expect(page.getByRole('heading', { name: 'A moment to come back to' })).toBeVisible();
  await expect(page).toHaveURL(/#\/drill\/plum-exchange\//);
  await expect(page.getByRole('group', { name: 'What do you do now?' })).toBeVisible();
});

test('a drill that goes wrong comes back tomorrow, one that goes well in three days, and another follows', async ({
  page,
}) => {
  const now = new Date('2026-03-02T10:00:00Z').getTime();
  await page.clock.setFixedTime(now);
  await remember(
    page,
    [finished(plums)],
    [drillAt(plums, last, { due: now }), drillAt(coffee, blunder, { due: now - DAY })],
  );
  await page.getByRole('link', { name: 'Practise now' }).click();
  await expect(page.getByRole('main')).toContainText('The cappuccino, with Samira');
  await page.keyboard.press(keyFor(coffee, blunder));
  const feedback = page.getByRole('region', { name: 'What came of it' });
  await expect(feedback).toContainText('It is what you did last time, too.');
  await expect(feedback).toContainText('Better:');
  await expect(feedback).toContainText('It comes back tomorrow.');

  await page.getByRole('link', { name: 'Next moment' }).click();
  await expect(page.getByRole('main')).toContainText('The plum exchange, with Mrs Tolentino');
  await page.getByRole('group', { name: 'What do you do now?' }).getByRole('button').last().click();
  await expect(feedback).toContainText(/Well judged\.|That works\./);
  await expect(feedback).toContainText('It comes back in 3 days.');
  await expect(page.getByRole('link', { name: 'Next moment' })).toBeHidden();
  await page.getByRole('link', { name: 'Your practice' }).click();
  await expect(page.getByRole('main')).toContainText('One comes back tomorrow.');
  await expect(page.getByRole('main')).toContainText('One comes back in 3 days.');
});

test('a drill of an edited conversation is played by today’s rules, or goes without a fuss', async ({
  page,
}) => {
  const edited = 'another_hash_123';
  await remember(
    page,
    [],
    [
      drillAt(plums, last, { hash: edited, id: '' }),
      drillAt(plums, 3, { hash: edited, moves: 'heZzz', id: '' }),
    ].map((drill) => ({ ...drill, id: `${drill.scenario}~${drill.hash}~${drill.moves}` })),
  );
  await page.goto('/#/drill/plum-exchange/heZzz');
  await expect(page.getByRole('main')).toContainText('The conversation was edited');
  await page.getByRole('button', { name: 'Your practice' }).click();
  await expect(page.getByRole('main')).toContainText('One moment is waiting for you.');
  await page.getByRole('link', { name: 'Practise now' }).click();
  await page.getByRole('group', { name: 'What do you do now?' }).getByRole('button').last().click();
  await expect(page.getByRole('region', { name: 'What came of it' })).toContainText(
    'It comes back in 3 days.',
  );
  await page.getByRole('link', { name: 'Your practice' }).click();
  await expect(page.getByRole('main')).toContainText('One comes back in 3 days.');
});

test('whoever thinks a moment over is answered by a judgement that was long in coming', async ({ page }) => {
  await page.clock.install();
  let fetch = (): void => undefined;
  const fetched = new Promise<void>((resolve) => {
    fetch = resolve;
  });
  await page.route(`**${solverScript()}`, async (route) => {
    await fetched;
    await route.continue();
  });
  await page.goto(`/#/drill/cappuccino/${drillAt(coffee, blunder).moves}`);
  await expect(page.getByRole('group', { name: 'What do you do now?' })).toBeVisible();
  await page.clock.fastForward(20_000);
  fetch();
  await page.keyboard.press(keyFor(coffee, blunder));
  await expect(page.getByRole('region', { name: 'What came of it' })).toContainText('Better:');
});

test('a damaged link to a drill says so', async ({ page }) => {
  await page.goto('/#/drill/plum-exchange/heZzz');
  await expect(page.getByRole('main')).toContainText('This link is damaged');
});

test('everything is saved as a file, erased, and there again from the file', async ({ page }) => {
  await remember(
    page,
    [finished(plums, { name: 'Asha' }), finished(good, { id: 'two' })],
    [drillAt(plums, last)],
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  ]);
  const text = await textOf(download);
  const before = await page.locator('.histories').innerText();

  await page.getByRole('button', { name: 'Erase everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
  await expect(dialog).toContainText('This takes away 2 attempts and one moment to come back to');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toContainText('Asha');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByRole('status')).toHaveText('Everything is erased.');
  await expect(page.getByRole('main')).toContainText('Nothing yet.');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Nothing yet.');

  await chooseFile(page, text);
  await expect(page.getByRole('status')).toContainText('Added: 2 attempts, one moment.');
  expect(await page.locator('.histories').innerText()).toBe(before);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('One moment is waiting for you.');
});

test('where what is kept could not be opened, nothing is said to be saved or erased', async ({ page }) => {
  await page.route(/\/assets\/memory-/, (route) => route.abort('aborted'));
  await openPractice(page);
  const status = page.getByRole('status');
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect(status).toHaveText(/^What is kept could not be opened\./);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(status).toHaveText(/^What is kept could not be opened\./);
});

const WHOLE = fileOf([finished(good, { id: 'two' })]);
for (const [what, text, says] of [
  ['of something else', 'Dear Sir or Madam', 'There is no result in this file'],
  ['of which a part is missing', WHOLE.slice(0, -90), 'This file is damaged'],
  ['that was altered', WHOLE.replace(/"overall": \d+/, '"overall": 100'), 'This file is damaged'],
  ['of a newer version', WHOLE.replace('"format": 1', '"format": 9'), 'newer version'],
] as const) {
  test(`a file ${what} changes nothing, and that is said`, async ({ page }) => {
    await remember(page, [finished(plums)]);
    const before = await page.locator('.histories').innerText();
    await chooseFile(page, text);
    await expect(page.getByRole('status')).toContainText(says);
    await expect(page.getByRole('status')).toContainText('Nothing was changed.');
    await page.reload();
    await expect(page.locator('.histories')).toHaveText(/The plum exchange/);
    expect(await page.locator('.histories').innerText()).toBe(before);
  });
}

test('results and links are added from a list, and what of it is neither is quoted with its place', async ({
  page,
}) => {
  await remember(page, [finished(plums, { id: 'mine' })]);
  const link = `https://example.org/${debriefAddressOf(good, hashOf(good))}`;
  const text = `Dear colleague,\r${printResultFile(finished(plums, { id: 'other' }))}<${link}>.`;
  await chooseFile(page, text);
  const status = page.getByRole('status');
  await expect(status).toContainText('Added: 2 attempts');
  await expect(status).toContainText('One thing could not be read (line 1: “Dear colleague,”).');
});
