import { describe, expect, test } from 'vitest';
import { afterDrill, DAY, dueFrom, isDue, LADDER } from '../../src/practice/schedule.ts';
import type { DrillRecord } from '../../src/storage/records/drill-record.ts';
import { fc } from '../helpers/generated.ts';
import { drillOf } from '../helpers/records.ts';

const NOW = 1_800_000_000_000;

/** Plays a drill on each day that it is due, for as long as it comes back. */
function play(outcomes: readonly boolean[]): { days: readonly number[]; last: DrillRecord | null } {
  const days: number[] = [];
  let drill: DrillRecord | null = drillOf({ due: dueFrom(NOW, 0) });
  for (const passed of outcomes) {
    if (drill === null) break;
    days.push((drill.due - NOW) / DAY);
    drill = afterDrill(drill, passed, drill.due);
  }
  return { days, last: drill };
}

test('what goes well each time comes back after 1, 3, 7, 21 and 60 days, and then no more', () => {
  const { days, last } = play([true, true, true, true, true, true]);
  expect(days).toEqual([1, 4, 11, 32, 92]);
  expect(last).toBeNull();
});

test('what goes wrong begins anew, tomorrow', () => {
  const { days, last } = play([true, true, false, true]);
  expect(days).toEqual([1, 4, 11, 12]);
  expect(last).toMatchObject({ step: 1, seen: 4, passed: 3 });
});

test('what goes well ahead of time stays where it is; what goes wrong does not', () => {
  const drill = drillOf({ step: 2, due: NOW + DAY });
  expect(afterDrill(drill, true, NOW)).toEqual({ ...drill, seen: 1, passed: 1 });
  expect(afterDrill(drill, false, NOW)).toMatchObject({ step: 0, due: NOW + DAY, passed: 0 });
});

describe('a drill is due', () => {
  test.each([
    ['on its date', 0, true],
    ['not a moment before it', 1, false],
    ['not on the last rung', 60 * DAY, false],
    ['when a clock that went wrong has put it off beyond the ladder', 60 * DAY + 1, true],
  ])('%s', (_, later, due) => expect(isDue(drillOf({ due: NOW + later }), NOW)).toBe(due));
});

test('whatever happens, a drill that stays is on the ladder and comes back on a later day within its reach', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ passed: fc.boolean(), waits: fc.integer({ min: 0, max: 100 * DAY }) })),
      (plays) => {
        let now = NOW;
        let drill: DrillRecord | null = drillOf({ due: dueFrom(now, 0) });
        let well = 0;
        for (const { passed, waits } of plays) {
          now += waits;
          const before: DrillRecord = drill;
          drill = afterDrill(before, passed, now);
          well = passed ? well + (isDue(before, now) ? 1 : 0) : 0;
          if (drill === null) {
            expect(well).toBe(LADDER.length);
            return;
          }
          expect(drill.step).toBe(well);
          expect(drill.seen).toBe(before.seen + 1);
          expect(drill.due).toBeLessThanOrEqual(now + 60 * DAY);
          expect(isDue(drill, now)).toBe(false);
        }
      },
    ),
  );
});
