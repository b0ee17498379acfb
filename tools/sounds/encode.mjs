import { spawnSync } from 'node:child_process';
import { RATE } from './signal.mjs';

/** A RIFF file of one 16-bit channel. */
export function waveFile(signal) {
  const file = Buffer.alloc(44 + 2 * signal.length);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + 2 * signal.length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(2 * RATE, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * signal.length, 40);
  signal.forEach((sample, index) => file.writeInt16LE(toInteger(sample), 44 + 2 * index));
  return file;
}

const toInteger = (sample) => Math.round(Math.min(1, Math.max(-1, sample)) * 32_767);

export const hasEncoder = () => spawnSync('ffmpeg', ['-version']).status === 0;

/** `-bitexact` keeps dates and random ids out of the files, so that the same sound gives the same file. */
const COMMON = [
  '-hide_banner',
  '-loglevel',
  'error',
  '-y',
  '-f',
  'wav',
  '-i',
  'pipe:0',
  '-map_metadata',
  '-1',
];
const EXACT = ['-fflags', '+bitexact', '-flags:a', '+bitexact'];

const CODECS = {
  webm: (kilobits) => ['-c:a', 'libopus', '-b:a', `${kilobits}k`, '-vbr', 'on', '-frame_duration', '60'],
  mp3: (kilobits, rate) => [
    '-c:a',
    'libmp3lame',
    '-b:a',
    `${kilobits}k`,
    '-ar',
    String(rate),
    '-id3v2_version',
    '0',
  ],
};

/** @throws Error with ffmpeg's own message. */
export function encode(signal, path, { format, kilobits, rate = RATE }) {
  const options = [...COMMON, ...CODECS[format](kilobits, rate), ...EXACT, path];
  const run = spawnSync('ffmpeg', options, { input: waveFile(signal) });
  if (run.status !== 0) throw new Error(`ffmpeg could not write ${path}: ${run.stderr.toString().trim()}`);
}
