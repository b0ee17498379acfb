import { METERS, type Meter, type Meters } from '../scenario/meter.ts';
import { BOUNDS } from '../scenario/meter.ts';
import type { Condition } from '../scenario/condition.ts';
import { mapMeters, type Box } from './grid.ts';

/**
 * A function of the meters as an array, as small as the meters that it depends on allow: one that depends on the
 * mood alone has seven entries.
 */
export interface MeterTable {
  /** Entry of some meters: the sum of value × stride; a stride of 0 is a meter that does not matter. */
  readonly strides: Readonly<Record<Meter, number>>;
  readonly values: Int32Array;
}

/** An entry that was never filled in: where it goes by itself, for a place where that cannot happen. */
export const UNKNOWN = -1;

export function emptyTable(depends: ReadonlySet<Meter>): MeterTable {
  let size = 1;
  const strides = mapMeters((meter) => {
    if (!depends.has(meter)) return 0;
    const stride = size;
    size *= BOUNDS[meter].highest + 1;
    return stride;
  });
  return { strides, values: new Int32Array(size).fill(UNKNOWN) };
}

/** How many entries a table has. */
export const sizeOf = (depends: ReadonlySet<Meter>): number =>
  METERS.reduce((size, meter) => size * (depends.has(meter) ? BOUNDS[meter].highest + 1 : 1), 1);

export const entryOf = ({ strides }: MeterTable, meters: Meters): number =>
  METERS.reduce((sum, meter) => sum + strides[meter] * meters[meter], 0);

/** Fills in every entry. */
export function fillTable(table: MeterTable, valueAt: (meters: Meters) => number): void {
  eachEntry(table, ALL_VALUES, (entry, meters) => {
    table.values[entry] = valueAt(meters);
  });
}

/** Calls back for every entry that meters within the box can ask for; meters that do not matter have their lowest value. */
export function eachEntry(table: MeterTable, box: Box, visit: (entry: number, meters: Meters) => void): void {
  const highest = (meter: Meter): number => (table.strides[meter] === 0 ? box[meter].low : box[meter].high);
  for (let mood = box.mood.low; mood <= highest('mood'); mood++) {
    for (let lastWords = box.lastWords.low; lastWords <= highest('lastWords'); lastWords++) {
      for (let warmth = box.warmth.low; warmth <= highest('warmth'); warmth++) {
        for (let patience = box.patience.low; patience <= highest('patience'); patience++) {
          const meters = { patience, warmth, mood, lastWords };
          visit(entryOf(table, meters), meters);
        }
      }
    }
  }
}

const ALL_VALUES: Box = mapMeters((meter) => ({ low: BOUNDS[meter].lowest, high: BOUNDS[meter].highest }));

/** The meters that a condition reads. */
export function metersIn(condition: Condition): readonly Meter[] {
  switch (condition.kind) {
    case 'meter':
      return [condition.meter];
    case 'all':
    case 'any':
      return condition.of.flatMap(metersIn);
    case 'not':
      return metersIn(condition.of);
    default:
      return [];
  }
}
