import { TooLarge } from './limits.ts';

/** Whole numbers of many digits in a flat array: each is `width` limbs of 48 bits, the lowest first. */
export const LIMB = 2 ** 48;

/** target += source */
export function addLimbs(numbers: Float64Array, target: number, source: number, width: number): void {
  let carry = 0;
  for (let limb = 0; limb < width; limb++) {
    const sum = (numbers[target + limb] ?? 0) + (numbers[source + limb] ?? 0) + carry;
    carry = sum >= LIMB ? 1 : 0;
    numbers[target + limb] = sum - carry * LIMB;
  }
  if (carry !== 0) throw new RangeError('A count outgrew its limbs');
}

/**
 * target += source ÷ divisor, which must leave no rest. A limb and a rest below 9 are together below 2^52, so that
 * the division of doubles is exact after rounding down.
 */
export function addQuotient(
  numbers: Float64Array,
  target: number,
  source: number,
  divisor: number,
  scratch: Float64Array,
): void {
  const width = scratch.length;
  let rest = 0;
  for (let limb = width - 1; limb >= 0; limb--) {
    const value = rest * LIMB + (numbers[source + limb] ?? 0);
    const quotient = Math.floor(value / divisor);
    rest = value - quotient * divisor;
    scratch[limb] = quotient;
  }
  if (rest !== 0) throw new RangeError('A probability could not be divided evenly');
  let carry = 0;
  for (let limb = 0; limb < width; limb++) {
    const sum = (numbers[target + limb] ?? 0) + (scratch[limb] ?? 0) + carry;
    carry = sum >= LIMB ? 1 : 0;
    numbers[target + limb] = sum - carry * LIMB;
  }
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

/** Room for so many numbers. @throws TooLarge rather than to ask for more than a gigabyte. */
export function makeLimbs(count: number, width: number): Float64Array {
  if (count * width > 2 ** 27) throw new TooLarge('its conversations are too many to be counted in memory');
  return new Float64Array(count * width);
}

export const limbsFor = (value: bigint): number => Math.max(1, Math.ceil(value.toString(2).length / 48));
