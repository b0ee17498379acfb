import { clamp } from '../basics/numbers.ts';

/** The bounded integers that a conversation moves. */
export const METERS = ['mood', 'lastWords'] as const;

export type Meter = (typeof METERS)[number];
export type Meters = Readonly<Record<Meter, number>>;

export const MOODS = ['furious', 'angry', 'upset', 'wary', 'neutral', 'happy', 'delighted'] as const;

/** The names of the values of the mood meter, 0 to 6. */
export type Mood = (typeof MOODS)[number];

/** Inclusive bounds. */
export const BOUNDS: Readonly<Record<Meter, { readonly lowest: number; readonly highest: number }>> = {
  mood: { lowest: 0, highest: 6 },
  lastWords: { lowest: 0, highest: 3 },
};

/** Every attempt starts here; the mood is the persona's. */
export const startMeters = (mood: number): Meters => ({ mood, lastWords: 0 });

/** Adds, then clamps once, as the order of a move says. */
export const addToMeters = (meters: Meters, change: Meters): Meters => ({
  mood: add('mood', meters, change),
  lastWords: add('lastWords', meters, change),
});

const add = (meter: Meter, meters: Meters, change: Meters): number =>
  clamp(meters[meter] + change[meter], 0, BOUNDS[meter].highest);

/** @throws RangeError if the mood meter does not have this value. */
export function moodName(value: number): Mood {
  const name = MOODS[value];
  if (name === undefined) throw new RangeError(`No mood has the value ${value}`);
  return name;
}
