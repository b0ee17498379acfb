import { fail, succeed, type Result } from '../basics/result.ts';
import { quoteOf } from '../results/quote.ts';
import { createReader } from '../results/reader.ts';
import { readAttempt, type AttemptRecord } from './records/attempt-record.ts';
import { readDrill, type DrillRecord } from './records/drill-record.ts';
import { checksum } from './journal/line.ts';
import type { ImportProblem, Unread } from './memory.ts';
import { isRecord } from './records/guards.ts';
import { recordFrom } from './told-record.ts';

/** All that can be carried from one browser to another. */
export interface Belongings {
  readonly attempts: readonly AttemptRecord[];
  readonly drills: readonly DrillRecord[];
}

const KIND = 'the-last-word/export';
const FORMAT = 1;

/** The text of the one file that holds everything. */
export const writeExport = ({ attempts, drills }: Belongings, exportedAt: number): string =>
  `${JSON.stringify({ kind: KIND, format: FORMAT, exportedAt, check: checkOf(attempts, drills), attempts, drills }, null, 1)}\n`;

/** What a text adds to what is known, and the parts of it that could not be read. */
export interface Imported {
  readonly belongings: Belongings;
  readonly unread: readonly Unread[];
}

/**
 * Reads exported files, and any other text with results in it. If an exported file in it is incomplete or altered, all of
 * the text is refused.
 * @param now for what does not say when it was played.
 */
export function readImport(text: string, now: number): Result<Imported, ImportProblem> {
  const files: Result<Belongings, ImportProblem>[] = [];
  const attempts: AttemptRecord[] = [];
  const unread: Unread[] = [];
  let isNewerThere = false;
  const reader = createReader({
    nameOf: () => '',
    onValue(value) {
      if (!isRecord(value) || !(value['kind'] === KIND || 'check' in value)) return false;
      files.push(readExport(value));
      return true;
    },
    onFound({ spot, read, source }) {
      const record = read.ok ? recordFrom(read.value, source, now) : null;
      if (record !== null) return void attempts.push(record);
      isNewerThere ||= !read.ok && read.error.kind === 'newer-format';
      unread.push({ line: spot.line, quote: quoteOf(source) });
    },
  });
  reader.push(text);
  reader.end();
  const refused = files.find((file) => !file.ok);
  if (refused !== undefined && !refused.ok) return refused;
  const isOfAFile = text.includes(KIND) || text.includes('"exportedAt":');
  if (unread.length > 0 && isOfAFile) return fail('damaged');
  if (files.length + attempts.length === 0) return fail(isNewerThere ? 'newer' : 'foreign');
  const read = files.flatMap((file) => (file.ok ? [file.value] : []));
  return succeed({
    belongings: {
      attempts: [...read.flatMap((file) => file.attempts), ...attempts],
      drills: read.flatMap((file) => file.drills),
    },
    unread,
  });
}

/** Takes all of an exported file, or nothing. */
export function readExport(file: unknown): Result<Belongings, ImportProblem> {
  if (!isRecord(file) || file['kind'] !== KIND) return fail('foreign');
  const { format, check, attempts, drills } = file;
  if (typeof format === 'number' && format > FORMAT) return fail('newer');
  if (format !== FORMAT || !Array.isArray(attempts) || !Array.isArray(drills)) return fail('damaged');
  if (check !== checkOf(attempts, drills)) return fail('damaged');
  if ([...attempts, ...drills].some(isNewer)) return fail('newer');
  const read = { attempts: attempts.flatMap(listOf(readAttempt)), drills: drills.flatMap(listOf(readDrill)) };
  const isWhole = read.attempts.length === attempts.length && read.drills.length === drills.length;
  return isWhole ? succeed(read) : fail('damaged');
}

const listOf =
  <Kept>(read: (value: unknown) => Kept | null) =>
  (value: unknown): readonly Kept[] => {
    const kept = read(value);
    return kept === null ? [] : [kept];
  };

const isNewer = (value: unknown): boolean =>
  isRecord(value) && typeof value['format'] === 'number' && value['format'] > FORMAT;

/** Of the content, not of the writing: indentation makes no difference. */
const checkOf = (attempts: readonly unknown[], drills: readonly unknown[]): number =>
  checksum(new TextEncoder().encode(JSON.stringify([attempts, drills])));
