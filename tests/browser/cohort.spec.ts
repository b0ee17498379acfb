import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { makeAttempts } from '../../tools/bench/make-attempts.ts';
import { countText, courseOf } from '../helpers/cohort.ts';
import { expectNothingWrong, inEachLook } from './helpers/axe.ts';
import { debriefOf } from './helpers/debrief.ts';
import { tabTo } from './helpers/focus.ts';
import { engine } from './helpers/script.ts';
import { watchPolicy } from './helpers/policy.ts';
import { expect, test } from './helpers/test.ts';

const made = [...makeAttempts(300, 11, ['plum-exchange', 'cappuccino'])];
const text = made.map((attempt) => JSON.stringify(attempt)).join('\n');
const { summary, rows } = countText(text, [engine('plum-exchange'), engine('cappuccino')].map(courseOf));
const plums = summary.groups.find(({ scenario }) => scenario === 'plum-exchange');

const file = (content: string, name = 'group.ndjson') => ({
  name,
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from(content),
});
const statusOf = (page: Page): Locator => page.locator('main > [role=status]');
const tableOf = (page: Page, name: string): Locator => page.getByRole('table', { name });

async function open(page: Page, content = text): Promise<void> {
  await page.goto('/#/cohort');
  await page.locator('input[type=file]').setInputFiles(file(content));
  await expect(statusOf(page)).not.toHaveText('');
}

async function openPlums(page: Page): Promise<void> {
  await open(page);
  await page.getByLabel('Scenario').selectOption('plum-exchange');
  await expect(page.locator('.cohort-node').first()).toBeVisible();
}

test('a trainer comes from the first page, and is told what to drop', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'For trainers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A group’s attempts');
  await expect(page.getByRole('main')).toContainText('Save everything as a file');
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: 'Choose files' }));
  await page.keyboard.press('Enter');
  expect((await choosing).isMultiple()).toBe(true);
});

test('three hundred attempts are counted as they are replayed', async ({ page }) => {
  await openPlums(page);
  await expect(statusOf(page)).toHaveText('300 attempts from one file.');
  const endings = tableOf(page, 'How the conversations ended').locator('tbody tr');
  await expect(endings).toHaveCount(plums?.endings.length ?? 0);
  const counts = await endings.locator('td:nth-child(3)').allTextContents();
  expect(counts.map(Number).toSorted()).toEqual(plums?.endings.map(({ count }) => count).toSorted());
  const decisions = tableOf(page, 'Difficulty and discrimination of each decision').locator('tbody tr');
  await expect(decisions).toHaveCount(plums?.decisions.length ?? 0);
  const answered = await decisions.locator('td:nth-child(2)').allTextContents();
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  expect(sum(answered.map(Number))).toBe(sum((plums?.decisions ?? []).map(({ met }) => met)));
});

test('files that fall on the page are read, too', async ({ page }) => {
  await page.goto('/#/cohort');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const transfer = await page.evaluateHandle((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'dropped.ndjson'));
    return files;
  }, text);
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(statusOf(page)).toHaveText('300 attempts from one file.');
});

test('a turn of the graph tells by keyboard what was answered, and gives the focus back', async ({
  page,
}) => {
  await openPlums(page);
  const arrival = page.getByRole('button', { name: /^1: .* entered/ });
  await arrival.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Turn “1: / })).toBeFocused();
  const replies = tableOf(page, 'What was answered: the reply').locator('tbody tr');
  await expect(replies).toHaveCount(
    engine('plum-exchange').scenario.turns[engine('plum-exchange').scenario.start]?.replies.length ?? 0,
  );
  const taken = await replies.locator('td:nth-child(2)').allTextContents();
  const met = plums?.decisions.find(({ key }) => key === 'arrival')?.met;
  expect(taken.map(Number).reduce((all, value) => all + value, 0)).toBe(met);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(arrival).toBeFocused();
});

test('a run opens as its debrief, and Back finds all as it was', async ({ page }) => {
  await openPlums(page);
  const wanted = rows.find(({ scenario, ending }) => scenario === 'plum-exchange' && ending !== null);
  await page.getByLabel('Name or note').fill(wanted?.attempt.name ?? 'Trainee');
  await page.getByLabel('Result').selectOption('not passed');
  const fitting = rows.filter(
    ({ scenario, ending, isPassed, attempt }) =>
      scenario === 'plum-exchange' &&
      ending !== null &&
      !isPassed &&
      (attempt.name ?? '').includes(wanted?.attempt.name ?? 'Trainee'),
  );
  const runs = tableOf(page, 'Runs').locator('tbody tr');
  await expect(runs).toHaveCount(Math.min(25, fitting.length));
  await runs.first().getByRole('link').click();
  await expect(debriefOf(page)).toBeVisible();
  await page.goBack();
  await expect(runs).toHaveCount(Math.min(25, fitting.length));
  await expect(runs.first().getByRole('link')).toBeFocused();
  await expect(page.getByLabel('Scenario')).toHaveValue('plum-exchange');
  await expect(page.getByLabel('Name or note')).toHaveValue(wanted?.attempt.name ?? 'Trainee');
});

