import { fail, succeed, type Result } from '../../basics/result.ts';
import { isNewer, readAttempt, readRun, type Damage, type ToldAttempt } from './attempt.ts';
import { createLines } from './lines.ts';

/** Something in a file that is no attempt. */
export interface Problem {
  readonly file: string;
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  /** 1-based, among the attempts of an exported file; null elsewhere. */
  readonly item: number | null;
  readonly damage: Damage;
}

export interface FileName {
  readonly name: string;
  /** Tells the file from another one of that name. */
  readonly modified: number;
}

export interface Heard {
  readonly onAttempt: (attempt: ToldAttempt, place: Omit<Problem, 'damage'>) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** Reads one file of any of the kinds that we know, in pieces as they come. */
export interface Reading {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/**
 * Each line is by itself: an attempt, a run, or a whole exported file. Where the first line can be none of these but
 * might begin a file of JSON over several lines, all of it is collected first.
 */
export function createReading(file: FileName, heard: Heard): Reading {
  let number = 0;
  let good = 0;
  let collected: string[] | null = null;
  const problems: Problem[] = [];
  const place = (item: number | null, line: number | null = number) => ({ file: file.name, line, item });
  /** Told only once something in the file was good: of a picture, each of a thousand lines is damaged. */
  const damaged = (damage: Damage, item: number | null = null): void => {
    problems.push({ ...place(item), damage });
    if (good > 0) flush();
  };
  const flush = (): void => {
    for (const problem of problems.splice(0)) heard.onProblem(problem);
  };
  const take = (read: Result<ToldAttempt, Damage>, item: number | null): void => {
    if (!read.ok) return damaged(read.error, item);
    good += 1;
    flush();
    heard.onAttempt(read.value, place(item));
  };
  const nameOf = (item: number | null): string =>
    [file.name, file.modified, number, ...(item === null ? [] : [item])].join(':');
  const takeAll = (content: unknown): void => {
    const listed = attemptsIn(content);
    if (!listed.ok) return damaged(listed.error);
    if (!listed.value.isList) return take(readAttempt(listed.value.attempt, nameOf(null)), null);
    good += 1;
    for (const [index, attempt] of listed.value.attempts.entries()) {
      take(readAttempt(attempt, nameOf(index + 1)), index + 1);
    }
  };
  const takeLine = (line: string): void => {
    const text = line.trim();
    if (text === '') return;
    if (!text.startsWith('{')) {
      const run = readRun(text);
      return run === null
        ? damaged({ kind: 'broken-run' })
        : take(readAttempt({ run: text }, nameOf(null)), null);
    }
    const content = parse(text);
    if (content.ok) takeAll(content.value);
    else damaged({ kind: 'not-json' });
  };
  const lines = createLines((line) => {
    if (collected !== null) return void collected.push(line);
    number += 1;
    if (number === 1 && mayGoOn(line)) collected = [line];
    else takeLine(line);
  });
  const takeCollected = (all: readonly string[]): void => {
    const content = parse(all.join('\n'));
    if (content.ok) return takeAll(content.value);
    for (const [index, line] of all.entries()) {
      number = index + 1;
      takeLine(line);
    }
  };
  return {
    push: lines.push,
    end() {
      lines.end();
      if (collected !== null) takeCollected(collected);
      if (good > 0) return flush();
      const whole = wholeFile(problems);
      if (whole !== null) heard.onProblem({ ...place(null, null), damage: whole });
      else flush();
    },
  };
}

/** What to say of a file in which nothing was good; null where its one line says it best. */
function wholeFile(problems: readonly Problem[]): Damage | null {
  if (problems.length === 0) return { kind: 'empty' };
  const [only] = problems;
  if (problems.length > 1 || only === undefined) return { kind: 'unreadable' };
  return only.damage.kind === 'newer-format' || only.damage.kind === 'other-file' ? only.damage : null;
}

const mayGoOn = (line: string): boolean => line.trim().startsWith('{') && !parse(line).ok;

type Listed =
  | { readonly isList: true; readonly attempts: readonly unknown[] }
  | { readonly isList: false; readonly attempt: unknown };

/** An exported file, a result, or an attempt as it is. */
function attemptsIn(content: unknown): Result<Listed, Damage> {
  if (typeof content !== 'object' || content === null) return fail({ kind: 'no-run' });
  if (!('kind' in content)) return succeed({ isList: false, attempt: content });
  if ('format' in content && isNewer(content.format)) return fail({ kind: 'newer-format' });
  if (content.kind === 'the-last-word/export' && 'attempts' in content && Array.isArray(content.attempts)) {
    return succeed({ isList: true, attempts: content.attempts });
  }
  if (content.kind === 'the-last-word/result') return succeed({ isList: false, attempt: content });
  return fail({ kind: 'other-file' });
}

function parse(text: string): Result<unknown, null> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail(null);
  }
}
