import { TooLarge } from '../../solver/limits.ts';

/** Whole numbers of many digits in a flat array: each is some limbs of 48 bits, the lowest first. */
const LIMB_BITS = 48;
export const LIMB = 2 ** LIMB_BITS;

/** Adds the number at `source` to the one at `target`, each with its own number of limbs; the sum must fit. */
export function addLimbs(
  numbers: Float64Array,
  target: number,
  targetWidth: number,
  source: number,
  sourceWidth: number,
): void {
  addFrom(numbers, target, targetWidth, numbers, source, sourceWidth);
}

/** The same from another array. */
export function addFrom(
  numbers: Float64Array,
  target: number,
  targetWidth: number,
  others: Float64Array,
  source: number,
  sourceWidth: number,
): void {
  const common = sourceWidth < targetWidth ? sourceWidth : targetWidth;
  let carry = 0;
  let limb = 0;
  for (; limb < common; limb++) {
    const sum = (numbers[target + limb] ?? 0) + (others[source + limb] ?? 0) + carry;
    carry = sum >= LIMB ? 1 : 0;
    numbers[target + limb] = sum - carry * LIMB;
  }
  for (; carry === 1 && limb < targetWidth; limb++) {
    const sum = (numbers[target + limb] ?? 0) + carry;
    carry = sum >= LIMB ? 1 : 0;
    numbers[target + limb] = sum - carry * LIMB;
  }
  if (carry === 1) throw new RangeError('A count outgrew its limbs');
}

/**
 * quotient = source ÷ divisor, which must leave no rest. A limb and a rest below 16 are together below 2^52, so that
 * the division of doubles is exact after rounding down. Gives how many limbs the quotient needs.
 */
export function divideLimbs(
  numbers: Float64Array,
  source: number,
  divisor: number,
  quotient: Float64Array,
): number {
  let width = quotient.length;
  while (width > 0 && numbers[source + width - 1] === 0) width--;
  let rest = 0;
  for (let limb = width - 1; limb >= 0; limb--) {
    const value = rest * LIMB + (numbers[source + limb] ?? 0);
    const part = Math.floor(value / divisor);
    rest = value - part * divisor;
    quotient[limb] = part;
  }
  if (rest !== 0) throw new RangeError('A probability could not be divided evenly');
  return width;
}

export function toBigInt(numbers: Float64Array, at: number, width: number): bigint {
  let value = 0n;
  for (let limb = width - 1; limb >= 0; limb--)
    value = value * BigInt(LIMB) + BigInt(numbers[at + limb] ?? 0);
  return value;
}

export function fromBigInt(numbers: Float64Array, at: number, width: number, value: bigint): void {
  let rest = value;
  for (let limb = 0; limb < width; limb++) {
    numbers[at + limb] = Number(rest % BigInt(LIMB));
    rest /= BigInt(LIMB);
  }
}

/** @throws TooLarge rather than to ask for more than half a gigabyte. */
export function makeLimbs(count: number): Float64Array {
  if (count > 2 ** 26) throw new TooLarge('its conversations are too many to be counted in memory');
  return new Float64Array(count);
}

/** How many limbs hold a number of so many bits. */
export const limbsFor = (bits: number): number => Math.max(1, Math.ceil(bits / LIMB_BITS));

export const bitsIn = (value: bigint): number => value.toString(2).length;
