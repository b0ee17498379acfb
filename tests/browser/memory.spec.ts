import type { Page } from '@playwright/test';
import { expectAddress, expectToStandAt, openAt, pressKeys } from './helpers/conversation.ts';
import { debriefOf, expectDebrief } from './helpers/debrief.ts';
import { BAD } from './helpers/paths.ts';
import { addressOf, scripted, until } from './helpers/script.ts';
import {
  blockStorage,
  fillDisk,
  holdDatabase,
  readDatabase,
  readWitness,
  wipeDatabase,
  wipeJournal,
} from './helpers/storage.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);

/** A page of ours on which the game does not run. */
const ELSEWHERE = '/assets/none';

const notSaved = (page: Page) => page.getByRole('status').filter({ hasText: 'This browser keeps nothing' });

const goOn = (page: Page) => page.getByRole('link', { name: 'Go on where you stopped' });

/** Begins the conversation and makes so many moves. */
async function play(page: Page, moves: number): Promise<void> {
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, moves);
  await expectToStandAt(page, until(plums, moves));
}

async function keptRuns(page: Page): Promise<readonly string[]> {
  const entries = (await readDatabase(page)) ?? [];
  return entries.flatMap(({ value }) => (value === null ? [] : [value.run.split('~')[3] ?? ''])).toSorted();
}

const codesOf = (moves: number): string => addressOf(until(plums, moves)).split('/').at(-1) ?? '';

test.describe('what is kept outlives', () => {
  // The page of no game is not found.
  test.use({ tolerated: /404/ });

  test('the loss of all but the database', async ({ page }) => {
    await play(page, 4);
    await page.goto(ELSEWHERE);
    await wipeJournal(page);
    await page.evaluate(() => localStorage.removeItem('the-last-word:attempt/plum-exchange'));
    await page.goto('/');
    await goOn(page).click();
    await expectToStandAt(page, until(plums, 4));
    expect(await readWitness(page)).toMatchObject({ wipesNoticed: 1, wipesRepaired: 1 });
  });

  test('the loss of all but the journal, from which the database is mended', async ({ page }) => {
    await play(page, 4);
    await page.goto(ELSEWHERE);
    await wipeDatabase(page);
    await page.evaluate(() => localStorage.clear());
    await page.goto('/');
    await goOn(page).click();
    await expectToStandAt(page, until(plums, 4));
    expect(await readWitness(page)).toMatchObject({ wipesNoticed: 1, wipesRepaired: 1 });
    expect(await keptRuns(page)).toEqual([codesOf(4)]);
    await pressKeys(page, plums, 4, 5);
    await expectToStandAt(page, until(plums, 5));
    expect(await keptRuns(page)).toEqual([codesOf(5)]);
  });

  test('the loss of both, if it was noted a moment ago', async ({ page }) => {
    await play(page, 3);
    await page.goto(ELSEWHERE);
    await wipeDatabase(page);
    await wipeJournal(page);
    await page.goto('/');
    await goOn(page).click();
    await expectToStandAt(page, until(plums, 3));
    expect(await readWitness(page)).toMatchObject({ wipesNoticed: 2, wipesRepaired: 0 });
  });
});

test('an address that is behind goes on at the move that was made last', async ({ page }) => {
  await play(page, 4);
  await page.goto('/');
  await page.goto(`/${addressOf(until(plums, 2))}`);
  await expectToStandAt(page, until(plums, 4));
  await pressKeys(page, plums, 4, 5);
  await expectAddress(page, until(plums, 5));
  expect(await keptRuns(page)).toEqual([codesOf(5)]);
});

test('a conversation begun anew leaves the one before as it was', async ({ page }) => {
  await play(page, 4);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expectToStandAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 2);
  await expectToStandAt(page, until(plums, 2));
  expect(await keptRuns(page)).toEqual([codesOf(2), codesOf(4)].toSorted());
});

test('one that is over is kept with its result', async ({ page }) => {
  await play(page, 0);
  await pressKeys(page, plums);
  await expectDebrief(page, plums);
  await expect
    // What comes back later stands beside it.
    .poll(async () => (await readDatabase(page))?.slice(0, 1))
    .toMatchObject([
      {
        value: {
          scenario: 'plum-exchange',
          first: true,
          finishedAt: expect.any(Number),
          result: { ending: 'storms-out', passed: false },
        },
      },
    ]);
  await page.goto('/');
  await expect(goOn(page)).toBeHidden();
});

test('what was taken back is still told in a debrief that is opened anew', async ({ page }) => {
  await play(page, 3);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expectToStandAt(page, until(plums, 2));
  await pressKeys(page, plums, 2);
  await expectDebrief(page, plums);
  await page.reload();
  await expect(debriefOf(page)).toContainText('You took back one move');
});

