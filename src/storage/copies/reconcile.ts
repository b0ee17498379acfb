import type { Copy } from './copy.ts';
import { highestStamp, joinEntries, missingIn, type StoredEntry } from '../records/entry.ts';
import { readWitness, writeWitness } from './witness.ts';
import type { Store } from '../store.ts';

/** The places of one browser; `local` is written to only where neither of the others is there. */
export interface Copies {
  readonly database: Copy;
  readonly journal: Copy;
  readonly local: Copy;
}

/**
 * Joins what the places hold, and writes to each what it lacks. A place that once held something and is empty now was
 * wiped: that is counted, and also whether another place could replace the loss.
 */
export async function reconcile(copies: Copies, store: Store): Promise<ReadonlyMap<string, StoredEntry>> {
  const { database, journal, local } = copies;
  const all = joinEntries(database.found, journal.found, local.found);
  const witness = readWitness(store);
  const bring = async (copy: Copy, held: boolean) => ({
    isWiped: copy.health() === 'works' && copy.found.length === 0 && held,
    isWhole: await copy.write(missingIn(copy.found, all)),
  });
  const brought = await Promise.all([
    bring(database, witness.database || journal.found.length > 0),
    bring(journal, witness.journal),
  ]);
  const wiped = brought.filter((one) => one.isWiped);
  const isAllThere = all.size > 0 && highestStamp(all.values()) >= witness.stamp;
  const repaired = wiped.filter(({ isWhole }) => isWhole && isAllThere);
  // The small store held this only because the other places were missing; it has a better place now.
  if (brought.some(({ isWhole }) => isWhole) && local.found.length > 0) await local.replace([]);
  if (all.size === 0 && wiped.length === 0) return all;
  // If a place cannot be asked now, what was known of it stays.
  const hasHeld = (copy: Copy, before: boolean): boolean =>
    copy.health() === 'works' ? all.size > 0 : before;
  writeWitness(store, {
    stamp: Math.max(witness.stamp, highestStamp(all.values())),
    database: hasHeld(database, witness.database),
    journal: hasHeld(journal, witness.journal),
    wipesNoticed: witness.wipesNoticed + wiped.length,
    wipesRepaired: witness.wipesRepaired + repaired.length,
  });
  return all;
}
