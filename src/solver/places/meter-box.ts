import { BOUNDS, METERS, type Meter } from '../../scenario/meter.ts';

/** A range of each meter, inclusive: all values that the meters can have at a place. */
export type Box = Readonly<Record<Meter, { readonly low: number; readonly high: number }>>;

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
