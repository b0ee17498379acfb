import type { Result } from '../basics/result.ts';
import type { AttemptRecord } from './records/attempt-record.ts';
import type { DrillRecord } from './records/drill-record.ts';

/** All that the browser remembers of what was played here. None of its promises rejects. */
export interface Memory {
  readonly health: () => MemoryHealth;
  /**
   * Keeps the next state of an attempt. Resolves once every place that this browser has for it has answered: with true if
   * at least one has written it for good, with false if it is lost with the page. If what is kept of it now is not ours,
   * another page has gone on with it or removed it: then null, and nothing changes. Go on under a new id.
   */
  readonly keepNext: (
    attempt: AttemptRecord,
    isOurs: (kept: AttemptRecord) => boolean,
  ) => Promise<boolean | null>;
  /**
   * Changes an attempt as it is kept by then, so that of two changes at the same time both stay. Resolves as `keepNext` does;
   * with false, too, where no such attempt is kept.
   * @param change is asked again if something else was written meanwhile.
   */
  readonly amend: (id: string, change: (kept: AttemptRecord) => AttemptRecord) => Promise<boolean>;
  /** The one changed last comes first. Those of a newer format are left out. */
  readonly attempts: () => Promise<readonly AttemptRecord[]>;
  readonly remove: (id: string) => Promise<void>;
  readonly keepDrill: (drill: DrillRecord) => Promise<boolean>;
  /** The one that is due first comes first. */
  readonly drills: () => Promise<readonly DrillRecord[]>;
  readonly removeDrill: (id: string) => Promise<void>;
  /** Everything, as the text of one file. */
  readonly exportAll: () => Promise<string>;
  /**
   * Adds the results that a text holds: all of its exported files or nothing, and of a list what can be read. If an
   * attempt is known already, the state that is further on is kept.
   */
  readonly importAll: (text: string) => Promise<Result<ImportSummary, ImportProblem>>;
  /** All but the settings. */
  readonly eraseAll: () => Promise<void>;
}

/** Where things are kept: `lacking` in a browser that has no such place or does not let us in. */
export type PlaceHealth = 'works' | 'lacking' | 'failing' | 'newer';

export interface MemoryHealth {
  /** Whether what is kept is there after the page is closed. */
  readonly lasting: boolean;
  /** `newer`: a newer version of the game has been here; what it keeps is left as it is, and nothing is added. */
  readonly database: PlaceHealth;
  /** The second copy, written beside the database. */
  readonly journal: PlaceHealth;
  /** How often this browser was found to have lost a whole copy, since everything was last erased. */
  readonly wipesNoticed: number;
  /** How many of these were put back from the other copy. */
  readonly wipesRepaired: number;
  /** Records of a newer format: left as they are, and not shown. */
  readonly newerRecords: number;
}

export interface ImportSummary {
  /** Attempts that were not known here. */
  readonly added: number;
  /** Attempts that were known and are further on now. */
  readonly updated: number;
  readonly unchanged: number;
  readonly drills: number;
  /** The parts of the text that are no attempt. */
  readonly unread: readonly Unread[];
}

/** Something in a text that could not be read. */
export interface Unread {
  /** 1-based. */
  readonly line: number;
  /** What stands there, as much of it as can be shown. */
  readonly quote: string;
}

/** Whatever the problem, nothing was changed. */
export type ImportProblem =
  /** No file that this game has written. */
  | 'foreign'
  /** A file of this game, but not all of it arrived, or it was altered. */
  | 'damaged'
  | 'newer'
  /** The browser has no room for it, or keeps nothing. */
  | 'not-kept';
