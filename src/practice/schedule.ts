import type { DrillRecord } from '../storage/records/drill-record.ts';

/**
 * After how many days a drill comes back, rung by rung: growing intervals, as in Leitner's boxes. Fixed, so that
 * whoever practises can foresee them.
 */
export const LADDER = [1, 3, 7, 21, 60] as const;

export const DAY = 24 * 60 * 60 * 1000;

/** When a drill on a rung comes back, seen from `now`; beyond the last rung as on the last. */
export const dueFrom = (now: number, step: number): number => now + (LADDER[step] ?? LONGEST) * DAY;

const LONGEST = Math.max(...LADDER);

/** A date further off than the ladder reaches was set by a clock that went wrong: such a drill is due, too. */
export const isDue = ({ due }: DrillRecord, now: number): boolean => due <= now || due > now + LONGEST * DAY;

/**
 * A drill once it was played: a rung up when it went well, back to the first when not. Null for one that has passed
 * the last rung and need not come back. Going well ahead of time is no proof that it is remembered, so it changes
 * neither rung nor date.
 */
export function afterDrill(drill: DrillRecord, passed: boolean, now: number): DrillRecord | null {
  const seen = drill.seen + 1;
  if (!passed) return { ...drill, seen, step: 0, due: dueFrom(now, 0) };
  const counted = { ...drill, seen, passed: drill.passed + 1 };
  if (!isDue(drill, now)) return counted;
  const step = drill.step + 1;
  return step >= LADDER.length ? null : { ...counted, step, due: dueFrom(now, step) };
}
