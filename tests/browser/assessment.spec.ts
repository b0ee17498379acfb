import type { Page } from '@playwright/test';
import { formatRoute } from '../../src/app/route.ts';
import { encodeMoves } from '../../src/session/run.ts';
import type { Attempt } from '../../src/session/session.ts';
import { pressKeys, repliesOf, textsOf, linesOf } from './helpers/conversation.ts';
import { expectDebrief } from './helpers/debrief.ts';
import { BAD, GOOD } from './helpers/paths.ts';
import { scripted, until } from './helpers/script.ts';
import { blockStorage } from './helpers/storage.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);
const good = scripted(GOOD['plum-exchange']);

const assessedAt = ({ player, moves }: Attempt): string =>
  formatRoute({
    page: 'play',
    scenario: player.scenario.id,
    moves: moves.length === 0 ? null : encodeMoves(moves),
    assessed: true,
  });

async function expectToBeAt(page: Page, attempt: Attempt): Promise<void> {
  await expect(page).toHaveURL(({ hash }) => hash === assessedAt(attempt));
  await expect(linesOf(page)).toHaveCount(textsOf(attempt).length);
}

/** Out of a conversation that goes on, another address of the same page would only lead to the pause. */
async function leaveFor(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

async function begin(page: Page): Promise<void> {
  await leaveFor(page, '/');
  await page.getByRole('link', { name: 'Be assessed' }).first().click();
  await expect(repliesOf(page)).toBeVisible();
  await expectToBeAt(page, until(plums, 0));
}

test('an assessment shows no meters, whatever the settings say, and takes nothing back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Show the meters' }).uncheck();
  await page.getByRole('switch', { name: 'Show the meters' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('link', { name: 'Be assessed' }).first().click();
  await pressKeys(page, plums, 0, 3);
  await expectToBeAt(page, until(plums, 3));
  await expect(page.getByRole('meter')).toHaveCount(0);
  await expect(page.getByRole('log')).not.toContainText('Owning the fault');
  await expect(page.getByRole('button', { name: 'Take back' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start again' })).toBeHidden();
});

test('an assessment that was left goes on where it stopped, by every way in', async ({ page }) => {
  await begin(page);
  await pressKeys(page, plums, 0, 4);
  await expectToBeAt(page, until(plums, 4));
  await page.reload();
  await expectToBeAt(page, until(plums, 4));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to the scenarios' }).click();
  await page.getByRole('link', { name: 'Go on where you stopped' }).click();
  await expectToBeAt(page, until(plums, 4));

  // Neither is it begun anew, nor does an address with fewer moves take any back, nor one with others.
  for (const attempt of [until(plums, 0), until(plums, 2), until(good, good.moves.length - 1)]) {
    const address = assessedAt(attempt);
    await leaveFor(page, `/${address}`);
    await expect(linesOf(page)).toHaveCount(textsOf(until(plums, 4)).length);
  }
});

test('practice and assessment of the same conversation do not get in each other’s way', async ({ page }) => {
  await begin(page);
  await pressKeys(page, plums, 0, 3);
  await expectToBeAt(page, until(plums, 3));
  await leaveFor(page, '/#/play/plum-exchange');
  await expect(page.getByRole('meter')).toHaveCount(3);
  await pressKeys(page, plums, 0, 1);
  await expect(linesOf(page)).toHaveCount(textsOf(until(plums, 1)).length);
  await leaveFor(page, `/${assessedAt(until(plums, 0))}`);
  await expect(linesOf(page)).toHaveCount(textsOf(until(plums, 3)).length);
  await expect(page.getByRole('meter')).toHaveCount(0);
});

test('at its end stands the review, with a result that says how it was played', async ({ page }) => {
  await begin(page);
  await pressKeys(page, plums);
  await expectDebrief(page, plums);
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('Assessment, first attempt');
  await expect(result).toContainText('That proves the arithmetic, not who played.');

  await begin(page);
  await pressKeys(page, plums);
  await expectDebrief(page, plums);
  await expect(result).toContainText('Assessment');
  await expect(result).not.toContainText('first attempt');
});

test('an address with moves that nobody made here begins an assessment at its beginning', async ({
  page,
}) => {
  await page.goto(`/${assessedAt(until(good, 4))}`);
  await expectToBeAt(page, until(good, 0));
  await page.reload();
  await expectToBeAt(page, until(good, 0));
  await pressKeys(page, plums, 0, 2);
  await expectToBeAt(page, until(plums, 2));
});

test('where nothing is kept, an assessment goes on after a reload, and in no other tab', async ({
  page,
  context,
}) => {
  await blockStorage(page);
  await page.goto(`/${assessedAt(until(plums, 0))}`);
  await pressKeys(page, plums, 0, 3);
  await expectToBeAt(page, until(plums, 3));
  await page.reload();
  await expectToBeAt(page, until(plums, 3));
  const other = await context.newPage();
  await blockStorage(other);
  await other.goto(page.url());
  await expectToBeAt(other, until(plums, 0));
});

test('where what remembers does not arrive, an assessment goes on where the small store says', async ({
  page,
}) => {
  await page.route(/\/assets\/memory-/, (route) => route.abort('aborted'));
  await begin(page);
  await pressKeys(page, plums, 0, 3);
  await expectToBeAt(page, until(plums, 3));
  await leaveFor(page, '/');
  await page.getByRole('link', { name: 'Go on where you stopped' }).click();
  await expectToBeAt(page, until(plums, 3));
});
