import { fail, succeed, type Result } from '../basics/result.ts';
import { readAttempt, type AttemptRecord } from './records/attempt-record.ts';
import { readDrill, type DrillRecord } from './records/drill-record.ts';
import { checksum } from './journal/line.ts';
import type { ImportProblem } from './memory.ts';
import { isRecord } from './records/guards.ts';

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

/** Believes all of a file or nothing of it. */
export function readExport(text: string): Result<Belongings, ImportProblem> {
  const file = parse(text);
  // What begins as one of our files is one of which not all arrived.
  if (file === undefined) return fail(text.includes(KIND) ? 'damaged' : 'foreign');
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

/** However the file is indented: of what it says, not of how it is written. */
const checkOf = (attempts: readonly unknown[], drills: readonly unknown[]): number =>
  checksum(new TextEncoder().encode(JSON.stringify([attempts, drills])));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
