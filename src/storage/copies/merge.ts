import { further, type AttemptRecord } from '../records/attempt-record.ts';
import type { DrillRecord } from '../records/drill-record.ts';
import type { ImportSummary } from '../memory.ts';
import type { Belongings } from '../transfer.ts';

/** The part of `added` to be written to a memory that holds `known`. */
export interface Merged {
  readonly belongings: Belongings;
  readonly summary: Omit<ImportSummary, 'unread'>;
}

/** If an attempt is known already, the state that is further on wins; of a drill, the one that was played more often. */
export function mergeBelongings(known: Belongings, added: Belongings): Merged {
  const attempts = news(known.attempts, added.attempts, further);
  const drills = news(known.drills, added.drills, furtherDrill);
  const ids = new Set(known.attempts.map(({ id }) => id));
  const updated = attempts.filter(({ id }) => ids.has(id)).length;
  return {
    belongings: { attempts, drills },
    summary: {
      added: attempts.length - updated,
      updated,
      unchanged: new Set(added.attempts.map(({ id }) => id)).size - attempts.length,
      drills: drills.length,
    },
  };
}

/** Those that add something to the known ones. */
function news<Item extends AttemptRecord | DrillRecord>(
  known: readonly Item[],
  added: readonly Item[],
  choose: (one: Item, other: Item) => Item,
): readonly Item[] {
  const before = new Map(known.map((item) => [item.id, item]));
  const after = new Map(before);
  for (const item of added) {
    const other = after.get(item.id);
    after.set(item.id, other === undefined ? item : choose(other, item));
  }
  return [...after.values()].filter((item) => before.get(item.id) !== item);
}

const furtherDrill = (one: DrillRecord, other: DrillRecord): DrillRecord =>
  (other.seen - one.seen || other.due - one.due) > 0 ? other : one;
