import { RULES_VERSION } from '../basics/rules-version.ts';
import { encodeRun } from '../basics/run.ts';
import type { ToldAttempt } from '../results/told-attempt.ts';
import { readAttempt, type AttemptRecord } from './records/attempt-record.ts';
import { namelessId } from './records/older-format.ts';
import { isRecord } from './records/guards.ts';

/**
 * The record of an attempt that somebody else has written: unchanged if it is complete, otherwise with all that every
 * record needs added. A run by itself is of a finished conversation. Null if what it says is impossible.
 */
export function recordFrom(told: ToldAttempt, source: unknown, now: number): AttemptRecord | null {
  const whole = readAttempt(source);
  if (whole !== null) return whole;
  const said = isRecord(source) ? source : {};
  const run = encodeRun(told.run);
  const changedAt = told.changedAt ?? told.finishedAt ?? now;
  return readAttempt({
    format: 1,
    // A run by itself may be of any day; its hash tells whether it can still be worked out.
    rules: told.rules ?? RULES_VERSION,
    id: typeof said['id'] === 'string' ? said['id'] : namelessId(run),
    scenario: told.run.scenario,
    run,
    mode: told.mode ?? 'practice',
    undone: told.undone ?? 0,
    startedAt: told.startedAt ?? changedAt,
    changedAt,
    finishedAt: said['finishedAt'] === null ? null : (told.finishedAt ?? changedAt),
    first: told.first ?? false,
    // Its result is worked out again.
    result: null,
    name: told.name,
    note: told.note,
  });
}
