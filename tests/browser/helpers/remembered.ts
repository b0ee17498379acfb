import type { Page } from '@playwright/test';
import { rulesHash } from '../../../src/workbench/playable.ts';
import { resultOf } from '../../../src/practice/result.ts';
import type { Attempt } from '../../../src/session/session.ts';
import type { AttemptRecord } from '../../../src/storage/records/attempt-record.ts';
import type { DrillRecord } from '../../../src/storage/records/drill-record.ts';
import { writeExport } from '../../../src/storage/transfer.ts';
import { drillOf, recordOf, runOf } from '../../helpers/records.ts';
import { encodeMoves } from '../../../src/session/run.ts';
import { expect } from './test.ts';

export const hashOf = ({ player }: Attempt): string => rulesHash(player.scenario, player.table);

/** A finished attempt as the game would have kept it. */
export const finished = (attempt: Attempt, part: Partial<AttemptRecord> = {}): AttemptRecord =>
  recordOf({
    scenario: attempt.player.scenario.id,
    run: runOf(attempt, hashOf(attempt)),
    result: resultOf(attempt),
    ...part,
  });

/** The drill of a moment: `attempt` up to it, and the move that was made then. */
export const drillAt = (attempt: Attempt, index: number, part: Partial<DrillRecord> = {}): DrillRecord =>
  drillOf({
    scenario: attempt.player.scenario.id,
    hash: hashOf(attempt),
    moves: encodeMoves(attempt.moves.slice(0, index)),
    mistake: encodeMoves(attempt.moves.slice(index, index + 1)),
    ...part,
  });

/** The file that holds these. */
export const fileOf = (attempts: readonly AttemptRecord[], drills: readonly DrillRecord[] = []): string =>
  writeExport({ attempts, drills }, 0);

/** Chooses a file on the page of one's practice, which is open. */
export const chooseFile = (page: Page, text: string): Promise<void> =>
  page
    .getByLabel('Add from a file')
    .setInputFiles({ name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Opens the page of one's practice with these remembered. */
export async function remember(
  page: Page,
  attempts: readonly AttemptRecord[],
  drills: readonly DrillRecord[] = [],
): Promise<void> {
  await page.goto('/#/practice');
  await expect(page.getByRole('heading', { name: 'Your practice' })).toBeVisible();
  await chooseFile(page, fileOf(attempts, drills));
  await expect(page.getByRole('status')).toContainText('Added:');
}
