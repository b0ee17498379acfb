import { createReader, type Spot } from '../../results/reader.ts';
import { quoteOf } from '../../results/quote.ts';
import type { Damage, ToldAttempt } from '../../results/told-attempt.ts';

/** Something in a file that is no attempt. */
export interface Problem {
  readonly file: string;
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  /** 1-based, among the attempts that begin on that line; null if there is only one. */
  readonly item: number | null;
  readonly damage: Damage;
  /** What stands there; empty where the whole file is meant. */
  readonly quote: string;
}

/** Where an attempt or a problem stands. */
export type ReadingPlace = Pick<Problem, 'file' | 'line' | 'item'>;

export interface FileName {
  readonly name: string;
  /** Distinguishes the file from another one of that name. */
  readonly modified: number;
}

export interface Heard {
  readonly onAttempt: (attempt: ToldAttempt, place: ReadingPlace) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** Reads one file of any of the kinds that we know, in pieces as they come. */
export interface Reading {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

export function createReading(file: FileName, heard: Heard): Reading {
  let good = 0;
  let found = 0;
  const problems: Problem[] = [];
  const flush = (): void => {
    for (const problem of problems.splice(0)) heard.onProblem(problem);
  };
  const reader = createReader({
    nameOf: ({ line, item }: Spot) =>
      [file.name, file.modified, line, ...(item === null ? [] : [item])].join(':'),
    onFound({ spot, read, source }) {
      found += 1;
      if (read.ok) {
        good += 1;
        heard.onAttempt(read.value, { file: file.name, ...spot });
      } else problems.push({ file: file.name, ...spot, damage: read.error, quote: quoteOf(source) });
      // Reported only once something in the file was good: in a picture, each of a thousand lines is damaged.
      if (good > 0) flush();
    },
  });
  return {
    push: reader.push,
    end() {
      reader.end();
      const whole = good > 0 ? null : wholeFile(problems, found);
      if (whole === null) flush();
      else heard.onProblem({ file: file.name, line: null, item: null, damage: whole, quote: '' });
    },
  };
}

/** What to say of a file in which nothing was good; null where its one line says it best. */
function wholeFile(problems: readonly Problem[], found: number): Damage | null {
  if (found === 0) return { kind: 'empty' };
  const [only] = problems;
  if (problems.length > 1 || only === undefined) return { kind: 'unreadable' };
  if (only.damage.kind === 'not-json') return { kind: 'unreadable' };
  return only.damage.kind === 'newer-format' || only.damage.kind === 'other-file' ? only.damage : null;
}
