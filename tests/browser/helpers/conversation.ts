import type { Locator, Page } from '@playwright/test';
import { formatRoute } from '../../../src/app/route.ts';
import { plainText } from '../../../src/presentation/markup.ts';
import { play } from '../../../src/presentation/messages/play.ts';
import { presentTurn } from '../../../src/presentation/present-turn.ts';
import { encodeMoves } from '../../../src/session/run.ts';
import type { Attempt } from '../../../src/session/session.ts';
import { keyFor, until } from './script.ts';
import { expect } from './test.ts';

export const logOf = (page: Page): Locator => page.getByRole('log', { name: 'Conversation' });

/** All that was said, one by one. */
export const linesOf = (page: Page): Locator => logOf(page).locator('.words');

export const repliesOf = (page: Page): Locator => page.getByRole('group', { name: 'Your reply' });

export const buttonsOf = (page: Page): Locator => repliesOf(page).getByRole('button');

export const meterOf = (page: Page, name: string): Locator => page.getByRole('meter', { name });

/** That the page tells, offers and measures exactly what the engine does. */
export async function expectToStandAt(page: Page, attempt: Attempt): Promise<void> {
  const { entries, choices, meters } = presentTurn(attempt, play);
  await expect(linesOf(page)).toHaveText(entries.map(({ words }) => plainText(words)));
  await expect(buttonsOf(page)).toHaveCount(choices.length);
  for (const [index, { words }] of choices.entries()) {
    await expect(buttonsOf(page).nth(index)).toHaveAccessibleName(plainText(words));
  }
  for (const { label, value } of meters) {
    await expect(page.locator(`[role=meter][aria-label="${label}"]`)).toHaveAttribute(
      'aria-valuenow',
      `${value}`,
    );
  }
}

/** Where a page stands after these moves. */
export const addressOf = ({ player, moves }: Attempt): string =>
  formatRoute({ page: 'play', scenario: player.scenario.id, moves: encodeMoves(moves) });

/** That all these moves stand in the address, and no other. */
export const expectAddress = (page: Page, attempt: Attempt): Promise<void> =>
  expect(page).toHaveURL(({ hash }) => hash === addressOf(attempt));

/** Makes the attempt's moves from `start` up to `end` by their keys, which need not wait for anything. */
export async function pressKeys(
  page: Page,
  attempt: Attempt,
  start = 0,
  end = attempt.moves.length,
): Promise<void> {
  for (let step = start; step < end; step += 1) await page.keyboard.press(keyFor(attempt, step));
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
