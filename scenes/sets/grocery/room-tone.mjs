import { air, hum, murmur, scatter, swell } from '../../../tools/sounds/ambience.mjs';
import {
  addAround,
  compute,
  fadeInAndOut,
  multiply,
  randomNumbers,
  scale,
} from '../../../tools/sounds/signal.mjs';

const beep = () =>
  fadeInAndOut(
    compute(0.085, (time) => Math.sin(2 * Math.PI * 1_180 * time)),
    0.006,
    0.012,
  );

function compose(duration) {
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

/** See tools/sounds/room-tones.mjs. */
export default { duration: 10, decibel: -36, compose };
