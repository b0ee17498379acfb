import { encodeRun } from '../session/run.ts';
import type { ToldAttempt } from '../results/told-attempt.ts';
import type { ReadingPlace, Problem } from './reading/reading.ts';

/** An attempt and where it stands. */
export interface Gathered {
  readonly attempt: ToldAttempt;
  readonly place: ReadingPlace;
}

/** All that was read, each attempt once. */
export interface Gathering {
  readonly attempts: ReadonlyMap<string, Gathered>;
  readonly problems: readonly Problem[];
  /** How many attempts were there already, under the same id. */
  readonly duplicates: number;
  readonly files: number;
}

export const nothingGathered: Gathering = { attempts: new Map(), problems: [], duplicates: 0, files: 0 };

/** What one or more files add. */
export interface Addition {
  readonly attempts: readonly Gathered[];
  readonly problems: readonly Problem[];
  readonly files: number;
}

/** Of two attempts with one id it keeps the one that was changed later, so that the order of the files does not matter. */
export function gather(before: Gathering, { attempts, problems, files }: Addition): Gathering {
  const merged = new Map(before.attempts);
  for (const one of attempts) {
    const other = merged.get(one.attempt.id);
    if (other === undefined || isLater(one.attempt, other.attempt)) merged.set(one.attempt.id, one);
  }
  const added = merged.size - before.attempts.size;
  return {
    attempts: merged,
    problems: [...before.problems, ...problems],
    duplicates: before.duplicates + attempts.length - added,
    files: before.files + files,
  };
}

function isLater(one: ToldAttempt, other: ToldAttempt): boolean {
  const [changed, before] = [one.changedAt ?? 0, other.changedAt ?? 0];
  // Both have the same time: any rule will do that does not ask which file came first.
  return changed === before ? textOf(one) > textOf(other) : changed > before;
}

const textOf = (attempt: ToldAttempt): string => encodeRun(attempt.run) + JSON.stringify(attempt);
