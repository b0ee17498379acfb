import { VALUES, type Value } from '../../rubric/rubric.ts';
import { mapReadings } from './meter-box.ts';
import type { Readings } from './readings.ts';

/**
 * A function of the readings as an array, as small as the readings that it depends on allow: one that depends on the
 * mood alone has seven entries.
 */
export interface MeterTable {
  /** Entry of some readings: the sum of value × stride; a stride of 0 is a reading that does not matter. */
  readonly strides: Readonly<Record<Value, number>>;
  readonly values: Int32Array;
}

/** An entry that was never filled in: the target of an edge that is never open. */
export const UNKNOWN = -1;

/** Some of the readings, as bits in the order of the values. */
export type MeterBits = number;

export const bitOf = (value: Value): MeterBits => 1 << VALUES.indexOf(value);

/** Makes the tables of one scenario: how many entries they have depends on its highest readings. */
export class TableMaker {
  private readonly shapes: readonly Shape[];

  constructor(highest: Readings) {
    this.shapes = Array.from({ length: 1 << VALUES.length }, (_, depends) => shapeOf(depends, highest));
  }

  /** How many entries a table has. */
  sizeOf(depends: MeterBits): number {
    return this.shape(depends).size;
  }

  /** A table with every entry filled in. The readings that are handed over change from call to call. */
  make(depends: MeterBits, valueAt: (readings: Readings) => number): MeterTable {
    const { strides, size, last } = this.shape(depends);
    const values = new Int32Array(size);
    const readings = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };
    let entry = 0;
    for (readings.lastWords = 0; readings.lastWords <= last.lastWords; readings.lastWords++) {
      for (readings.mood = 0; readings.mood <= last.mood; readings.mood++) {
        for (readings.warmth = 0; readings.warmth <= last.warmth; readings.warmth++) {
          for (readings.patience = 0; readings.patience <= last.patience; readings.patience++) {
            values[entry++] = valueAt(readings);
          }
        }
      }
    }
    return { strides, values };
  }

  private shape(depends: MeterBits): Shape {
    const shape = this.shapes[depends];
    if (shape === undefined) throw new RangeError(`No readings are ${depends}`);
    return shape;
  }
}

/** By the readings that a table depends on: its strides, how many entries it has, the highest of each that is asked for. */
interface Shape {
  readonly strides: Readonly<Record<Value, number>>;
  readonly size: number;
  readonly last: Readings;
}

/** Patience runs fastest, then warmth, mood, last words. */
function shapeOf(depends: MeterBits, highest: Readings): Shape {
  let size = 1;
  const strides = { ...NO_STRIDES };
  for (const value of VALUES) {
    if ((depends & bitOf(value)) === 0) continue;
    strides[value] = size;
    size *= highest[value] + 1;
  }
  const last = mapReadings((value) => ((depends & bitOf(value)) === 0 ? 0 : highest[value]));
  return { strides, size, last };
}

const NO_STRIDES: Readings = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };

/** A table that has the same value whatever the readings. */
export const constantTable = (value: number): MeterTable => ({
  strides: NO_STRIDES,
  values: Int32Array.of(value),
});
