import { isCount, isRecord } from '../records/guards.ts';
import type { Store } from '../store.ts';

/**
 * Kept outside of the places, to notice that one was emptied: a browser that was killed can come back with an empty
 * database, and without an error.
 */
export interface Witness {
  /** The highest stamp that was written for good; 0 where nothing ever was. */
  readonly stamp: number;
  /** Whether the place has held something. */
  readonly database: boolean;
  readonly journal: boolean;
  readonly wipesNoticed: number;
  readonly wipesRepaired: number;
}

const KEY = 'witness';

export function readWitness(store: Store): Witness {
  const kept = store.read(KEY);
  const read = isRecord(kept) ? kept : {};
  const count = (value: unknown): number => (isCount(value) ? value : 0);
  return {
    stamp: count(read['stamp']),
    database: read['database'] === true,
    journal: read['journal'] === true,
    wipesNoticed: count(read['wipesNoticed']),
    wipesRepaired: count(read['wipesRepaired']),
  };
}

export const writeWitness = (store: Store, witness: Witness): void => store.write(KEY, witness);

export const forgetWitness = (store: Store): void => store.remove(KEY);
