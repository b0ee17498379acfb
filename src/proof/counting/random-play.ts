import { eachRow, eachRowBackward, type StateGraph } from '../../solver/states/edges.ts';
import {
  addFrom,
  addLimbs,
  bitsIn,
  divideLimbs,
  fromBigInt,
  LIMB,
  limbsFor,
  makeLimbs,
  toBigInt,
} from './big-numbers.ts';
import { Weights } from './state-counts.ts';
import { approximateWays, bitsByPlace } from './count-bits.ts';

/** A game and the state that it begins in. */
type Begun = StateGraph & { readonly start: number };

/** How many different conversations lead to each state. */
export function waysTo(game: Begun): Weights {
  const near = approximateWays(game);
  // Below it every sum of doubles was exact: a sum that was rounded would be larger.
  if (near.every((ways) => ways < LIMB)) return new Weights(near, 1, null, 1n);
  const bits = bitsByPlace(game, near);
  const at = addressesOf(game, bits);
  const numbers = makeLimbs(at[game.layout.cells] ?? 0);
  numbers[at[game.start] ?? 0] = 1;
  const { to } = game.edges;
  eachRow(game, (state, first, end) => {
    const source = at[state] ?? 0;
    const limbs = (at[state + 1] ?? 0) - source;
    for (let edge = first; edge < end; edge++) {
      const state = to[edge] ?? 0;
      const target = at[state] ?? 0;
      addLimbs(numbers, target, (at[state + 1] ?? 0) - target, source, limbs);
    }
  });
  const most = bits.reduce((most, each) => Math.max(most, each), 0);
  return new Weights(numbers, limbsFor(most), at, 1n);
}

/** Where the number of each state begins. All numbers of a place have as many limbs as the largest of them needs. */
function addressesOf({ layout }: StateGraph, bits: Float64Array): Float64Array {
  const { starts, cells } = layout;
  const addresses = new Float64Array(cells + 1);
  let next = 0;
  for (let rank = 0; rank < bits.length; rank++) {
    const width = limbsFor(bits[rank] ?? 0);
    const end = starts[rank + 1] ?? 0;
    for (let state = starts[rank] ?? 0; state < end; state++, next += width) addresses[state] = next;
  }
  addresses[cells] = next;
  return addresses;
}

/** The chances of random play. */
export interface RandomChances {
  readonly shares: Weights;
  /** How many moves all conversations together make, each counted as often as it is played: divide by the whole for the mean. */
  readonly moves: bigint;
}

/**
 * How likely each state is when every allowed move is equally likely at every decision, exactly: all shares are whole
 * parts of one common whole, which every product of numbers of choices along a conversation divides.
 */
export function chancesOf(game: Begun): RandomChances {
  const whole = commonWhole(game);
  const width = limbsFor(bitsIn(whole));
  const { cells } = game.layout;
  const numbers = makeLimbs(cells * width);
  fromBigInt(numbers, game.start * width, width, whole);
  if (width === 2) shareOutPairs(game, numbers);
  else shareOut(game, numbers, width);
  return { shares: new Weights(numbers, width, null, whole), moves: movesIn(game, numbers, width) };
}

/** The shares alone. */
export const chanceOf = (game: Begun): Weights => chancesOf(game).shares;

function shareOut(game: Begun, numbers: Float64Array, width: number): void {
  const share = new Float64Array(width);
  const { to } = game.edges;
  eachRow(game, (state, first, end) => {
    const limbs = divideLimbs(numbers, state * width, end - first, share);
    for (let edge = first; edge < end; edge++) {
      addFrom(numbers, (to[edge] ?? 0) * width, width, share, 0, limbs);
    }
  });
}

/** The same for the width that most scenarios need, without loops over limbs. */
function shareOutPairs(game: Begun, numbers: Float64Array): void {
  const { to } = game.edges;
  eachRow(game, (state, first, end) => {
    const choices = end - first;
    const all = numbers[2 * state + 1] ?? 0;
    const high = Math.floor(all / choices);
    const rest = (all - high * choices) * LIMB + (numbers[2 * state] ?? 0);
    const low = Math.floor(rest / choices);
    if (low * choices !== rest) throw new RangeError('A probability could not be divided evenly');
    for (let edge = first; edge < end; edge++) {
      const target = 2 * (to[edge] ?? 0);
      const sum = (numbers[target] ?? 0) + low;
      const carry = sum >= LIMB ? 1 : 0;
      numbers[target] = sum - carry * LIMB;
      numbers[target + 1] = (numbers[target + 1] ?? 0) + high + carry;
    }
  });
}

/** No state comes twice, so the mean number of moves is the sum of the chances of all states in which one is made. */
function movesIn(game: Begun, numbers: Float64Array, width: number): bigint {
  const moves = new Float64Array(width + 1);
  const { step } = game.edges;
  eachRow(game, (state, first) => {
    if ((step[first] ?? 0) >= 0) addFrom(moves, 0, width + 1, numbers, state * width, width);
  });
  return toBigInt(moves, 0, width + 1);
}

/** No turn has as many as eleven replies. */
const PRIMES = [2, 3, 5, 7] as const;

/** The least number that every product of numbers of choices along a conversation divides. */
function commonWhole(game: Begun): bigint {
  const { to } = game.edges;
  const counts = choicesIn(game);
  const most = new Int32Array(game.layout.cells);
  return PRIMES.reduce((whole, prime) => {
    if (counts.every((count) => count % prime !== 0)) return whole;
    const exponents = Int32Array.from({ length: 32 }, (_, count) => exponentOf(prime, count));
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

/** The numbers of choices that any state has. */
function choicesIn(game: Begun): readonly number[] {
  let bits = 0;
  eachRow(game, (_state, first, end) => {
    bits |= 1 << (end - first);
  });
  return Array.from({ length: 31 }, (_, count) => count).filter((count) => (bits & (1 << count)) !== 0);
}

function exponentOf(prime: number, count: number): number {
  let exponent = 0;
  for (let rest = count; rest > 1 && rest % prime === 0; rest /= prime) exponent++;
  return exponent;
}
