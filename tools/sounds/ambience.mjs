// The parts of room tones.
import {
  RATE,
  addAround,
  bandPass,
  compute,
  highPass,
  level,
  lowPass,
  multiply,
  room,
  scale,
  seconds,
  whiteNoise,
} from './signal.mjs';

/** Rises and falls at random around 1, never below 0, at most `rate` times a second. */
export function swell(duration, rate, random, depth = 0.55) {
  const slow = lowPass(lowPass(whiteNoise(duration, random), rate), rate);
  const size = level(slow);
  return slow.map((sample) => Math.max(0, 1 + (depth * sample) / size));
}

export const unit = (signal) => scale(signal, 1 / level(signal));

/** Cold and deep: noise that falls by about 6 dB an octave from `edge` on. */
export const air = (duration, edge, random) =>
  unit(lowPass(highPass(whiteNoise(duration, random), 60), edge, 0.5));

/**
 * Talk that is too far away to be understood: noise in the band of vowels, for several voices, each with its own
 * syllables.
 */
export function murmur(duration, voices, random) {
  const talk = seconds(duration);
  for (let voice = 0; voice < voices; voice += 1) {
    const throat = bandPass(whiteNoise(duration, random), 220 + 330 * random(), 2.2);
    const mouth = bandPass(whiteNoise(duration, random), 700 + 900 * random(), 2.8);
    const speech = addAround(unit(throat), unit(mouth), 0, 0.4);
    const syllables = multiply(swell(duration, 3.4, random), swell(duration, 0.4, random));
    addAround(talk, multiply(speech, syllables), random() * duration);
  }
  return unit(lowPass(talk, 1_800));
}

/**
 * Frequencies must fit the loop a whole number of times; multiples of a tenth of a hertz fit every length used here.
 */
export const hum = (duration, partials) =>
  unit(
    compute(duration, (time) =>
      partials.reduce(
        (sum, [frequency, weight]) => sum + weight * Math.sin(2 * Math.PI * frequency * time),
        0,
      ),
    ),
  );

/** Adds an event at the given seconds, a little different each time, as heard from across the room. */
export function scatter(target, times, event, random, factor) {
  const events = seconds(target.length / RATE);
  for (const time of times) addAround(events, event(random), time, 0.6 + 0.4 * random());
  addAround(target, room(events, 0.7), 0, factor);
  return addAround(target, events, 0, factor * 0.35);
}
