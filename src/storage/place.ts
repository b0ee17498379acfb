import type { StoredEntry } from './records/entry.ts';

/** Somewhere in the browser where entries outlive the page. */
export interface Place {
  /** Rejects where it cannot be read. */
  readonly read: () => Promise<readonly StoredEntry[]>;
  /**
   * All of them or none. Resolves once they are written for good; rejects if they could not be. Resolves with false, and
   * writes nothing, if `mayReplace` says no to one that is there. No other page writes between its answer and ours.
   */
  readonly write: (entries: readonly StoredEntry[], mayReplace?: MayReplace) => Promise<boolean>;
  /** Takes out everything else. */
  readonly replace: (entries: readonly StoredEntry[]) => Promise<void>;
}

/** Asked about each entry that another one would replace. */
export type MayReplace = (held: StoredEntry) => boolean;

/** Why there is no place: the browser has none for us, or a newer version of the game has been there. */
export type NoPlace = 'lacking' | 'newer';