test.describe('two tabs', () => {
  test('that go on with the same conversation both keep what they do', async ({ page, context }) => {
    await play(page, 3);
    const other = await context.newPage();
    await other.goto(`/${addressOf(until(plums, 3))}`);
    await expectToStandAt(other, until(plums, 3));
    await pressKeys(other, plums, 3, 4);
    await expectToStandAt(other, until(plums, 4));
    await pressKeys(page, plums, 3, 6);
    await expectToStandAt(page, until(plums, 6));
    await pressKeys(other, plums, 4, 5);
    await expectToStandAt(other, until(plums, 5));
    expect(await keptRuns(page)).toEqual([codesOf(5), codesOf(6)].toSorted());
  });

  test('one of which has moved on and closed: the other, behind, takes nothing from it', async ({
    page,
    context,
  }) => {
    await play(page, 2);
    const other = await context.newPage();
    await other.goto(`/${addressOf(until(plums, 2))}`);
    await expectToStandAt(other, until(plums, 2));
    await pressKeys(page, plums, 2, 5);
    await expectToStandAt(page, until(plums, 5));
    await page.close();
    await pressKeys(other, plums, 2, 3);
    await expectToStandAt(other, until(plums, 3));
    expect(await keptRuns(other)).toEqual([codesOf(3), codesOf(5)].toSorted());
  });

  test('that begin the same conversation keep two', async ({ page, context }) => {
    await play(page, 1);
    const other = await context.newPage();
    await other.goto('/#/play/plum-exchange');
    await pressKeys(other, plums, 0, 2);
    await expectToStandAt(other, until(plums, 2));
    expect(await keptRuns(page)).toEqual([codesOf(1), codesOf(2)].toSorted());
  });
});

test('reloads go on with the same attempt, not with copies of it', async ({ page }) => {
  await openAt(page, until(plums, 0));
  for (const step of [0, 1, 2, 3]) {
    await pressKeys(page, plums, step, step + 1);
    await expectAddress(page, until(plums, step + 1));
    await page.reload();
    await expectToStandAt(page, until(plums, step + 1));
  }
  expect(await keptRuns(page)).toEqual([codesOf(4)]);
});

test.describe('a reload', () => {
  // The page of no game is not found.
  test.use({ tolerated: /404/ });

  test('before what was done is kept goes on with the same attempt, however long that takes', async ({
    page,
    context,
  }) => {
    await play(page, 2);
    const other = await context.newPage();
    await other.goto(ELSEWHERE);
    const letGo = await holdDatabase(other);
    await pressKeys(page, plums, 2, 3);
    await expectAddress(page, until(plums, 3));
    await page.reload();
    // Nobody knows how long: it ends when we say so.
    await letGo();
    await expectToStandAt(page, until(plums, 3));
    await pressKeys(page, plums, 3, 5);
    await expectToStandAt(page, until(plums, 5));
    expect(await keptRuns(page)).toEqual([codesOf(5)]);
  });

  test('of two tabs that show the same attempt makes no copy while only one is played in', async ({
    page,
    context,
  }) => {
    await play(page, 2);
    const other = await context.newPage();
    await other.goto(`/${addressOf(until(plums, 2))}`);
    await expectToStandAt(other, until(plums, 2));
    for (const step of [2, 3]) {
      await pressKeys(page, plums, step, step + 1);
      await expectAddress(page, until(plums, step + 1));
      await page.reload();
      await other.reload();
    }
    await expectToStandAt(other, until(plums, 4));
    expect(await keptRuns(page)).toEqual([codesOf(4)]);
  });
});

const troubled: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'that keeps nothing': blockStorage,
  'whose disk is full': fillDisk,
};
for (const [which, trouble] of Object.entries(troubled)) {
  test(`a browser ${which} says so, and the conversation goes on`, async ({ page }) => {
    await trouble(page);
    await openAt(page, until(plums, 0));
    await pressKeys(page, plums, 0, 1);
    await expect(notSaved(page)).toBeVisible();
    await pressKeys(page, plums, 1);
    await expectDebrief(page, plums);
  });
}

const lacking: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'no workers': (page) => page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'Worker')),
  'no database': (page) => page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'indexedDB')),
};
for (const [what, takeAway] of Object.entries(lacking)) {
  test(`a browser with ${what} keeps it all the same`, async ({ page }) => {
    await takeAway(page);
    await play(page, 3);
    await expect(notSaved(page)).toBeHidden();
    await page.evaluate(() => localStorage.removeItem('the-last-word:attempt/plum-exchange'));
    await page.goto('/');
    await goOn(page).click();
    await expectToStandAt(page, until(plums, 3));
  });
}

test('a newer version of the game is not got in the way of, and what it keeps is left as it is', async ({
  page,
}) => {
  await page.route(ELSEWHERE, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(ELSEWHERE);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('the-last-word', 7);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
  );
  await page.goto('/');
  await expect(page.getByRole('status')).toContainText('A newer version of the game');
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 1);
  await expect(notSaved(page)).toBeVisible();
  await pressKeys(page, plums, 1);
  await expectDebrief(page, plums);
  const versions = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ version }) => version),
  );
  expect(versions).toEqual([7]);
});

test('where what remembers does not arrive, the conversation goes on, and the small store serves', async ({
  page,
}) => {
  await page.route(/\/assets\/memory-/, (route) => route.abort('aborted'));
  await play(page, 3);
  await page.goto('/');
  await goOn(page).click();
  await expectToStandAt(page, until(plums, 3));
  await pressKeys(page, plums, 3);
  await expectDebrief(page, plums);
});
