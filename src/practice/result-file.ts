import type { AttemptRecord } from '../storage/attempt-record.ts';

/** What a result is kept as outside of the browser: who wants to know reckons it anew from the run. */
export const RESULT_FILE = 'the-last-word/result';

/** The text of the file. */
export const printResultFile = (attempt: AttemptRecord): string =>
  `${JSON.stringify({ file: RESULT_FILE, ...attempt }, null, 2)}\n`;

/** `plum-exchange-2026-03-01.json`; the day is that of its end, in UTC, as no reader's clock is asked. */
export function nameOfResultFile({ scenario, finishedAt, changedAt }: AttemptRecord): string {
  const day = new Date(finishedAt ?? changedAt).toISOString().slice(0, 10);
  return `${scenario}-${day}.json`;
}
