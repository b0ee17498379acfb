import { VALUES, type Value } from '../../rubric/rubric.ts';

/** A range of each reading, inclusive: all values that they can have at a place. */
export type Box = Readonly<Record<Value, { readonly low: number; readonly high: number }>>;

export const widthOf = (box: Box, value: Value): number => box[value].high - box[value].low + 1;

/** How many cells a box has. */
export const volumeOf = (box: Box): number =>
  VALUES.reduce((volume, value) => volume * widthOf(box, value), 1);

export const mapReadings = <Mapped>(map: (value: Value) => Mapped): Record<Value, Mapped> => ({
  patience: map('patience'),
  warmth: map('warmth'),
  mood: map('mood'),
  lastWords: map('lastWords'),
});
