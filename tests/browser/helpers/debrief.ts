import type { Locator, Page } from '@playwright/test';
import { plainText, wordsOf } from '../../../src/presentation/markup.ts';
import { scoresIn } from '../../../src/conversation/scores.ts';
import type { Ending } from '../../../src/scenario/model.ts';
import { endingNamed } from '../../../src/scenario/lookup.ts';
import { latestMoment, type Attempt } from '../../../src/session/session.ts';
import { expect } from './test.ts';

export const debriefOf = (page: Page): Locator => page.getByRole('main', { name: 'Debrief' });

/** That the debrief tells this attempt's ending, its scores as the engine reckons them, and every move. */
export async function expectDebrief(page: Page, attempt: Attempt): Promise<void> {
  const debrief = debriefOf(page);
  const ending = endingIn(attempt);
  await expect(debrief.getByRole('heading', { level: 1 })).toHaveText(ending.title);
  await expect(debrief.getByRole('blockquote')).toHaveText(plainText(wordsOf(ending.says ?? '')));
  for (const [name, value] of namedScores(attempt)) {
    const meter = page.getByRole('meter', { name });
    await expect(meter).toHaveAttribute('aria-valuenow', `${value ?? 0}`);
    await expect(meter).toContainText(value === null ? 'not tested' : `${value} of 100`);
    // Each number is explained in a sentence of its own.
    await expect(debrief.locator('.score-row', { has: meter }).getByRole('paragraph')).toHaveText(
      /^[A-Z\d].+\.$/,
    );
  }
  await expect(movesIn(page)).toHaveCount(attempt.moves.length);
}

/** The items of the list Transcript; what a move showed is a list within. */
export const movesIn = (page: Page): Locator =>
  debriefOf(page).getByRole('list', { name: 'Transcript' }).locator('> li');

/** That the solver's part of the debrief has come. */
export const expectReview = (page: Page): Promise<void> =>
  expect(debriefOf(page).locator('.curve > svg')).toBeVisible();

/** Where a moment is looked at again. */
export const whatIfOf = (page: Page): Locator => debriefOf(page).locator('.what-if');

/** Looks again at the move of this number, 1-based. */
export const openWhatIf = (page: Page, number: number): Promise<void> =>
  debriefOf(page)
    .getByRole('button', { name: `What if … at move ${number}`, exact: true })
    .click();

function endingIn(attempt: Attempt): Ending {
  const { ending } = latestMoment(attempt);
  if (ending === null) throw new Error('This attempt has not ended');
  return endingNamed(attempt.player.scenario, ending);
}

/** Null: not tested. */
function namedScores(attempt: Attempt): readonly (readonly [string, number | null])[] {
  const scores = scoresIn(attempt.player, attempt);
  if (scores === null) throw new Error('This attempt has not ended');
  return [
    ['Patience score', scores.patience],
    ['Warmth score', scores.warmth],
    ['Last word score', scores.lastWord],
  ];
}
