import { RATE, addAround, compute, fadeInAndOut, seconds } from './signal.mjs';

const SEMITONES = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** The frequency of a note by its name: `A4` is 440 Hz, `Bb3` a semitone below B3. */
export function note(name) {
  const [letter, ...rest] = name;
  const flat = rest[0] === 'b' ? 1 : 0;
  const octave = Number(rest.at(-1));
  return 440 * 2 ** (octave - 4 + (SEMITONES[letter] - flat - SEMITONES.A) / 12);
}

/** A struck body: each partial `[ratio, weight, seconds until it has fallen by 60 dB]`. */
function struck(frequency, duration, partials, attack) {
  const signal = compute(duration, (time) =>
    partials.reduce(
      (sum, [ratio, weight, decay]) =>
        sum + weight * 10 ** ((-3 * time) / decay) * Math.sin(2 * Math.PI * frequency * ratio * time),
      0,
    ),
  );
  return fadeInAndOut(signal, attack, Math.min(0.08, duration / 3));
}

/** A soft mallet on a wooden bar, whose second partial is tuned two octaves up. */
export const marimba = (frequency, duration) =>
  struck(
    frequency,
    duration,
    [
      [1, 1, 0.9],
      [3.93, 0.16, 0.22],
      [9.2, 0.03, 0.07],
    ],
    0.004,
  );

/** A felt piano: harmonics that die faster the higher they are, two strings slightly out of tune. */
export const feltPiano = (frequency, duration) =>
  struck(
    frequency,
    duration,
    [
      [1, 0.6, 2.4],
      [1.0015, 0.4, 2.8],
      [2, 0.34, 1.5],
      [3, 0.16, 1],
      [4, 0.08, 0.7],
      [5, 0.04, 0.45],
      [6, 0.02, 0.3],
    ],
    0.007,
  );

/** A small brass bell over a shop's door. */
export const shopBell = (frequency, duration) =>
  struck(
    frequency,
    duration,
    [
      [1, 0.7, 1.1],
      [2.02, 0.45, 0.8],
      [2.76, 0.3, 0.5],
      [4.1, 0.14, 0.3],
      [5.43, 0.07, 0.18],
    ],
    0.002,
  );

/** A cup set down on its saucer. */
export const cup = (frequency) =>
  struck(
    frequency,
    0.22,
    [
      [1, 0.6, 0.12],
      [1.63, 0.5, 0.1],
      [2.41, 0.3, 0.06],
    ],
    0.001,
  );

/** A phrase: `[seconds from its start, note, seconds, weight]` on one instrument. */
export function phrase(instrument, duration, notes) {
  const signal = seconds(duration);
  for (const [at, name, length, weight] of notes) {
    const sounding = instrument(note(name), Math.min(length, duration - at)).slice(
      0,
      signal.length - at * RATE,
    );
    addAround(signal, sounding, at, weight);
  }
  return signal;
}
