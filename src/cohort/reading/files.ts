import type { Addition, Gathered } from '../gathering.ts';
import { createReading, type FileName, type Problem, type Reading } from './reading.ts';

/** A file as it comes: piece by piece, each with how many bytes it was. */
export interface ComingFile extends FileName {
  readonly size: number;
  readonly pieces: () => AsyncIterable<FilePiece>;
}

export interface FilePiece {
  readonly text: string;
  readonly bytes: number;
}

/** Gets the number of bytes read; returns whether to stop. */
export type OnBytes = (done: number, total: number) => boolean;

/** Reads files one after the other. Null where it was stopped. */
export async function readFiles(files: readonly ComingFile[], onBytes: OnBytes): Promise<Addition | null> {
  const attempts: Gathered[] = [];
  const problems: Problem[] = [];
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const file of files) {
    const reading = createReading(file, {
      onAttempt: (attempt, place) => void attempts.push({ attempt, place }),
      onProblem: (problem) => void problems.push(problem),
    });
    try {
      if (await pour(file, reading, (bytes) => onBytes((done += bytes), total))) return null;
    } catch {
      // A folder, or a file that is gone by now. The others can still be read.
      problems.push({ file: file.name, line: null, item: null, damage: { kind: 'unreadable' }, quote: '' });
    }
  }
  return { attempts, problems, files: files.length };
}

/** Whether it was stopped. */
async function pour(
  file: ComingFile,
  reading: Reading,
  onPiece: (bytes: number) => boolean,
): Promise<boolean> {
  for await (const { text, bytes } of file.pieces()) {
    reading.push(text);
    if (onPiece(bytes)) return true;
  }
  reading.end();
  return false;
}
