import type { Page } from '@playwright/test';
import { plainText } from '../../src/presentation/markup.ts';
import { review } from '../../src/presentation/messages/en/review.ts';
import { encodeMoves } from '../../src/session/run.ts';
import { judgedScenario, reviewOf } from '../helpers/review.ts';
import { expectAddress, expectToStandAt, openAt } from './helpers/conversation.ts';
import { debriefOf, expectDebrief, expectReview, movesIn, openWhatIf, whatIfOf } from './helpers/debrief.ts';
import { BAD, GOOD, SCENARIOS } from './helpers/paths.ts';
import { debriefAddressOf, keyFor, scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';
import { chooseTypeByHand, inEveryType } from './helpers/type.ts';

const plums = scripted(BAD['plum-exchange']);
const last = plums.moves.length;

for (const path of [...Object.values(BAD), ...Object.values(GOOD)]) {
  test(`${path.scenario} until ${path.ending} is reviewed as the solver has it`, async ({ page }) => {
    const attempt = scripted(path);
    const { change, grades, curve } = reviewOf(judgedScenario(path.scenario), attempt);
    await page.goto(`/${debriefAddressOf(attempt)}`);
    await expectDebrief(page, attempt);
    await expectReview(page);
    await expect(debriefOf(page).locator('.change')).toContainText(change.sentence);
    await expect(debriefOf(page).locator('.curve-summary')).toHaveText(curve.summary);
    const told = await movesIn(page).evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute('data-mark'),
        item.querySelector('.grade-words')?.textContent ?? '',
      ]),
    );
    expect(told).toEqual(
      grades.map(({ mark, title, sentence }) => [
        mark,
        [title, sentence].filter((part) => part !== null).join(' '),
      ]),
    );
    const reach = await debriefOf(page).locator('.reach tbody td:nth-child(3)').allTextContents();
    expect(reach).toEqual(curve.points.map(({ best }) => `${best} of 100`));
  });
}

test.describe("on a phone's first screen", () => {
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 390, height: 844 },
  ]) {
    test.use({ viewport });
    for (const scenario of SCENARIOS) {
      test(`stand the ending of ${scenario}, the one move and the way back to it, ${viewport.width}`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await chooseTypeByHand(page);
        await page.goto(`/${debriefAddressOf(scripted(BAD[scenario]))}`);
        await expectReview(page);
        await inEveryType(page, async () => {
          await expect(debriefOf(page).getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
          await expect(debriefOf(page).getByRole('blockquote')).toBeInViewport({ ratio: 1 });
          await expect(debriefOf(page).locator('.change-move')).toBeInViewport({ ratio: 1 });
          await expect(page.getByRole('link', { name: 'Try from there' })).toBeInViewport({ ratio: 1 });
        });
      });
    }
  }
});

test('nothing moves on the first screen when the review comes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`/${debriefAddressOf(plums)}`);
  await expectReview(page);
  const shifted = await page.evaluate(() => {
    const shifts: unknown = Reflect.get(window, 'shifts');
    return Array.isArray(shifts) ? shifts.reduce((sum: number, value: number) => sum + value, 0) : -1;
  });
  expect(shifted).toBeGreaterThanOrEqual(0);
  expect(shifted).toBeLessThan(0.1);
});

test('the one move can be tried again from there, also after it was tried before', async ({ page }) => {
  const { change } = reviewOf(judgedScenario('plum-exchange'), plums);
  const there = until(plums, change.from ?? 0);
  await page.goto(`/${debriefAddressOf(plums)}`);
  await page.getByRole('link', { name: 'Try from there' }).click();
  await expectToStandAt(page, there);
  await expectAddress(page, there);
  await page.keyboard.press(keyFor(plums, there.moves.length));
  await page.goto('/');
  await page.goto(`/${debriefAddressOf(plums)}`);
  await page.getByRole('link', { name: 'Try from there' }).click();
  await expectToStandAt(page, there);
});

