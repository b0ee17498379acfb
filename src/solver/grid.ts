import { BOUNDS, METERS, type Meter, type Meters } from '../scenario/meter.ts';

/** A range of each meter, inclusive: all values that the meters can have at a place. */
export type Box = Readonly<Record<Meter, { readonly low: number; readonly high: number }>>;

export const boxOf = (meters: Meters): Box =>
  mapMeters((meter) => ({ low: meters[meter], high: meters[meter] }));

/** What a box becomes when a change is added and clamped. */
export const shift = (box: Box, change: Meters): Box =>
  mapMeters((meter) => ({
    low: clampMeter(meter, box[meter].low + change[meter]),
    high: clampMeter(meter, box[meter].high + change[meter]),
  }));

export const clampMeter = (meter: Meter, value: number): number =>
  Math.min(BOUNDS[meter].highest, Math.max(BOUNDS[meter].lowest, value));

export const widthOf = (box: Box, meter: Meter): number => box[meter].high - box[meter].low + 1;

/** How many cells a box has. */
export const volumeOf = (box: Box): number =>
  METERS.reduce((volume, meter) => volume * widthOf(box, meter), 1);

export const mapMeters = <Value>(value: (meter: Meter) => Value): Record<Meter, Value> => ({
  patience: value('patience'),
  warmth: value('warmth'),
  mood: value('mood'),
  lastWords: value('lastWords'),
});
