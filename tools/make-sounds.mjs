/**
 * Writes assets/sounds/ and each set's room tone: every sound of the game, computed sample by sample and encoded. With
 * --check nothing is written; it fails if the list of sounds no longer fits what would be computed.
 */
import { fileURLToPath } from 'node:url';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { EFFECTS } from './sounds/effects.mjs';
import { encode, hasEncoder } from './sounds/encode.mjs';
import { roomTones } from './sounds/room-tones.mjs';
import { RATE, addAround, seconds } from './sounds/signal.mjs';
import { helpIfAsked } from './help.mjs';

helpIfAsked(`
Usage: npm run sounds [-- --check]

Writes assets/sounds/ anew. Needs ffmpeg.

  --check  writes nothing; fails where the list of sounds is out of date
`);

const folder = new URL('../assets/sounds/', import.meta.url);
const pathOf = (name, where = folder) => fileURLToPath(new URL(name, where));

/** Milliseconds that a slot begins before its sound: codecs smear a sharp attack backwards. */
const LEAD = 8;
/**
 * Silence at the end of a slot, in milliseconds: a decoder that keeps an mp3 encoder's delay shifts everything by about
 * this much.
 */
const TAIL = 60;
/** How much of its other end a loop repeats at each end: wherever a decoder's delay puts the loop, it closes. */
const OVERLAP = 250;

const milliseconds = (signal) => Math.ceil((1000 * signal.length) / RATE);

/** All effects one after the other, and the place of each, in milliseconds. */
function joinEffects() {
  const sounds = Object.entries(EFFECTS).map(([name, render]) => ({ name, signal: render() }));
  const slots = {};
  let next = 0;
  for (const { name, signal } of sounds) {
    slots[name] = { start: next, length: LEAD + milliseconds(signal) + TAIL };
    next += slots[name].length;
  }
  const joined = seconds(next / 1000);
  for (const { name, signal } of sounds) addAround(joined, signal, (slots[name].start + LEAD) / 1000);
  return { joined, slots };
}

/** One turn of the loop, with its end copied before its beginning and its beginning copied after its end. */
function widen(loop) {
  const overlap = (OVERLAP * RATE) / 1000;
  return Float64Array.from([...loop.slice(-overlap), ...loop, ...loop.slice(0, overlap)]);
}

const print = (value) => `${JSON.stringify(value, null, 2)}\n`;

const slotOf = ({ duration }) => print({ start: OVERLAP, length: 1000 * duration });

function write(tones) {
  mkdirSync(folder, { recursive: true });
  const { joined, slots } = joinEffects();
  writeFileSync(pathOf('sounds.json'), print({ effects: slots }));
  encode(joined, pathOf('effects.webm'), { format: 'webm', kilobits: 24 });
  encode(joined, pathOf('effects.mp3'), { format: 'mp3', kilobits: 32, rate: 24_000 });
  for (const tone of tones) {
    const signal = widen(tone.render());
    writeFileSync(pathOf('room-tone.json', tone.folder), slotOf(tone));
    encode(signal, pathOf('room-tone.webm', tone.folder), { format: 'webm', kilobits: 16 });
    encode(signal, pathOf('room-tone.mp3', tone.folder), { format: 'mp3', kilobits: 24, rate: 22_050 });
  }
}

function check(tones) {
  const expected = [
    [pathOf('sounds.json'), print({ effects: joinEffects().slots })],
    ...tones.map((tone) => [pathOf('room-tone.json', tone.folder), slotOf(tone)]),
  ];
  const files = [
    pathOf('effects.webm'),
    pathOf('effects.mp3'),
    ...tones.flatMap((tone) => [pathOf('room-tone.webm', tone.folder), pathOf('room-tone.mp3', tone.folder)]),
  ];
  const stale = expected.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  const bad = [...files.filter((path) => !existsSync(path)), ...stale.map(([path]) => path)];
  if (bad.length > 0) fail(`Sounds are out of date: run npm run sounds. ${bad.join(' ')}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv.includes('--check')) check(await roomTones());
else if (hasEncoder()) write(await roomTones());
else
  fail(
    'ffmpeg is needed to encode the sounds: apt install ffmpeg, brew install ffmpeg, or winget install ffmpeg.',
  );
