import { air, swell } from '../../../tools/sounds/ambience.mjs';
import { multiply, randomNumbers } from '../../../tools/sounds/signal.mjs';

function compose(duration) {
  const random = randomNumbers(404);
  return multiply(air(duration, 520, random), swell(duration, 0.3, random, 0.2));
}

/** See tools/sounds/room-tones.mjs. */
export default { duration: 10, decibel: -36, compose };
