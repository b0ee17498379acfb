import type { Locator, Page } from '@playwright/test';
import { plainText } from '../../../src/presentation/markup.ts';
import { play } from '../../../src/presentation/messages/en/play.ts';
import { presentTurn } from '../../../src/presentation/play/present-turn.ts';
import type { Attempt } from '../../../src/session/session.ts';
import { addressOf, keyFor, until } from './script.ts';
import { expect } from './test.ts';

export const logOf = (page: Page): Locator => page.getByRole('log', { name: 'Conversation' });

/** Remarks come with a style of their own once the page has nothing better to do; what is said before it has none. */
export const expectRemarksAtHand = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    document.adoptedStyleSheets.some(({ cssRules }) =>
      [...cssRules].some((rule) => rule.cssText.startsWith('.remark')),
    ),
  );
};

/** All that was said, one by one. */
export const linesOf = (page: Page): Locator => logOf(page).locator('.words');

export const repliesOf = (page: Page): Locator => page.getByRole('group', { name: 'Your reply' });

export const buttonsOf = (page: Page): Locator => repliesOf(page).getByRole('button');

export const meterOf = (page: Page, name: string): Locator => page.getByRole('meter', { name });

/** All that was said after these moves, as {@link linesOf} has it. */
export const textsOf = (attempt: Attempt, messages = play): readonly string[] =>
  presentTurn(attempt, messages).entries.map(({ words }) => plainText(words));

/** What a conversation shows, as text: its lines, the replies on offer and the meters. */
export interface Sight {
  readonly lines: readonly string[];
  readonly choices: readonly string[];
  readonly meters: readonly string[];
}

/** What the page has to show after these moves, in English if nothing else is said. */
export function sightOf(attempt: Attempt, messages = play): Sight {
  const { choices, meters } = presentTurn(attempt, messages);
  return {
    lines: textsOf(attempt, messages).map(inOneLine),
    choices: choices.map(({ words }) => inOneLine(plainText(words))),
    meters: meters.map(({ label, value }) => `${label} ${value}`),
  };
}

/** That the page tells, offers and measures exactly what the engine does. */
export const expectToStandAt = (page: Page, attempt: Attempt, messages = play): Promise<void> =>
  expect.poll(async () => (await look(page)).sight, { intervals: OFTEN }).toEqual(sightOf(attempt, messages));

/** Milliseconds: a move is seen within a few of them. */
export const OFTEN = [5, 10, 20, 50, 100, 250, 500];

/** What is shown, and the address at the same moment; all of it at one look, since most tests ask this again and again. */
export const look = (page: Page): Promise<{ readonly hash: string; readonly sight: Sight }> =>
  page.evaluate(() => {
    const textsIn = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) =>
        textContent.replaceAll(/\s+/g, ' ').trim(),
      );
    const meters = [...document.querySelectorAll('[role=meter]')].map(
      (meter) => `${meter.getAttribute('aria-label')} ${meter.getAttribute('aria-valuenow')}`,
    );
    const lines = textsIn('[role=log] .words');
    return { hash: location.hash, sight: { lines, choices: textsIn('[role=group] button .words'), meters } };
  });

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** That a screen reader finds the replies by the names that the engine gives them. */
export async function expectNames(page: Page, attempt: Attempt): Promise<void> {
  const { choices } = presentTurn(attempt, play);
  await expect(buttonsOf(page)).toHaveCount(choices.length);
  for (const [index, { words }] of choices.entries()) {
    await expect(buttonsOf(page).nth(index)).toHaveAccessibleName(plainText(words));
  }
}

/** That all these moves stand in the address, and no other. */
export const expectAddress = (page: Page, attempt: Attempt): Promise<void> =>
  expect(page).toHaveURL(({ hash }) => hash === addressOf(attempt));

/** Makes the attempt's moves from `start` up to `end` by their keys, each once the one before is to be seen. */
export async function pressKeys(
  page: Page,
  attempt: Attempt,
  start = 0,
  end = attempt.moves.length,
): Promise<void> {
  for (let step = start; step < end; step += 1) {
    await expectToStandAt(page, until(attempt, step));
    await page.keyboard.press(keyFor(attempt, step));
  }
}

/** Makes them by clicking on the buttons. */
export async function clickButtons(page: Page, attempt: Attempt, start: number, end: number): Promise<void> {
  for (let step = start; step < end; step += 1) {
    await expectAddress(page, until(attempt, step));
    await buttonsOf(page)
      .nth(Number(keyFor(attempt, step)) - 1)
      .click();
  }
}

/** Opens a conversation where it stands after these moves. */
export async function openAt(page: Page, attempt: Attempt): Promise<void> {
  await page.goto(`/${addressOf(attempt)}`);
  await expectToStandAt(page, attempt);
}
