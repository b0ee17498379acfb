import type { AttemptRecord } from '../storage/records/attempt-record.ts';

/**
 * The text of the file that a result is kept as outside of the browser: an attempt that says what it is. Who wants to
 * know reckons it anew from the run.
 */
export const printResultFile = (attempt: AttemptRecord): string =>
  `${JSON.stringify({ kind: 'the-last-word/result', ...attempt }, null, 2)}\n`;

/** `plum-exchange-2026-03-01.json`; the day is that of its end, in UTC, as no reader's clock is asked. */
export function nameOfResultFile({ scenario, finishedAt, changedAt }: AttemptRecord): string {
  const day = new Date(finishedAt ?? changedAt).toISOString().slice(0, 10);
  return `${scenario}-${day}.json`;
}
