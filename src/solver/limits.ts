/** What a solution may cost; beyond it nothing is known. */
export interface Limits {
  /** How many places at the most; see graph.ts. */
  readonly places: number;
  /** How many cells in the boxes of all places together at the most; see layout.ts. */
  readonly cells: number;
  /** How many entries in the tables of all places together at the most; see table.ts. */
  readonly entries: number;
  /** How many pieces of memory all turns together keep at the most; see reads.ts. */
  readonly memories: number;
  /** How many edges are written out at the most, of five bytes each; see writing.ts. */
  readonly edges: number;
}

/** A scenario that cannot be solved within the limits; the message says so to its author. */
export class TooLarge extends Error {
  /** What there is too much of, as part of a sentence: "it has more than …". */
  readonly what: string;

  constructor(what: string) {
    super(
      `This scenario is too large to be solved: ${what}. Fewer circles of turns, facts and conditions make it smaller.`,
    );
    this.what = what;
  }
}

/** What some work comes to, or what `otherwise` makes of its being too large. */
export function unlessTooLarge<Value, Other>(
  work: () => Value,
  otherwise: (error: TooLarge) => Other,
): Value | Other {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLarge) return otherwise(error);
    throw error;
  }
}

/** The number as it is read in a sentence. */
export const inWords = (count: number): string => count.toLocaleString('en');