test('the table of the curve leads to each move by keyboard', async ({ page }) => {
  await page.goto(`/${debriefAddressOf(plums)}`);
  await expectReview(page);
  await debriefOf(page).locator('.reach summary').focus();
  await page.keyboard.press('Enter');
  const go = debriefOf(page).locator('.reach').getByRole('button', { name: 'Go to move 7' });
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(movesIn(page).nth(6)).toBeFocused();
  await expect(movesIn(page).nth(6)).toBeInViewport();
});

test.describe('what if', () => {
  test('another reply is tried beside what happened, to an ending of its own, and kept', async ({ page }) => {
    await page.goto(`/${debriefAddressOf(plums)}`);
    await expectReview(page);
    await openWhatIf(page, last);
    const room = whatIfOf(page);
    await expect(room.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(room.getByRole('heading', { level: 2 })).toHaveText(`What if, at move ${last}`);
    await room.getByRole('button', { name: 'Say nothing' }).click();
    await expect(room.locator('.happened .way-ending')).toContainText("The competitor's parking lot");
    await expect(room.locator('.tried .way-ending')).toContainText('may come back, or not');
    await expect(room.locator('.tried .step-grade')).toHaveText('Well judged');

    await openWhatIf(page, last);
    await room.getByRole('button', { name: /They are checked/ }).click();
    const tree = room.locator('.tree');
    await expect(tree.getByRole('button')).toHaveCount(3);
    await tree.getByRole('button', { name: /Say nothing/ }).click();
    await expect(room.locator('.tried .way-ending')).toContainText('may come back, or not');
    await expect(tree.locator('[aria-current]')).toContainText('Say nothing');
    await expect(tree.locator('[aria-current]')).toBeFocused();
  });

  test('a way tried earlier leads on through several moves, is taken back, and is played on in earnest', async ({
    page,
  }) => {
    await page.goto(`/${debriefAddressOf(plums)}`);
    await expectReview(page);
    await openWhatIf(page, 3);
    const room = whatIfOf(page);
    await room.getByRole('button', { name: /For your mother/ }).click();
    await room.getByRole('button', { name: 'Mm-hm' }).click();
    await room.getByRole('button', { name: 'Keep listening' }).click();
    await room.getByRole('button', { name: 'Take back' }).click();
    await expect(room.locator('.tried .bubble').last()).toContainText("She doesn't always know");
    await expect(room.getByRole('group', { name: 'What would you do?' })).toBeFocused();
    const tried = scripted({ scenario: 'plum-exchange', moves: 'hear,encourage,for-the-cake,encourage' });
    await expect(room.getByRole('link', { name: 'Play on from here' })).toHaveAttribute(
      'href',
      `#/play/plum-exchange/${encodeMoves(tried.moves)}`,
    );
    await room.getByRole('link', { name: 'Play on from here' }).click();
    await expectToStandAt(page, tried);
  });

  test('stands beside on a wide screen and below on a narrow one', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/${debriefAddressOf(plums)}`);
    await openWhatIf(page, last);
    const places = () =>
      whatIfOf(page)
        .locator('.column')
        .evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect().x));
    expect(new Set(await places()).size).toBe(2);
    await page.setViewportSize({ width: 320, height: 568 });
    expect(new Set(await places()).size).toBe(1);
  });
});

test('the run is replayed step by step with the arrow keys', async ({ page }) => {
  await page.goto(`/${debriefAddressOf(plums)}`);
  await page.getByRole('button', { name: 'Step by step' }).press('Enter');
  const shown = movesIn(page).filter({ visible: true });
  await expect(shown).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(shown).toHaveCount(3);
  await expect(page.locator('.replay-status')).toHaveText('Move 3 of 9');
  await page.keyboard.press('End');
  await expect(shown).toHaveCount(last);
  await page.getByRole('button', { name: 'All at once' }).click();
  await expect(page.locator('.replay-status')).toBeHidden();
});

test.describe('the link', () => {
  test('is copied, and opens the same run', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${debriefAddressOf(plums)}`);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(page.locator('.copy [role=status]')).toHaveText(review.copied);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThanOrEqual(200);
    await page.goto('/');
    await page.goto(link);
    await expectDebrief(page, plums);
  });

  test('is there to be copied by hand where the browser refuses', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`/${debriefAddressOf(plums)}`);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const field = page.getByRole('textbox', { name: 'Link to this run' });
    await expect(field).toHaveValue(page.url());
    await expect(field).toBeFocused();
  });

  test('to an edited scenario shows what still fits, and the review of it', async ({ page }) => {
    const address = debriefAddressOf(until(plums, 7), 'another_hash_123');
    await page.goto(`/${address}Zzzhh`);
    await expect(page.getByRole('main')).toContainText('what came next no longer fits');
    await expect(page.locator('.caution')).toContainText('the scores are today’s');
    await expect(movesIn(page)).toHaveCount(7);
    await expectReview(page);
    await expect(movesIn(page).nth(6).locator('.grade-title')).toHaveText('You lost her here');
  });

  for (const [what, damage] of [
    ['cut short within its hash', (address: string) => address.slice(0, 38)],
    ['with a letter that stands for nothing', (address: string) => address.replace('heJ', 'hxJ')],
    ['with a space in it', (address: string) => address.replace('heJ', 'he%20J')],
    ['of a scenario that there is not', (address: string) => address.replace('plum', 'plug')],
    ['with a move that cannot be made there', (address: string) => address.replace('heJ', 'hehJ')],
    ['cut short between two moves', (address: string) => address.slice(0, -6)],
  ] as const) {
    test(`${what} says so, leads home, and changes nothing`, async ({ page }) => {
      await openAt(page, until(plums, 2));
      const kept = await storageOf(page);
      await page.goto('/');
      await page.goto(`/${damage(debriefAddressOf(plums))}`);
      await expect(page.getByRole('main')).toContainText(
        /is damaged|There is no scenario called|does not reach an ending/,
      );
      expect(await storageOf(page)).toEqual(kept);
      await page
        .getByRole('main')
        .locator('button, a')
        .filter({ hasText: /Back to the scenarios|All conversations/ })
        .click();
      await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
      expect(await storageOf(page)).toEqual(kept);
    });
  }
});

