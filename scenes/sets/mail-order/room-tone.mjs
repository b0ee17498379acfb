import { air, hum, swell } from '../../../tools/sounds/ambience.mjs';
import {
  RATE,
  addAround,
  bandPass,
  fadeInAndOut,
  multiply,
  randomNumbers,
  scale,
  whiteNoise,
} from '../../../tools/sounds/signal.mjs';

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

function compose(duration) {
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

/** See tools/sounds/room-tones.mjs. */
export default { duration: 10, decibel: -36, compose };
