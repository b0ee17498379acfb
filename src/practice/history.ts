import { RULES_VERSION } from '../basics/rules-version.ts';
import type { AttemptRecord } from '../storage/records/attempt-record.ts';

/** What was played of one scenario. */
export interface ScenarioHistory {
  readonly scenario: string;
  /** The newest first. */
  readonly attempts: readonly AttemptRecord[];
  /** One point for each finished attempt whose scores are known, the oldest first. */
  readonly trend: readonly TrendPoint[];
}

export interface TrendPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** 0–100 each; null: not tested. */
  readonly patience: number | null;
  readonly warmth: number | null;
  readonly lastWord: number | null;
}

/** All that was played, by scenario: the one played last first. */
export function historyOf(attempts: readonly AttemptRecord[]): readonly ScenarioHistory[] {
  const newestFirst = attempts.toSorted((one, other) => timeOf(other) - timeOf(one));
  const scenarios = new Set(newestFirst.map(({ scenario }) => scenario));
  return [...scenarios].map((scenario) => {
    const own = newestFirst.filter((attempt) => attempt.scenario === scenario);
    return { scenario, attempts: own, trend: own.toReversed().flatMap(pointOf) };
  });
}

/** When it was finished, or last gone on with. */
export const timeOf = ({ finishedAt, changedAt }: AttemptRecord): number => finishedAt ?? changedAt;

/** Whether an attempt that begins now is the first at its scenario, as far as is known here. */
export const isFirstAt = (scenario: string, attempts: readonly AttemptRecord[]): boolean =>
  !attempts.some((attempt) => attempt.scenario === scenario);

/** What was scored by earlier rules is on another scale. */
function pointOf(attempt: AttemptRecord): readonly TrendPoint[] {
  if (attempt.finishedAt === null || attempt.result === null || attempt.rules !== RULES_VERSION) return [];
  const { patience, warmth, lastWord } = attempt.result;
  return [{ at: attempt.finishedAt, patience, warmth, lastWord }];
}
