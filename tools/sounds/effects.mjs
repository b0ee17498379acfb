import { marimba, feltPiano, phrase, shopBell } from './instruments.mjs';
import {
  RATE,
  addAround,
  balance,
  bandPass,
  compute,
  fadeInAndOut,
  lowPass,
  randomNumbers,
  seconds,
  whiteNoise,
} from './signal.mjs';

/** The pitch of the computed voice; a persona's own pitch comes from playing it faster or slower. */
const VOICE_PITCH = 160;

/** Centre frequencies of the three lowest resonances of the vocal tract, in hertz. */
const VOWELS = {
  a: [730, 1_250, 2_500],
  e: [530, 1_750, 2_450],
  i: [320, 2_150, 2_900],
  o: [480, 900, 2_400],
  u: [340, 800, 2_250],
};

const RESONANCES = [
  { weight: 1, width: 90 },
  { weight: 0.45, width: 130 },
  { weight: 0.14, width: 190 },
];

/** How much of a frequency passes the vocal tract. */
const resonance = (frequency, formants) =>
  formants.reduce((sum, centre, index) => {
    const { weight, width } = RESONANCES[index];
    return sum + weight / (1 + ((frequency - centre) / width) ** 2);
  }, 0.02);

/** A grain of a vowel: harmonics of a soft glottal pulse shaped by the vowel's resonances, falling a little. */
function vowel(formants) {
  const harmonics = Array.from({ length: 22 }, (_, index) => index + 1);
  const weights = harmonics.map((harmonic) => resonance(harmonic * VOICE_PITCH, formants) / harmonic ** 0.8);
  const grain = compute(0.074, (time) => {
    const phase = 2 * Math.PI * VOICE_PITCH * (time - 0.6 * time * time);
    return harmonics.reduce((sum, harmonic, index) => sum + weights[index] * Math.sin(harmonic * phase), 0);
  });
  return balance(fadeInAndOut(lowPass(grain, 3_200), 0.014, 0.04), -24);
}

/** A thud of the latch: a low body and the scrape of metal. */
function latch() {
  const random = randomNumbers(11);
  const body = compute(
    0.16,
    (time) => Math.sin(2 * Math.PI * (95 - 120 * time) * time) * Math.exp(-time / 0.035),
  );
  const scrape = bandPass(whiteNoise(0.05, random), 1_900, 1.2);
  const click = scrape.map((sample, index) => sample * Math.exp(-index / RATE / 0.008));
  return addAround(fadeInAndOut(body, 0.002, 0.04), click, 0, 0.5);
}

function door() {
  const signal = seconds(1.25);
  addAround(signal, shopBell(1_480, 0.75), 0, 0.26);
  addAround(signal, shopBell(1_480, 0.7), 0.14, 0.17);
  return balance(addAround(signal, latch(), 0.72, 1.1), -20);
}

function bell() {
  const signal = seconds(0.9);
  addAround(signal, shopBell(1_480, 0.9), 0, 0.3);
  return balance(addAround(signal, shopBell(1_480, 0.7), 0.13, 0.2), -24);
}

/** Somebody puts the receiver down; only the sound of the line is left. */
function hangUp() {
  const click = latch().slice(0, RATE * 0.09);
  const tone = compute(
    0.5,
    (time) => Math.sin(2 * Math.PI * 425 * time) + 0.2 * Math.sin(2 * Math.PI * 850 * time),
  );
  const signal = addAround(seconds(0.8), click, 0, 1);
  return balance(addAround(signal, fadeInAndOut(tone, 0.02, 0.12), 0.24, 0.22), -21);
}

/** The clapper goes between the gongs twenty-two times a second. */
const trembling = (time) => 0.62 + 0.38 * Math.cos(2 * Math.PI * 22 * time);

const gong = (frequency, time) =>
  Math.sin(2 * Math.PI * frequency * time) + 0.3 * Math.sin(2 * Math.PI * 2.7 * frequency * time);

/** An old telephone, heard from the next room and not at the ear. */
function ring() {
  const sounding = compute(1, (time) => trembling(time) * (gong(587, time) + 0.8 * gong(740, time)));
  const dying = sounding.map(
    (sample, index) => sample * (index < 0.62 * RATE ? 1 : Math.exp((0.62 - index / RATE) / 0.09)),
  );
  return balance(fadeInAndOut(lowPass(dying, 2_400), 0.02, 0.1), -22);
}

const mail = () =>
  phrase(marimba, 0.75, [
    [0, 'E5', 0.5, 0.8],
    [0.13, 'B5', 0.6, 0.6],
  ]);

const better = () =>
  phrase(marimba, 0.7, [
    [0, 'G4', 0.4, 0.8],
    [0.13, 'C5', 0.57, 0.9],
  ]);

const worse = () =>
  phrase(marimba, 0.75, [
    [0, 'Eb4', 0.4, 0.9],
    [0.15, 'C4', 0.6, 0.9],
  ]);

const stays = () =>
  phrase(feltPiano, 2.3, [
    [0, 'C4', 2.3, 0.7],
    [0.02, 'G4', 1.4, 0.5],
    [0.34, 'E4', 1.9, 0.5],
    [0.62, 'A4', 1.2, 0.5],
    [0.96, 'G4', 1.3, 0.55],
    [0.98, 'C5', 1.3, 0.5],
  ]);

/** Neither major nor minor, and it does not resolve. */
const wavers = () =>
  phrase(feltPiano, 2.1, [
    [0, 'D4', 2.1, 0.7],
    [0.02, 'A4', 1.2, 0.45],
    [0.4, 'G4', 1.2, 0.5],
    [0.84, 'A4', 1.2, 0.5],
    [0.86, 'E4', 1.2, 0.4],
  ]);

const leaves = () =>
  phrase(feltPiano, 2.3, [
    [0, 'A4', 1, 0.55],
    [0.02, 'D4', 1.2, 0.45],
    [0.42, 'F4', 1.2, 0.55],
    [0.88, 'D4', 1.4, 0.55],
    [0.9, 'Bb3', 1.4, 0.5],
  ]);

/** Every effect by its name on the page, in the order of the sprite. */
export const EFFECTS = {
  ...Object.fromEntries(
    Object.entries(VOWELS).map(([name, formants]) => [`voice-${name}`, () => vowel(formants)]),
  ),
  better: () => balance(better(), -22),
  worse: () => balance(worse(), -22),
  bell,
  door,
  'hang-up': hangUp,
  ring,
  mail: () => balance(mail(), -23),
  stays: () => balance(stays(), -20),
  wavers: () => balance(wavers(), -20),
  leaves: () => balance(leaves(), -20),
};
