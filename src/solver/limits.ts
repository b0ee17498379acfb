/** The most that a solution may cost; beyond it nothing is known. */
export interface Limits {
  /** The most places; see places/graph.ts. */
  readonly places: number;
  /** The most cells in the boxes of all places together; see states/layout.ts. */
  readonly cells: number;
  /** The most entries in the tables of all places together; see places/table.ts. */
  readonly entries: number;
  /** The most pieces of memory that all turns together keep; see places/relevant-memory.ts. */
  readonly memories: number;
  /** The most edges that are written out, of five bytes each; see states/write-edges.ts. */
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

/** The result of some work; if it is too large, that of `otherwise`. */
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

/** The number as a sentence shows it. */
export const inWords = (count: number): string => count.toLocaleString('en');
