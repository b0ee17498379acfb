import { clamp } from '../basics/numbers.ts';
import type { Cue } from '../presentation/play/cue.ts';
import type { EffectName } from './files.ts';

/** One sound to be played `at` so many milliseconds from now; `rate` 1 and `volume` 1 are as recorded. */
export interface PlannedSound {
  readonly sound: EffectName;
  readonly at: number;
  readonly rate: number;
  readonly volume: number;
}

export type VoiceCue = Extract<Cue, { readonly kind: 'voice' }>;

/** The pitch at which the vowels are recorded. */
const RECORDED_PITCH = 160;
/** What Howler plays. */
const RATES = { lowest: 0.5, highest: 4 };

/** More than six a second is a rattle. */
const SHORTEST_STEP = 1000 / 6;
/** Slower than this, they are no longer one voice. */
const LONGEST_STEP = 330;
const GRAPHEMES_PER_BLIP = 6;
const GRAPHEMES_PER_SYLLABLE = 3.3;

/** When the last blip begins at the latest: with a low voice's long blip, a line is over within 2.5 seconds. */
const LATEST_BLIP = 2200;

interface Manner {
  /** Against the persona's pace. */
  readonly tempo: number;
  readonly volume: number;
  /** Semitones against the persona's pitch. */
  readonly lift: number;
  /** Semitones between the highest and the lowest blip, chance aside from `fall`. */
  readonly spread: number;
  /** Semitones by which a line sinks from its beginning to its end. */
  readonly fall: number;
  readonly vowels: readonly EffectName[];
}

const BRIGHT: readonly EffectName[] = ['voice-a', 'voice-e', 'voice-i'];
const DARK: readonly EffectName[] = ['voice-o', 'voice-u'];
const ALL: readonly EffectName[] = ['voice-a', 'voice-o', 'voice-e', 'voice-u', 'voice-i'];

const NEUTRAL: Manner = { tempo: 1, volume: 0.8, lift: 0, spread: 2, fall: 2, vowels: ALL };

/** By the value of the mood meter, furious to delighted. */
const MANNERS: readonly Manner[] = [
  { tempo: 1.3, volume: 1, lift: 2, spread: 3.5, fall: 1, vowels: BRIGHT },
  { tempo: 1.2, volume: 0.95, lift: 1.5, spread: 3, fall: 1, vowels: BRIGHT },
  { tempo: 0.82, volume: 0.72, lift: -1, spread: 1.5, fall: 3, vowels: DARK },
  { tempo: 0.92, volume: 0.75, lift: -0.5, spread: 1.5, fall: 2, vowels: ALL },
  NEUTRAL,
  { tempo: 1.05, volume: 0.82, lift: 1, spread: 3, fall: 1, vowels: ALL },
  { tempo: 1.1, volume: 0.86, lift: 2, spread: 4, fall: 0, vowels: ALL },
];

/** "Fine." that is not fine: whatever the mood, every blip is the same. */
const flattened = (manner: Manner): Manner => ({
  ...manner,
  lift: -3,
  spread: 0,
  fall: 0,
  vowels: ['voice-o'],
});

/**
 * A line as soft blips. The same cue always sounds the same: what looks like chance comes from the line's length and
 * the blip's place in it.
 */
export function planVoice(cue: VoiceCue, from: number): readonly PlannedSound[] {
  const manner = mannerOf(cue);
  const step = clamp((1000 * GRAPHEMES_PER_BLIP) / cue.pace / manner.tempo, SHORTEST_STEP, LONGEST_STEP);
  const count = countBlips(cue, step);
  return Array.from({ length: count }, (_, index) => ({
    sound: vowelAt(manner, cue, index),
    at: from + index * step,
    rate: rateAt(manner, cue, index, count),
    volume: manner.volume,
  }));
}

function mannerOf(cue: VoiceCue): Manner {
  const manner = MANNERS[cue.mood] ?? NEUTRAL;
  return cue.tone === 'flat' ? flattened(manner) : manner;
}

function countBlips({ syllables, pace }: VoiceCue, step: number): number {
  const duration = (1000 * syllables * GRAPHEMES_PER_SYLLABLE) / pace;
  const fitting = Math.ceil(Math.min(duration, LATEST_BLIP) / step);
  return Math.max(0, Math.min(syllables, fitting));
}

function rateAt({ lift, spread, fall }: Manner, cue: VoiceCue, index: number, count: number): number {
  const progress = count > 1 ? index / (count - 1) : 0.5;
  const semitones = lift + fall * (0.5 - progress) + spread * (scattered(cue, index) - 0.5);
  return clamp((cue.pitch / RECORDED_PITCH) * 2 ** (semitones / 12), RATES.lowest, RATES.highest);
}

/** No two blips in a row are the same vowel, unless there is only one. */
function vowelAt({ vowels }: Manner, { syllables }: VoiceCue, index: number): EffectName {
  return vowels[(syllables + index) % vowels.length] ?? 'voice-o';
}

/** Evenly spread over [0, 1), neighbours far apart: multiples of the golden ratio. */
const scattered = ({ syllables }: VoiceCue, index: number): number =>
  ((index + syllables * 0.37) * 0.618034) % 1;
