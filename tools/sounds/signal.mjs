/**
 * The few operations all our sounds are made of. A signal is a Float64Array of samples at `RATE`, full scale ±1.
 */
export const RATE = 48_000;

export const seconds = (duration) => new Float64Array(Math.round(duration * RATE));

/** A seeded generator of numbers in [0, 1) (mulberry32): the same seed gives the same sound on every machine. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `shape` gives the sample at each time, in seconds. */
export const compute = (duration, shape) => seconds(duration).map((_, index) => shape(index / RATE));

export const scale = (signal, factor) => signal.map((sample) => sample * factor);

export const multiply = (signal, envelope) => signal.map((sample, index) => sample * envelope[index]);

export function whiteNoise(duration, random) {
  return seconds(duration).map(() => random() * 2 - 1);
}

/** Adds `signal` to `target` from `at` seconds on; what goes beyond the end continues at the beginning. */
export function addAround(target, signal, at, factor = 1) {
  const start = Math.round(at * RATE);
  signal.forEach((sample, index) => (target[(start + index) % target.length] += sample * factor));
  return target;
}

/**
 * A two-pole filter (Robert Bristow-Johnson's cookbook). It runs over the signal twice and keeps the second result:
 * then the state at the end equals the state at the beginning, so a filtered loop has no seam.
 */
function biquadAround(signal, { b0, b1, b2, a0, a1, a2 }) {
  const output = new Float64Array(signal.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let lap = 0; lap < 2; lap += 1)
    for (let index = 0; index < signal.length; index += 1) {
      const x = signal[index];
      const y = (b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      output[index] = y;
    }
  return output;
}

const angle = (frequency, quality) => {
  const omega = (2 * Math.PI * frequency) / RATE;
  return { cosine: Math.cos(omega), alpha: Math.sin(omega) / (2 * quality) };
};

export function lowPass(signal, frequency, quality = Math.SQRT1_2) {
  const { cosine, alpha } = angle(frequency, quality);
  const side = (1 - cosine) / 2;
  return biquadAround(signal, {
    b0: side,
    b1: 2 * side,
    b2: side,
    a0: 1 + alpha,
    a1: -2 * cosine,
    a2: 1 - alpha,
  });
}

export function highPass(signal, frequency, quality = Math.SQRT1_2) {
  const { cosine, alpha } = angle(frequency, quality);
  const side = (1 + cosine) / 2;
  return biquadAround(signal, {
    b0: side,
    b1: -2 * side,
    b2: side,
    a0: 1 + alpha,
    a1: -2 * cosine,
    a2: 1 - alpha,
  });
}

/** Peak gain 1, whatever the quality. */
export function bandPass(signal, frequency, quality) {
  const { cosine, alpha } = angle(frequency, quality);
  return biquadAround(signal, {
    b0: alpha,
    b1: 0,
    b2: -alpha,
    a0: 1 + alpha,
    a1: -2 * cosine,
    a2: 1 - alpha,
  });
}

/** Delays of a small hall, in seconds. In samples they have no common divisor, so that no pitch stands out. */
const ECHOES = [0.0297, 0.0371, 0.0411, 0.0437];

/** Far away: a wash of decaying echoes that goes round the loop as the filters do. @param decay the time to −60 dB. */
export function room(signal, decay) {
  const wash = new Float64Array(signal.length);
  for (const delay of ECHOES) addAround(wash, comb(signal, delay, decay), 0, 1 / ECHOES.length);
  return lowPass(wash, 3_500);
}

function comb(signal, delay, decay) {
  const size = Math.round(delay * RATE);
  const gain = 10 ** ((-3 * delay) / decay);
  const output = new Float64Array(signal.length);
  for (let index = 0; index < 2 * signal.length; index += 1) {
    const here = index % signal.length;
    output[here] = signal[here] + gain * (output[(here - size + signal.length) % signal.length] ?? 0);
  }
  return output;
}

/** Rises from 0 to 1 in `attack` seconds as a half cosine, stays, and falls in `release`. */
export const fadeInAndOut = (signal, attack, release) =>
  signal.map((sample, index) => {
    const before = index / RATE;
    const left = (signal.length - 1 - index) / RATE;
    return sample * halfCosine(before / attack) * halfCosine(left / release);
  });

const halfCosine = (progress) => (progress >= 1 ? 1 : (1 - Math.cos(Math.PI * progress)) / 2);

export const toDecibel = (level) => 20 * Math.log10(level);
export const fromDecibel = (decibel) => 10 ** (decibel / 20);

export const peak = (signal) => signal.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);

export const level = (signal) =>
  Math.sqrt(signal.reduce((sum, sample) => sum + sample * sample, 0) / signal.length);

/** The level of the loudest 300 ms: it decides how loud a sound seems, whatever silence follows. */
export function loudestLevel(signal) {
  const width = Math.round(0.3 * RATE);
  const starts = Math.max(1, Math.ceil((signal.length - width) / 480) + 1);
  const levels = Array.from({ length: starts }, (_, step) =>
    level(signal.slice(step * 480, step * 480 + width)),
  );
  return Math.max(...levels);
}

/** The signal at this level in dBFS, with no peak above `ceiling`. */
export function balance(signal, decibel, ceiling = -6) {
  const wanted = fromDecibel(decibel) / loudestLevel(signal);
  return scale(signal, Math.min(wanted, fromDecibel(ceiling) / peak(signal)));
}
