import { widthOf, type Box } from '../places/meter-box.ts';

/**
 * The geometry of all boxes as flat numbers, so that where a cell of a place lies is arithmetic without objects.
 * For each place eight: the number of the state at which all readings would be 0, then how far apart neighbours in
 * patience (always 1), warmth, last words and mood lie, and three that are spare so that places are a shift apart.
 */
export type Geometry = Int32Array;

export const FIELDS = 8;

export function geometryOf(boxes: readonly (Box | null)[], offsets: Int32Array): Geometry {
  const numbers = new Int32Array(boxes.length * FIELDS);
  for (const [index, box] of boxes.entries()) {
    if (box === null) continue;
    const warmth = widthOf(box, 'patience');
    const lastWords = warmth * widthOf(box, 'warmth');
    const mood = lastWords * widthOf(box, 'lastWords');
    const low =
      box.patience.low + box.warmth.low * warmth + box.lastWords.low * lastWords + box.mood.low * mood;
    numbers.set([(offsets[index] ?? 0) - low, 1, warmth, lastWords, mood], index * FIELDS);
  }
  return numbers;
}

/** The number of the state at a place that has these readings. */
export function cellAt(
  geometry: Geometry,
  place: number,
  patience: number,
  warmth: number,
  mood: number,
  lastWords: number,
): number {
  const at = place * FIELDS;
  return (
    (geometry[at] ?? 0) +
    patience +
    warmth * (geometry[at + 2] ?? 0) +
    lastWords * (geometry[at + 3] ?? 0) +
    mood * (geometry[at + 4] ?? 0)
  );
}
