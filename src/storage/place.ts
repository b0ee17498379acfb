import type { Entry } from './records/entry.ts';

/** Somewhere in the browser where entries outlive the page. */
export interface Place {
  /** Rejects where it cannot be read. */
  readonly read: () => Promise<readonly Entry[]>;
  /**
   * All of them or none. Resolves once they are written for good, and rejects where they could not be. With false, and
   * nothing is written, where `mayReplace` denies one that is there: no other page writes between its answer and ours.
   */
  readonly write: (entries: readonly Entry[], mayReplace?: MayReplace) => Promise<boolean>;
  /** Takes out everything else. */
  readonly replace: (entries: readonly Entry[]) => Promise<void>;
}

/** Asked of each entry that stands where another one is to be written. */
export type MayReplace = (held: Entry) => boolean;

/** Why there is no place: the browser has none for us, or a newer version of the game has been there. */
export type NoPlace = 'lacking' | 'newer';
