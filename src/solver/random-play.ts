import { eachRow, eachRowBackward, type Game } from './edges.ts';
import {
  addFrom,
  addLimbs,
  bitsIn,
  divideLimbs,
  fromBigInt,
  limbsFor,
  makeLimbs,
  toBigInt,
} from './limbs.ts';
import { approximateWays, bitsByPlace } from './widths.ts';

/** A game and the state that it begins in. */
type Begun = Game & { readonly start: number };

/** A number for each state: how many ways lead there, or how likely random play comes there. */
export interface Weights {
  /** Of a state; 0 where it is not reached. */
  readonly of: (state: number) => bigint;
  /** What all complete conversations together have: divide by it for a probability. */
  readonly whole: bigint;
}

/** How many different conversations lead to each state. */
export function waysTo(game: Begun): Weights {
  const near = approximateWays(game);
  // Up to there sums of doubles are exact, and one that was rounded would be larger.
  if (near.every((ways) => ways <= Number.MAX_SAFE_INTEGER)) {
    return { of: (state) => BigInt(near[state] ?? 0), whole: 1n };
  }
  const at = addressesOf(game, bitsByPlace(game, near));
  const numbers = makeLimbs(at[game.layout.cells] ?? 0);
  numbers[at[game.start] ?? 0] = 1;
  const width = (state: number): number => (at[state + 1] ?? 0) - (at[state] ?? 0);
  const { to } = game.edges;
  eachRow(game, (state, first, end) => {
    const source = at[state] ?? 0;
    const limbs = width(state);
    for (let edge = first; edge < end; edge++) {
      const target = to[edge] ?? 0;
      addLimbs(numbers, at[target] ?? 0, width(target), source, limbs);
    }
  });
  return { of: (state) => toBigInt(numbers, at[state] ?? 0, width(state)), whole: 1n };
}

/** Where the number of each state begins, when those of a place have as many limbs as the largest of them needs. */
function addressesOf({ layout }: Game, bits: Float64Array): Float64Array {
  const { starts, cells } = layout;
  const addresses = new Float64Array(cells + 1);
  let next = 0;
  for (let rank = 0; rank < bits.length; rank++) {
    const width = limbsFor((bits[rank] ?? 0) + 1);
    const end = starts[rank + 1] ?? 0;
    for (let state = starts[rank] ?? 0; state < end; state++, next += width) addresses[state] = next;
  }
  addresses[cells] = next;
  return addresses;
}

/** The chances of random play. */
export interface Chances extends Weights {
  /** How many moves all conversations together make, each counted as often as it is played: divide by the whole for the mean. */
  readonly moves: bigint;
}

/**
 * How likely each state is when every allowed move is equally likely at every decision, exactly: all shares are whole
 * parts of one common whole, which every product of numbers of choices along a conversation divides.
 */
export function chanceOf(game: Begun): Chances {
  const whole = commonWhole(game);
  const width = limbsFor(bitsIn(whole));
  const { cells } = game.layout;
  const numbers = makeLimbs(cells * width);
  fromBigInt(numbers, game.start * width, width, whole);
  const share = new Float64Array(width);
  const moves = new Float64Array(width + 1);
  const { to, step } = game.edges;
  eachRow(game, (state, first, end) => {
    const source = state * width;
    const limbs = divideLimbs(numbers, source, end - first, share);
    for (let edge = first; edge < end; edge++) {
      addFrom(numbers, (to[edge] ?? 0) * width, width, share, 0, limbs);
    }
    if ((step[first] ?? 0) >= 0) addFrom(moves, 0, width + 1, numbers, source, width);
  });
  return {
    of: (state) => toBigInt(numbers, state * width, width),
    whole,
    moves: toBigInt(moves, 0, width + 1),
  };
}

/** No turn has as many as eleven replies. */
const PRIMES = [2, 3, 5, 7] as const;

/** The least number that every product of numbers of choices along a conversation divides. */
function commonWhole(game: Begun): bigint {
  const { to } = game.edges;
  return PRIMES.filter((prime) => occurs(game, prime)).reduce((whole, prime) => {
    const exponents = Int32Array.from({ length: 32 }, (_, count) => exponentOf(prime, count));
    const most = new Int32Array(game.layout.cells);
    eachRowBackward(game, (state, first, end) => {
      let highest = 0;
      for (let edge = first; edge < end; edge++) {
        const there = most[to[edge] ?? 0] ?? 0;
        if (there > highest) highest = there;
      }
      most[state] = highest + (exponents[end - first] ?? 0);
    });
    return whole * BigInt(prime) ** BigInt(most[game.start] ?? 0);
  }, 1n);
}

/** Whether any state has a number of choices that the prime divides. */
function occurs({ edges: { first }, layout }: Game, prime: number): boolean {
  for (let state = 0; state < layout.cells; state++) {
    const choices = (first[state + 1] ?? 0) - (first[state] ?? 0);
    if (choices > 0 && choices % prime === 0) return true;
  }
  return false;
}

function exponentOf(prime: number, count: number): number {
  let exponent = 0;
  for (let rest = count; rest > 1 && rest % prime === 0; rest /= prime) exponent++;
  return exponent;
}