test('both tables can be taken along', async ({ page }) => {
  await openPlums(page);
  for (const [button, name, lines] of [
    ['Runs (CSV)', 'runs.csv', 301],
    ['Decisions (CSV)', 'decisions.csv', null],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    if (lines !== null) expect(csv.trimEnd().split('\r\n')).toHaveLength(lines);
    else expect(csv).toContain('plum-exchange,false,arrival,own-it,');
  }
});

test.describe('where a part of the thread cannot be fetched', () => {
  test.use({ tolerated: /layout-.+net::ERR_FAILED/ });

  test('what the page could not find out is said, and the rest stays', async ({ page }) => {
    // The graph is drawn by a part of the thread that is fetched when there is something to draw.
    await page.context().route('**/layout-*.js', (route) => route.abort());
    await open(page);
    await expect(statusOf(page)).toHaveText('The page could not find that out. Drop the files again.');
    await expect(tableOf(page, 'How the conversations ended')).toBeVisible();
  });
});

test('what is damaged is told and changes nothing of the rest', async ({ page }) => {
  const [first = ''] = text.split('\n');
  await open(page, `${first.slice(0, 50)}\n${text}\nnonsense\n`);
  await expect(statusOf(page)).toHaveText('300 attempts from one file.');
  const problems = page.locator('details', { hasText: '2 things could not be read' });
  await problems.locator('summary').click();
  await expect(problems.getByRole('listitem')).toHaveText([
    /group\.ndjson, line 1 – /,
    /group\.ndjson, line 302 – /,
  ]);
  await page
    .locator('input[type=file]')
    .setInputFiles(file('{"kind":"the-last-word/export","format":2}', 'new.json'));
  await expect(page.getByText('3 things could not be read:')).toBeVisible();
  await expect(statusOf(page)).toHaveText('300 attempts from 2 files.');
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(page.getByRole('heading', { name: 'At a glance' })).toBeHidden();
});

test('links from a mail are read in whatever way it was kept, and what is none is quoted', async ({
  page,
}) => {
  const links = made.slice(0, 4).map(({ run }) => `https://example.org/#/debrief/${run}`);
  const [one = '', two = '', three = '', four = ''] = links;
  const mail = `\uFEFFHere they are:\r<${one}>, "${two}".\r(${three}?fbclid=IwAR0)\r${four}%20\r`;
  await page.goto('/#/cohort');
  const bytes = Buffer.from(mail, 'utf16le');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'mail.txt', mimeType: 'text/plain', buffer: bytes });
  await expect(statusOf(page)).toHaveText('4 attempts from one file.');
  const problems = page.locator('details', { hasText: 'One thing could not be read' });
  await problems.locator('summary').click();
  await expect(problems.getByRole('listitem')).toHaveText([/mail\.txt, line 1 – .+ “Here they are:”/]);
});

test.describe('axe', () => {
  test('finds nothing wrong, and nothing scrolls sideways', async ({ page }) => {
    await inEachLook(page, {
      async open() {
        await page.goto('/#/cohort');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      },
      look: () => expectClean(page),
    });
    await inEachLook(page, {
      async open() {
        // Few attempts show all that there is to see; axe looks at every place of their graph.
        const few = text.split('\n').slice(0, 12).join('\n');
        await page.locator('input[type=file]').setInputFiles(file(`${few}\nnonsense`));
        await page.locator('button.cohort-node').first().click();
        await expect(tableOf(page, 'Runs')).toBeVisible();
      },
      look: () => expectClean(page),
    });
  });
});

async function expectClean(page: Page): Promise<void> {
  await expectNothingWrong(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
}

test('nothing that it does is against the policy', async ({ page }) => {
  const violations = await watchPolicy(page);
  await openPlums(page);
  await page.getByRole('button', { name: 'Problems (CSV)' }).waitFor({ state: 'detached' });
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Runs (CSV)' }).click(),
  ]);
  expect(violations).toEqual([]);
});
