import { BOUNDS, METERS, type Meter, type Meters } from '../scenario/meter.ts';
import { mapMeters } from './grid.ts';

/**
 * A function of the meters as an array, as small as the meters that it depends on allow: one that depends on the
 * mood alone has seven entries.
 */
export interface MeterTable {
  /** Entry of some meters: the sum of value × stride; a stride of 0 is a meter that does not matter. */
  readonly strides: Readonly<Record<Meter, number>>;
  readonly values: Int32Array;
}

/** An entry that was never filled in: where an edge leads that is open nowhere. */
export const UNKNOWN = -1;

/** Some of the meters, as bits in the order of the meters. */
export type MeterBits = number;

export const bitOf = (meter: Meter): MeterBits => 1 << METERS.indexOf(meter);

/** The strides of a table by the meters that it depends on, and how many entries it has. */
const SHAPES = Array.from({ length: 1 << METERS.length }, (_, depends: MeterBits) => {
  let size = 1;
  const strides = mapMeters((meter) => {
    if ((depends & bitOf(meter)) === 0) return 0;
    const stride = size;
    size *= BOUNDS[meter].highest + 1;
    return stride;
  });
  return { strides, size };
});

/** How many entries a table has. */
export const sizeOf = (depends: MeterBits): number => SHAPES[depends]?.size ?? 0;

/** A table with every entry filled in. The meters that are handed over change from call to call. */
export function makeTable(depends: MeterBits, valueAt: (meters: Meters) => number): MeterTable {
  const shape = SHAPES[depends];
  if (shape === undefined) throw new RangeError(`No meters are ${depends}`);
  const { strides, size } = shape;
  const values = new Int32Array(size);
  const last = (meter: Meter): number => (strides[meter] === 0 ? 0 : BOUNDS[meter].highest);
  const [mostPatience, mostWarmth, mostMood, mostLastWords] = METERS.map(last);
  const meters = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };
  let entry = 0;
  for (meters.lastWords = 0; meters.lastWords <= (mostLastWords ?? 0); meters.lastWords++) {
    for (meters.mood = 0; meters.mood <= (mostMood ?? 0); meters.mood++) {
      for (meters.warmth = 0; meters.warmth <= (mostWarmth ?? 0); meters.warmth++) {
        for (meters.patience = 0; meters.patience <= (mostPatience ?? 0); meters.patience++) {
          values[entry++] = valueAt(meters);
        }
      }
    }
  }
  return { strides, values };
}

/** A table that says the same whatever the meters. */
export const constantTable = (value: number): MeterTable => makeTable(0, () => value);
