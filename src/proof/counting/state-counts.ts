import { addFrom, toBigInt } from './big-numbers.ts';

/** A number for each state: how many ways lead there, or how likely random play comes there. */
export class Weights {
  /** The sum over all complete conversations: divide by it for a probability. */
  readonly whole: bigint;
  private readonly numbers: Float64Array;
  private readonly addresses: Float64Array | null;
  private readonly width: number;

  /** Each state's number begins at its address and ends at the next; without addresses all have the same width. */
  constructor(numbers: Float64Array, widest: number, addresses: Float64Array | null, whole: bigint) {
    this.numbers = numbers;
    this.width = widest;
    this.addresses = addresses;
    this.whole = whole;
  }

  /** Of a state; 0 where it is not reached. */
  of(state: number): bigint {
    return toBigInt(this.numbers, this.addressOf(state), this.widthOf(state));
  }

  /** Adds up groups of states, from 0 to one less than the count: adding limbs is quicker than adding big integers. */
  sums(groups: number): Sums {
    const width = this.width + 1;
    const sums = new Float64Array(groups * width);
    return {
      add: (group, state) => {
        addFrom(sums, group * width, width, this.numbers, this.addressOf(state), this.widthOf(state));
      },
      of: (group) => toBigInt(sums, group * width, width),
    };
  }

  private addressOf(state: number): number {
    return this.addresses === null ? state * this.width : (this.addresses[state] ?? 0);
  }

  private widthOf(state: number): number {
    const { addresses } = this;
    return addresses === null ? this.width : (addresses[state + 1] ?? 0) - (addresses[state] ?? 0);
  }
}

/** The sums of groups of states. */
export interface Sums {
  readonly add: (group: number, state: number) => void;
  readonly of: (group: number) => bigint;
}
