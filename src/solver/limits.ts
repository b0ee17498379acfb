/** What a solution may cost; beyond it nothing is known. */
export interface Limits {
  /** How many places at the most. */
  readonly places: number;
  /** How many cells in the boxes of all places together at the most; see layout.ts. */
  readonly cells: number;
  /** How many entries in the tables of all places together at the most; see table.ts. */
  readonly entries: number;
  /** How many pieces of memory all turns together keep at the most; see reads.ts. */
  readonly memories: number;
}

/** A scenario that cannot be solved within the limits; the message says so to its author. */
export class TooLarge extends Error {
  constructor(what: string) {
    super(
      `This scenario is too large to be solved: ${what}. Fewer circles of turns, facts and conditions make it smaller.`,
    );
  }
}

/** The number as it is read in a sentence. */
export const inWords = (count: number): string => count.toLocaleString('en');
