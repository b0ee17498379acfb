import { cup } from './instruments.mjs';
import {
  RATE,
  addAround,
  bandPass,
  compute,
  fadeInAndOut,
  highPass,
  level,
  fromDecibel,
  lowPass,
  multiply,
  randomNumbers,
  room,
  scale,
  seconds,
  whiteNoise,
} from './signal.mjs';

/** Rises and falls at random about 1, never below 0, at most `rate` times a second. */
function swell(duration, rate, random, depth = 0.55) {
  const slow = lowPass(lowPass(whiteNoise(duration, random), rate), rate);
  const size = level(slow);
  return slow.map((sample) => Math.max(0, 1 + (depth * sample) / size));
}

const unit = (signal) => scale(signal, 1 / level(signal));

/** Cold and deep: noise that falls by about 6 dB an octave from `edge` on. */
const air = (duration, edge, random) => unit(lowPass(highPass(whiteNoise(duration, random), 60), edge, 0.5));

/** Talk too far off to be understood: some voices' worth of noise in the band of vowels, each with its own syllables. */
function murmur(duration, voices, random) {
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

/** Frequencies must fit the loop a whole number of times: a tenth of a hertz does in every length used here. */
const hum = (duration, partials) =>
  unit(
    compute(duration, (time) =>
      partials.reduce(
        (sum, [frequency, weight]) => sum + weight * Math.sin(2 * Math.PI * frequency * time),
        0,
      ),
    ),
  );

/** Adds an event at the given seconds, a little different each time, heard from across the room. */
function scatter(target, times, event, random, factor) {
  const events = seconds(target.length / RATE);
  for (const time of times) addAround(events, event(random), time, 0.6 + 0.4 * random());
  addAround(target, room(events, 0.7), 0, factor);
  return addAround(target, events, 0, factor * 0.35);
}

const beep = () =>
  fadeInAndOut(
    compute(0.085, (time) => Math.sin(2 * Math.PI * 1_180 * time)),
    0.006,
    0.012,
  );

const clink = (random) => cup(1_900 + 900 * random());

/** Steam through milk: breath-like, no whistle. */
function steam(random) {
  const hiss = bandPass(whiteNoise(1.9, random), 3_200, 0.7);
  return fadeInAndOut(multiply(unit(hiss), swell(1.9, 6, random)), 0.5, 0.9);
}

/** Every other tick is the tock. */
const tick = (pitch) => (random) =>
  fadeInAndOut(
    bandPass(whiteNoise(0.03, random), pitch, 5).map(
      (sample, index) => sample * Math.exp(-index / RATE / 0.006),
    ),
    0.001,
    0.01,
  );

/** A sheet turned over: small crackles inside a swell. */
function paper(random) {
  const crackle = whiteNoise(0.7, random).map((sample) => (random() < 0.06 ? sample : sample * 0.12));
  return fadeInAndOut(multiply(bandPass(crackle, 3_000, 0.6), swell(0.7, 12, random)), 0.15, 0.4);
}

function grocery(duration) {
  const random = randomNumbers(101);
  const refrigerator = hum(duration, [
    [50, 0.5],
    [100, 1],
    [150, 0.35],
    [200, 0.4],
    [300, 0.16],
    [400, 0.08],
  ]);
  const tone = scale(multiply(refrigerator, swell(duration, 0.3, random, 0.2)), 0.42);
  addAround(tone, air(duration, 700, random), 0, 0.5);
  addAround(tone, murmur(duration, 5, random), 0, 0.62);
  return scatter(tone, [1.1, 1.75, 4.6, 7.3, 7.95, 8.6], beep, random, 0.34);
}

function coffeeBar(duration) {
  const random = randomNumbers(202);
  const tone = scale(air(duration, 900, random), 0.35);
  addAround(tone, murmur(duration, 8, random), 0, 0.9);
  scatter(tone, [0.7, 0.95, 3.9, 6.2, 6.34, 9.7], clink, random, 0.8);
  return addAround(tone, steam(random), 7.4, 0.32);
}

function mailOrder(duration) {
  const random = randomNumbers(303);
  const tone = scale(air(duration, 420, random), 0.85);
  addAround(
    tone,
    hum(duration, [
      [120, 1],
      [240, 0.4],
      [361, 0.12],
    ]),
    0,
    0.22,
  );
  for (let second = 0; second < duration; second += 1)
    addAround(tone, tick(second % 2 === 0 ? 2_300 : 1_900)(random), second + 0.5, 4.2);
  addAround(tone, paper(random), 3.15, 3);
  return addAround(tone, paper(random), 8.7, 2.4);
}

function plain(duration) {
  const random = randomNumbers(404);
  return multiply(air(duration, 520, random), swell(duration, 0.3, random, 0.2));
}

/** In whole even seconds, so that hum and clock come round with the loop; the level is of the whole, in dBFS. */
const ROOMS_AS_COMPOSED = {
  grocery: { compose: grocery, duration: 10, decibel: -36 },
  'coffee-bar': { compose: coffeeBar, duration: 12, decibel: -35 },
  'mail-order': { compose: mailOrder, duration: 10, decibel: -36 },
  plain: { compose: plain, duration: 10, decibel: -36 },
};

/** Every room tone by its setting: how long its loop is, and one turn of it. */
export const ROOMS = Object.fromEntries(
  Object.entries(ROOMS_AS_COMPOSED).map(([name, { compose, duration, decibel }]) => [
    name,
    { duration, render: () => scale(unit(compose(duration)), fromDecibel(decibel)) },
  ]),
);