/** But for what is to be kept offline: that is noted whenever the page has time, and no attempt hangs on it. */
const storageOf = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => {
    const { 'the-last-word:offline': _, ...rest } = { ...localStorage };
    return rest;
  });

test.describe('where the solver cannot be had', () => {
  test.use({ tolerated: /solver-worker/ });

  test('that is said, and all else stays', async ({ page }) => {
    await page.route(/solver-worker/, (route) => route.abort());
    await page.goto(`/${debriefAddressOf(plums)}`);
    await expect(debriefOf(page).locator('.change')).toHaveText(review.unavailable);
    await expectDebrief(page, plums);
    await openWhatIf(page, last);
    await whatIfOf(page).getByRole('button', { name: 'Say nothing' }).click();
    await expect(whatIfOf(page).locator('.tried .way-ending')).toBeVisible();
  });
});

test('on paper stand the ending, the scores, the one move, the curve and the story, and no button', async ({
  page,
}) => {
  await page.goto(`/${debriefAddressOf(plums)}`);
  await expectReview(page);
  await page.emulateMedia({ media: 'print' });
  const debrief = debriefOf(page);
  for (const part of ['h1', '.change', '.scores', '.curve > svg', '.transcript', '.last-word-panel']) {
    await expect(debrief.locator(part).first()).toBeVisible();
  }
  await expect(debrief.locator('.grade-title').filter({ hasText: 'You lost her here' })).toBeVisible();
  await expect(debrief.locator('button, summary, input, .hero').filter({ visible: true })).toHaveCount(0);
  const words = plainText(
    reviewOf(judgedScenario('plum-exchange'), plums).change.better?.words ?? { direction: null, parts: [] },
  );
  await expect(debrief.locator('.change')).toContainText(words);
});
