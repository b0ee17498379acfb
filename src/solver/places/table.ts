import { BOUNDS, METERS, type Meter, type Meters } from '../../scenario/meter.ts';
import { mapMeters } from './meter-box.ts';

/**
 * A function of the meters as an array, as small as the meters that it depends on allow: one that depends on the
 * mood alone has seven entries.
 */
export interface MeterTable {
  /** Entry of some meters: the sum of value × stride; a stride of 0 is a meter that does not matter. */
  readonly strides: Readonly<Record<Meter, number>>;
  readonly values: Int32Array;
}

/** An entry that was never filled in: the target of an edge that is never open. */
export const UNKNOWN = -1;

/** Some of the meters, as bits in the order of the meters. */
export type MeterBits = number;

export const bitOf = (meter: Meter): MeterBits => 1 << METERS.indexOf(meter);

/** By the meters that a table depends on: its strides, and how many entries it has. */
const SHAPES = Array.from({ length: 1 << METERS.length }, (_, depends: MeterBits) => {
  let size = 1;
  const strides = mapMeters((meter) => {
    if ((depends & bitOf(meter)) === 0) return 0;
    const stride = size;
    size *= BOUNDS[meter].highest + 1;
    return stride;
  });
  /** The highest value that is asked for, of each. */
  const last = mapMeters((meter) => (strides[meter] === 0 ? 0 : BOUNDS[meter].highest));
  return { strides, size, last };
});

/** How many entries a table has. */
export const sizeOf = (depends: MeterBits): number => shapeOf(depends).size;

/** By the meters that a table depends on. */
export function shapeOf(depends: MeterBits): (typeof SHAPES)[number] {
  const shape = SHAPES[depends];
  if (shape === undefined) throw new RangeError(`No meters are ${depends}`);
  return shape;
}

/** A table with every entry filled in. The meters that are handed over change from call to call. */
export function makeTable(depends: MeterBits, valueAt: (meters: Meters) => number): MeterTable {
  const { strides, size, last } = shapeOf(depends);
  const values = new Int32Array(size);
  const meters = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };
  let entry = 0;
  for (meters.lastWords = 0; meters.lastWords <= last.lastWords; meters.lastWords++) {
    for (meters.mood = 0; meters.mood <= last.mood; meters.mood++) {
      for (meters.warmth = 0; meters.warmth <= last.warmth; meters.warmth++) {
        for (meters.patience = 0; meters.patience <= last.patience; meters.patience++) {
          values[entry++] = valueAt(meters);
        }
      }
    }
  }
  return { strides, values };
}

/** A table that has the same value whatever the meters. */
export const constantTable = (value: number): MeterTable => ({
  strides: shapeOf(0).strides,
  values: Int32Array.of(value),
});
