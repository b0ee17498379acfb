import type { Page } from '@playwright/test';
import { decodeLines } from '../../src/storage/journal/line.ts';
import { isRecord } from '../../src/storage/records/guards.ts';
import { inOneLine, linesIn, SCENARIOS } from './engine.ts';
import { readStored, type Stored } from './in-page.ts';
import type { Random } from './random.ts';
import type { Sightings, Seen } from './record.ts';
import { BLANK } from './server.ts';

/** Milliseconds after which anything that has not come back counts as lost. */
const PATIENCE = 8000;

/**
 * Opens the game after a kill. First it checks the stored data as the browser left them, then whether the game has all
 * that was shown. Then it goes on with the interrupted conversation, or begins one.
 */
export async function restart(page: Page, address: string, record: Sightings, random: Random): Promise<void> {
  await page.goto(`${address}${BLANK}`);
  const left = await page.evaluate(readStored);
  const hasHeld = record.open() !== null || record.finished().size > 0;
  const wipes = hasHeld ? countWipes(left) : 0;
  record.count('torn lines', journalIn(left).damaged);
  await page.goto(address);
  const now = await waitUntilWhole(page, record);
  record.count('restarts looked at');
  countWitness(record, now, wipes);
  const seen = record.open();
  const isGoneOn = seen !== null && (await goOn(page, seen, record));
  if (seen !== null && !isGoneOn && !isFinished(seen, now)) record.lose(`page: no way on, ${seen.scenario}`);
  if (!isGoneOn) await page.goto(`${address}#/play/${SCENARIOS[random.below(SCENARIOS.length)] ?? ''}`);
  await page.locator('main.play').waitFor();
}

/** Copies that are empty although something was shown as kept. */
const countWipes = (left: Stored): number =>
  Number((left.database?.length ?? 0) === 0) + Number(journalIn(left).entries === 0);

function journalIn({ journal }: Stored): { readonly entries: number; readonly damaged: number } {
  const decoded = journal.map((file) => decodeLines(Buffer.from(file, 'base64')));
  return {
    entries: decoded.reduce((sum, { entries }) => sum + entries.length, 0),
    damaged: decoded.reduce((sum, { damaged }) => sum + damaged, 0),
  };
}

/** Waits until database and journal both hold all that was shown. What does not come is lost. */
async function waitUntilWhole(page: Page, record: Sightings): Promise<Stored> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const stored = await page.evaluate(readStored);
    const missing = missingIn(stored, record);
    if (missing.length === 0) return stored;
    if (Date.now() > deadline) {
      for (const what of missing) record.lose(what);
      return stored;
    }
    await page.waitForTimeout(20);
  }
}

function missingIn(stored: Stored, record: Sightings): readonly string[] {
  const inJournal = stored.journal.flatMap((file) => decodeLines(Buffer.from(file, 'base64')).entries);
  const open = record.open();
  const places = { database: stored.database ?? [], journal: inJournal };
  const missing = Object.entries(places).flatMap(([place, entries]) => {
    const runs = runsIn(entries);
    return [
      ...[...record.finished()].filter((run) => !runs.includes(run)).map((run) => `${place}: ${run}`),
      ...(open === null || runs.some((run) => isWithin(open, run))
        ? []
        : [`${place}: ${open.scenario}, ${open.lines.length} lines`]),
    ];
  });
  return journalIn(stored).damaged > 0 ? [...missing, 'journal: damaged lines are still there'] : missing;
}

const runsIn = (entries: readonly { readonly value: unknown }[]): readonly string[] =>
  entries.flatMap(({ value }) => (isRecord(value) && typeof value['run'] === 'string' ? [value['run']] : []));

/** A run may be one move ahead of what was seen. */
function isWithin({ scenario, lines }: Seen, run: string): boolean {
  if (!run.startsWith(`${scenario}~`)) return false;
  const all = linesIn(run);
  return all !== null && lines.every((line, index) => line === all[index]);
}

const isFinished = (seen: Seen, { database }: Stored): boolean =>
  (database ?? []).some(
    ({ value }) => isRecord(value) && value['finishedAt'] !== null && isWithin(seen, String(value['run'])),
  );

function countWitness(record: Sightings, { witness }: Stored, wipes: number): void {
  const { noticed, repaired } = record.wipesKnown;
  const known = { noticed: witness?.wipesNoticed ?? 0, repaired: witness?.wipesRepaired ?? 0 };
  record.count('wipes', wipes);
  record.count('noticed', Math.max(0, known.noticed - noticed));
  record.count('repaired', Math.max(0, known.repaired - repaired));
  record.wipesKnown = known;
}

/**
 * Goes on from the first page, as a person does. False if its last move was made and only its debrief was not shown.
 */
async function goOn(page: Page, seen: Seen, record: Sightings): Promise<boolean> {
  const card = page.locator('li.card', { has: page.locator(`a[href="#/play/${seen.scenario}"]`) });
  const link = card.locator('a.card-resume');
  const isThere = await link.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (!isThere) return false;
  await link.click();
  await page.locator('main.play').waitFor();
  const lines = await page.locator('[role=log] .words').allTextContents();
  const shown = lines.map(inOneLine);
  if (!seen.lines.every((line, index) => line === shown[index])) {
    record.lose(`page: ${seen.scenario}, ${seen.lines.length} lines, ${shown.length} shown`);
  }
  return true;
}
