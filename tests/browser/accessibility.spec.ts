import type { Page } from '@playwright/test';
import { plainText } from '../../src/presentation/markup.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { remarks as remarkMessages } from '../../src/presentation/messages/en/remarks.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { addRemarks } from '../../src/presentation/play/remarks.ts';
import { words as behaviourWords } from '../helpers/review.ts';
import {
  buttonsOf,
  expectToStandAt,
  linesOf,
  logOf,
  meterOf,
  openAt,
  pressKeys,
  expectRemarksAtHand,
  repliesOf,
  textsOf,
} from './helpers/conversation.ts';
import { expectNothingWrong, inEachLook } from './helpers/axe.ts';
import { isTyping, stopTime } from './helpers/clock.ts';
import { debriefOf, expectReview, openWhatIf, whatIfOf } from './helpers/debrief.ts';
import { BAD, GOOD } from './helpers/paths.ts';
import { drillAt, finished, remember } from './helpers/remembered.ts';
import { debriefAddressOf, scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);
const coffee = scripted(GOOD.cappuccino);
const replying = plums.moments.findIndex(({ context }) => context.position === context.lines.length);

const PAGES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the first page': async (page) => {
    await openAt(page, until(plums, 1));
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'The Last Word' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeHidden();
  },
  'the settings': async (page) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  },
  listening: (page) => openAt(page, until(plums, 0)),
  replying: (page) => openAt(page, until(plums, replying)),
  'the pause': async (page) => {
    await openAt(page, until(plums, replying));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  },
  'the debrief': async (page) => {
    await page.goto(`/${debriefAddressOf(plums)}`);
    await expectReview(page);
    for (const summary of await debriefOf(page).locator('summary').all()) await summary.click();
  },
  'what if': async (page) => {
    await page.goto(`/${debriefAddressOf(plums)}`);
    await expectReview(page);
    await openWhatIf(page, plums.moves.length);
    await whatIfOf(page).getByRole('button', { name: 'Say nothing' }).click();
    await expect(whatIfOf(page).locator('.way-ending')).toHaveCount(2);
  },
  'one’s practice': async (page) => {
    await remember(page, REMEMBERED, [drillAt(plums, replying)]);
    await page.getByText('The numbers').first().click();
    await expect(page.getByRole('table')).toBeVisible();
  },
  'the question before erasing': async (page) => {
    await remember(page, REMEMBERED);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'a drill': (page) => openDrill(page),
  'the answer to a drill': async (page) => {
    await openDrill(page);
    await page.keyboard.press('1');
    await expect(page.getByRole('region', { name: 'What came of it' })).toBeVisible();
  },
  'a result with a name': async (page) => {
    await remember(page, REMEMBERED);
    await page.goto(`/${debriefAddressOf(plums)}`);
    await expect(page.getByLabel('Name (optional)')).toHaveValue('Asha');
  },
  'a failure': async (page) => {
    await page.goto('/#/play/nobody');
    await expect(page.getByRole('main')).toContainText('nobody');
  },
};

const REMEMBERED = [
  finished(plums, { name: 'Asha', first: true }),
  finished(coffee, { id: 'two', mode: 'assessment' }),
  finished(until(plums, 3), { id: 'three', finishedAt: null, result: null }),
];

async function openDrill(page: Page): Promise<void> {
  await remember(page, [], [drillAt(plums, replying)]);
  await page.getByRole('link', { name: 'Practise now' }).click();
  await expect(page.getByRole('heading', { name: 'A moment to come back to' })).toBeVisible();
}

/** Where the stage lies beneath the words, axe looks at them upon its picture. */
const ON_STAGE = new Set(['listening', 'replying', 'the pause', 'the debrief', 'what if']);

for (const [what, open] of Object.entries(PAGES)) {
  test.describe('axe', () => {
    test.use({ picture: ON_STAGE.has(what) });

    test(`finds nothing wrong with ${what}`, async ({ page }) => {
      await inEachLook(page, {
        open: () => open(page),
        look: () => expectNothingWrong(page),
      });
    });
  });
}

test('axe finds letters that are hard to read', async ({ page }) => {
  await page.goto('/');
  await page.locator('.tagline').evaluate((line) => void (line.style.color = '#e8e0d0'));
  await expect(expectNothingWrong(page)).rejects.toThrow('color-contrast');
});

test('each line, and what each reply showed, is told once to whoever listens to the page', async ({
  page,
}) => {
  await openAt(page, until(coffee, 0));
  await expectRemarksAtHand(page);
  await pressKeys(page, coffee, 0, 9);
  const attempt = until(coffee, 9);
  await expectToStandAt(page, attempt);
  const heard = await logOf(page).evaluate((log) => {
    const copy = log.cloneNode(true);
    if (copy instanceof Element)
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent ?? '';
  });
  const { entries } = addRemarks(presentTurn(attempt, play), attempt, 0, behaviourWords, remarkMessages);
  const told = entries
    .map(({ speaker, words, remarks = [] }) => (speaker ?? '') + plainText(words) + remarks.join(''))
    .join('');
  expect(entries.some(({ remarks }) => remarks !== undefined)).toBe(true);
  expect(heard.replaceAll(/\s+/g, ' ')).toBe(told.replaceAll(/\s+/g, ' '));
});

test('a line is there for a screen reader as a whole, even while it is typed for the eye', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await stopTime(page);
  await openAt(page, until(plums, 0));
  await page.keyboard.press('1');
  await expect.poll(() => linesOf(page).allTextContents()).toEqual(textsOf(until(plums, 1)));
  expect(await isTyping(page)).toBe(true);
});

test('the replies are told along with what the agent knows', async ({ page }) => {
  const knowing = plums.moments.findIndex(({ turn }) => turn?.you != null);
  const { you } = presentTurn(until(plums, knowing), play);
  await openAt(page, until(plums, knowing));
  await expect(repliesOf(page)).toHaveAccessibleDescription(
    `${lastLine(until(plums, knowing))} What you know ${you}`,
  );
});

for (const width of [390, 1280]) {
  test(`the heading of a debrief is told along with the last exchange, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openAt(page, until(plums, plums.moves.length - 1));
    await pressKeys(page, plums, plums.moves.length - 1);
    const heading = debriefOf(page).getByRole('heading', { level: 1 });
    await expect(heading).toBeFocused();
    const { entries, seen } = presentTurn(plums, play);
    for (const { words } of entries.slice(seen)) {
      await expect(heading).toHaveAccessibleDescription(new RegExp(escaped(plainText(words))));
    }
  });
}

const lastLine = (attempt: typeof plums): string => textsOf(attempt).at(-1) ?? '';

const escaped = (text: string): string => text.replaceAll(/[\^$.*+?()[\]{}|\\]/g, '\\$&');

test('forced colours leave buttons and meters to be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openAt(page, until(plums, replying));
  const border = await buttonsOf(page)
    .first()
    .evaluate((button) => {
      const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(button);
      return {
        borderTopColor,
        isDrawn: borderTopStyle === 'solid' && parseFloat(borderTopWidth) >= 1,
        paper: getComputedStyle(document.body).backgroundColor,
      };
    });
  expect(border.isDrawn).toBe(true);
  expect(border.borderTopColor).not.toBe(border.paper);
  const meter = await meterOf(page, 'Warmth').evaluate((element) => {
    const colourOf = (selector: string): string =>
      getComputedStyle(element.querySelector(selector) ?? element).backgroundColor;
    return { fill: colourOf('.meter-fill'), track: colourOf('.meter-track') };
  });
  expect(meter.fill).not.toBe(meter.track);
});
