/** Syllables a second of an unhurried speaker. */
const RATE = 5;

export const speechSeconds = (syllables: number): number => Math.max(0, syllables) / RATE;

/** How far syllables open the mouth, 0 … 1, `seconds` after the first. The same utterance moves it the same way each time. */
export function speechAt(syllables: number, seconds: number): number {
  const length = speechSeconds(syllables);
  if (seconds <= 0 || seconds >= length) return 0;
  const position = seconds * RATE;
  const index = Math.floor(position);
  const opening = Math.sin(Math.PI * (position - index));
  return opening * (0.5 + 0.5 * Math.abs(Math.sin(index * 2.4 + 0.8)));
}

/** A head underlines what it says with small nods. */
export const nodAt = (syllables: number, seconds: number): number =>
  seconds <= 0 || seconds >= speechSeconds(syllables)
    ? 0
    : 0.22 * Math.sin(seconds * 5.1) * Math.sin((Math.PI * seconds) / speechSeconds(syllables));
