import type { Page } from '@playwright/test';
import type { Attempt } from '../../src/session/session.ts';
import {
  buttonsOf,
  clickButtons,
  expectAddress,
  expectToStandAt,
  linesOf,
  logOf,
  openAt,
  pressKeys,
  textsOf,
} from './helpers/conversation.ts';
import { isTyping, stopTime } from './helpers/clock.ts';
import { debriefOf } from './helpers/debrief.ts';
import { BAD } from './helpers/paths.ts';
import { keyFor, scripted, until } from './helpers/script.ts';
import { expect, MOVING, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);

test.use(MOVING);

const gestures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  Space: (page) => page.keyboard.press('Space'),
  Enter: (page) => page.keyboard.press('Enter'),
  'A tap on the conversation': (page) => logOf(page).click(),
};

for (const [name, make] of Object.entries(gestures)) {
  test(`${name} finishes what is being typed, and then listens on`, async ({ page }) => {
    await stopTime(page);
    await openAt(page, until(plums, 0));
    await expect.poll(() => isTyping(page)).toBe(true);
    await make(page);
    expect(await isTyping(page)).toBe(false);
    await expectToStandAt(page, until(plums, 0));
    await make(page);
    await expectToStandAt(page, until(plums, 1));
  });
}

test('a number chooses while text is typed', async ({ page }) => {
  await stopTime(page);
  await openAt(page, until(plums, 0));
  for (const step of [0, 1, 2]) {
    expect(await isTyping(page)).toBe(true);
    await page.keyboard.press(keyFor(plums, step));
    await expectToStandAt(page, until(plums, step + 1));
  }
});

test('a number that no button has does nothing', async ({ page }) => {
  await openAt(page, until(plums, 0));
  for (const key of ['4', '9', '0', 'a']) await page.keyboard.press(key);
  await expectToStandAt(page, until(plums, 0));
});

/** Presses a key until as much is said as was said in `attempt`: what is pressed while a move is being kept is lost. */
async function pressUntil(page: Page, key: string, attempt: Attempt): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    expect(await linesOf(page).count()).toBe(textsOf(attempt).length);
  }).toPass({ intervals: [5] });
}

/** As often as somebody hammers on in the second after. */
const MANY = 20;

for (const key of ['Enter', 'Space']) {
  test(`an impatient ${key} hears everything and never chooses a reply`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openAt(page, until(plums, 0));
    const end = heardOut('plum-exchange', '');
    await pressUntil(page, key, end);
    for (let presses = 0; presses < MANY; presses += 1) await page.keyboard.press(key);
    await expectToStandAt(page, end);
  });

  test(`an impatient ${key} after a click on a reply chooses no other`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openAt(page, until(plums, 0));
    await clickButtons(page, plums, 0, 3);
    const end = heardOut('plum-exchange', 'hear,encourage,own-it');
    await pressUntil(page, key, end);
    for (let presses = 0; presses < MANY; presses += 1) await page.keyboard.press(key);
    await expectToStandAt(page, end);
  });
}

test('keys do nothing behind the pause', async ({ page }) => {
  await openAt(page, until(plums, 2));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeHidden();
  await expectToStandAt(page, until(plums, 2));
  await page.keyboard.press(keyFor(plums, 2));
  await expectToStandAt(page, until(plums, 3));
});

test('a key held down makes one move', async ({ page }) => {
  await openAt(page, until(plums, 0));
  const key = keyFor(plums, 0);
  await page.keyboard.down(key);
  for (let repeats = 0; repeats < 5; repeats += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
  await expectToStandAt(page, until(plums, 1));
});

for (const step of [0, 2]) {
  test(`a double click on move ${step + 1} is one move`, async ({ page }) => {
    await openAt(page, until(plums, step));
    await buttonsOf(page)
      .nth(Number(keyFor(plums, step)) - 1)
      .dblclick();
    await expectAddress(page, until(plums, step + 1));
    await expectToStandAt(page, until(plums, step + 1));
  });
}

test('a move can be taken back, and the debrief tells how often that was done', async ({ page }) => {
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 4);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expectToStandAt(page, until(plums, 3));
  await expectAddress(page, until(plums, 3));
  await page.getByRole('button', { name: 'Take back' }).click();
  await expectToStandAt(page, until(plums, 2));
  await pressKeys(page, plums, 2);
  await expect(debriefOf(page)).toContainText('You took back 2 moves.');
});

/** After these moves, and all the listening that they leave to be done. */
function heardOut(scenario: string, moves: string): Attempt {
  let attempt = scripted({ scenario, moves });
  while (attempt.moments.at(-1)?.allowed.includes('hear') === true) {
    attempt = scripted({ scenario, moves: [...attempt.moves, 'hear'].join(',') });
  }
  return attempt;
}

test('the number of each reply is seen, and nothing opaque beside the conversation', async ({ page }) => {
  await openAt(page, until(plums, 0));
  for (const choice of await buttonsOf(page).all()) await expect(choice.locator('.badge')).toBeVisible();
  const track = await logOf(page).evaluate((log) => {
    const scroller = log.closest('.conversation') ?? log;
    return getComputedStyle(scroller).scrollbarColor;
  });
  expect(track).toMatch(/rgba\(0, 0, 0, 0\)$/);
});

test.describe('where there are fingers alone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('no numbers take the room of the words', async ({ page }) => {
    await openAt(page, until(plums, 0));
    await expect(buttonsOf(page).first().locator('.badge')).toBeHidden();
  });
});
