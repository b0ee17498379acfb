import { air, murmur, scatter, swell, unit } from '../../../tools/sounds/ambience.mjs';
import { cup } from '../../../tools/sounds/instruments.mjs';
import {
  addAround,
  bandPass,
  fadeInAndOut,
  multiply,
  randomNumbers,
  scale,
  whiteNoise,
} from '../../../tools/sounds/signal.mjs';

const clink = (random) => cup(1_900 + 900 * random());

/** Steam through milk: breath-like, no whistle. */
function steam(random) {
  const hiss = bandPass(whiteNoise(1.9, random), 3_200, 0.7);
  return fadeInAndOut(multiply(unit(hiss), swell(1.9, 6, random)), 0.5, 0.9);
}

function compose(duration) {
  const random = randomNumbers(202);
  const tone = scale(air(duration, 900, random), 0.35);
  addAround(tone, murmur(duration, 8, random), 0, 0.9);
  scatter(tone, [0.7, 0.95, 3.9, 6.2, 6.34, 9.7], clink, random, 0.8);
  return addAround(tone, steam(random), 7.4, 0.32);
}

/** See tools/sounds/room-tones.mjs. */
export default { duration: 12, decibel: -35, compose };
