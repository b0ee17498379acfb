/**
 * Writes assets/sounds/: every sound of the game, computed sample by sample from tools/sounds/ and encoded.
 * With --check nothing is written; it fails where the list of sounds no longer fits what would be computed.
 */
import { fileURLToPath } from 'node:url';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { EFFECTS } from './sounds/effects.mjs';
import { encode, hasEncoder } from './sounds/encode.mjs';
import { ROOMS } from './sounds/rooms.mjs';
import { RATE, addAround, seconds } from './sounds/signal.mjs';

const folder = new URL('../assets/sounds/', import.meta.url);
const pathOf = (name) => fileURLToPath(new URL(name, folder));

/** A slot begins a little before its sound, in milliseconds, since codecs smear a sharp attack backwards. */
const LEAD = 8;
/** Silence at the end of a slot: a decoder that keeps an mp3 encoder's delay shifts all by so much. */
const TAIL = 60;
/** How much of the other end a loop carries at each end: wherever a decoder's delay puts the loop, it closes. */
const OVERLAP = 250;

const milliseconds = (signal) => Math.ceil((1000 * signal.length) / RATE);

/** All effects one after the other, and where each is found, in milliseconds. */
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

/** A turn of the loop with the end before its beginning and the beginning after its end. */
function widen(loop) {
  const overlap = (OVERLAP * RATE) / 1000;
  return Float64Array.from([...loop.slice(-overlap), ...loop, ...loop.slice(0, overlap)]);
}

const roomSlots = () =>
  Object.fromEntries(
    Object.entries(ROOMS).map(([name, { duration }]) => [name, { start: OVERLAP, length: 1000 * duration }]),
  );

const list = (slots) => `${JSON.stringify({ effects: slots, rooms: roomSlots() }, null, 2)}\n`;

function write() {
  mkdirSync(folder, { recursive: true });
  const { joined, slots } = joinEffects();
  writeFileSync(pathOf('sounds.json'), list(slots));
  encode(joined, pathOf('effects.webm'), { format: 'webm', kilobits: 24 });
  encode(joined, pathOf('effects.mp3'), { format: 'mp3', kilobits: 32, rate: 24_000 });
  for (const [name, { render }] of Object.entries(ROOMS)) {
    const tone = widen(render());
    encode(tone, pathOf(`${name}.webm`), { format: 'webm', kilobits: 16 });
    encode(tone, pathOf(`${name}.mp3`), { format: 'mp3', kilobits: 24, rate: 22_050 });
  }
}

function check() {
  const names = ['effects', ...Object.keys(ROOMS)].flatMap((name) => [`${name}.webm`, `${name}.mp3`]);
  const missing = names.filter((name) => !existsSync(pathOf(name)));
  const stale = readFileSync(pathOf('sounds.json'), 'utf8') !== list(joinEffects().slots);
  if (missing.length > 0 || stale)
    fail(`assets/sounds is out of date: run npm run sounds. ${missing.join(' ')}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv.includes('--check')) check();
else if (hasEncoder()) write();
else
  fail(
    'ffmpeg is needed to encode the sounds: apt install ffmpeg, brew install ffmpeg, or winget install ffmpeg.',
  );
