import type { Layout } from './layout.ts';
import { addLimbs, addQuotient, fromBigInt, limbsFor, makeLimbs, toBigInt } from './limbs.ts';
import { UNREACHED, type Reach } from './reach.ts';
import { eachStep, type Geometry } from './steps.ts';

/** A number for each state: how many ways lead there, or how likely random play comes there. */
export interface Weights {
  /** Of a state; 0 where it is not reached. */
  readonly of: (state: number) => bigint;
  /** What all complete conversations together have: divide by it for a probability. */
  readonly whole: bigint;
}

/** How many different conversations lead to each state. */
export function waysTo(layout: Layout, geometry: Geometry, reach: Reach, start: number): Weights {
  const width = limbsFor(mostWays(layout, geometry, reach));
  const numbers = makeLimbs(layout.cells, width);
  fromBigInt(numbers, start * width, width, 1n);
  forward(layout, geometry, reach, (from, to) => addLimbs(numbers, to * width, from * width, width));
  return { of: (state) => toBigInt(numbers, state * width, width), whole: 1n };
}

/**
 * How likely each state is when every allowed move is equally likely at every decision, exactly: all shares are whole
 * parts of one common whole, which every product of numbers of choices along a conversation divides.
 */
export function chanceOf(layout: Layout, geometry: Geometry, reach: Reach, start: number): Weights {
  const whole = commonWhole(layout, geometry, reach, start);
  const width = limbsFor(whole);
  const numbers = makeLimbs(layout.cells, width);
  const scratch = new Float64Array(width);
  fromBigInt(numbers, start * width, width, whole);
  forward(layout, geometry, reach, (from, to, _step, count) =>
    addQuotient(numbers, to * width, from * width, Math.max(1, count), scratch),
  );
  return { of: (state) => toBigInt(numbers, state * width, width), whole };
}

function forward(
  layout: Layout,
  geometry: Geometry,
  reach: Reach,
  visit: (from: number, to: number, step: number, count: number) => void,
): void {
  const isLive = (state: number): boolean => reach.moves[state] !== UNREACHED;
  for (const place of layout.order) eachStep(layout, geometry, place, isLive, visit);
}

/**
 * A bound on the number of ways to any state, as a power of two. Their logarithms are added up, since the ways
 * themselves can be more than a double holds; one bit more makes good what rounding loses.
 */
export function mostWays(layout: Layout, geometry: Geometry, reach: Reach): bigint {
  const bits = new Float64Array(layout.cells).fill(Number.NEGATIVE_INFINITY);
  let most = 0;
  for (let state = 0; state < layout.cells; state++) if (reach.moves[state] === 0) bits[state] = 0;
  forward(layout, geometry, reach, (from, to) => {
    const sum = addLogarithms(bits[from] ?? 0, bits[to] ?? 0);
    bits[to] = sum;
    if (sum > most) most = sum;
  });
  return 2n ** BigInt(Math.ceil(most) + 1);
}

const addLogarithms = (one: number, other: number): number => {
  const [low, high] = one < other ? [one, other] : [other, one];
  return high + Math.log2(1 + 2 ** (low - high));
};

const PRIMES = [2, 3, 5, 7] as const;

/** The least number that every product of numbers of choices along a conversation divides. */
function commonWhole(layout: Layout, geometry: Geometry, reach: Reach, start: number): bigint {
  return PRIMES.reduce((whole, prime) => {
    const most = new Uint32Array(layout.cells);
    const isLive = (state: number): boolean => reach.moves[state] !== UNREACHED;
    for (const place of layout.order.toReversed()) {
      eachStep(layout, geometry, place, isLive, (from, to, _step, count) => {
        const exponent = (most[to] ?? 0) + exponentOf(prime, count);
        if (exponent > (most[from] ?? 0)) most[from] = exponent;
      });
    }
    return whole * BigInt(prime) ** BigInt(most[start] ?? 0);
  }, 1n);
}

function exponentOf(prime: number, count: number): number {
  let exponent = 0;
  for (let rest = count; rest > 1 && rest % prime === 0; rest /= prime) exponent++;
  return exponent;
}
