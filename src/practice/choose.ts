import type { DrillRecord } from '../storage/records/drill-record.ts';
import { isDue } from './schedule.ts';

export interface Outlook {
  /** In the order in which they are best played. */
  readonly due: readonly DrillRecord[];
  /** The soonest first. */
  readonly coming: readonly DrillRecord[];
}

/** Which drills are there now and which come later. */
export function outlookOn(drills: readonly DrillRecord[], now: number): Outlook {
  const bySoonest = drills.toSorted((one, other) => one.due - other.due || (one.id < other.id ? -1 : 1));
  return {
    due: mixed(bySoonest.filter((drill) => isDue(drill, now))),
    coming: bySoonest.filter((drill) => !isDue(drill, now)),
  };
}

/** The drill to play after `last`: one that is due, of another scenario where there is one. Null where none is due. */
export function nextDrill(
  drills: readonly DrillRecord[],
  now: number,
  last: Pick<DrillRecord, 'id' | 'scenario'> | null,
): DrillRecord | null {
  const due = outlookOn(drills, now).due.filter(({ id }) => id !== last?.id);
  return due.find(({ scenario }) => scenario !== last?.scenario) ?? due[0] ?? null;
}

/** Scenarios in turn for as long as there are several: what is varied is remembered longer. */
function mixed(drills: readonly DrillRecord[]): readonly DrillRecord[] {
  const order: DrillRecord[] = [];
  let left = drills;
  while (left.length > 0) {
    const last = order.at(-1)?.scenario;
    const next = left.find(({ scenario }) => scenario !== last) ?? left[0];
    if (next === undefined) break;
    order.push(next);
    left = left.filter((drill) => drill !== next);
  }
  return order;
}
