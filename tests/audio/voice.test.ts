import { describe, expect, test } from 'vitest';
import { EFFECT_SLOTS } from '../../src/audio/files.ts';
import { planVoice, type PlannedSound, type VoiceCue } from '../../src/audio/voice.ts';
import { fc } from '../helpers/generated.ts';

const line = (cue: Partial<VoiceCue> = {}): VoiceCue => ({
  kind: 'voice',
  pitch: 160,
  syllables: 12,
  pace: 34,
  tone: null,
  mood: 4,
  ...cue,
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const meanRate = (cue: VoiceCue): number => mean(planVoice(cue, 0).map(({ rate }) => rate));
const step = (cue: VoiceCue): number => (planVoice(cue, 0)[1]?.at ?? 0) - (planVoice(cue, 0)[0]?.at ?? 0);
const ends = ({ sound, at, rate }: PlannedSound): number => at + EFFECT_SLOTS[sound].length / rate;

const anyLine = fc
  .record({
    pitch: fc.integer({ min: 80, max: 400 }),
    syllables: fc.integer({ min: 0, max: 2_000 }),
    pace: fc.integer({ min: 10, max: 60 }),
    tone: fc.option(fc.constantFrom('flat', 'sharp')),
    mood: fc.integer({ min: 0, max: 6 }),
  })
  .map(line);

describe('pitch', () => {
  test.each([80, 115, 160, 205, 320, 400])('a persona of %i hertz speaks about there', (pitch) => {
    expect(meanRate(line({ pitch })) / (pitch / 160)).toBeCloseTo(1, 1);
  });

  test('is never beyond what can be played', () => {
    fc.assert(
      fc.property(anyLine, (cue) => {
        for (const { rate, volume } of planVoice(cue, 0)) {
          expect(rate).toBeGreaterThanOrEqual(0.5);
          expect(rate).toBeLessThanOrEqual(4);
          expect(volume).toBeGreaterThan(0);
          expect(volume).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('manner', () => {
  test('a flat tone is lower, and every blip the same', () => {
    const flat = planVoice(line({ tone: 'flat' }), 0);
    expect(new Set(flat.map(({ rate, sound }) => `${sound} ${rate}`)).size).toBe(1);
    expect(meanRate(line({ tone: 'flat' }))).toBeLessThan(0.9 * meanRate(line()));
  });

  test('anger is faster and louder, sadness slower and softer', () => {
    const [angry, neutral, sad] = [line({ mood: 1 }), line(), line({ mood: 2 })];
    expect(step(angry)).toBeLessThan(step(neutral));
    expect(step(sad)).toBeGreaterThan(step(neutral));
    const volumes = [angry, neutral, sad].map((cue) => planVoice(cue, 0)[0]?.volume ?? 0);
    expect(volumes).toEqual(volumes.toSorted((a, b) => b - a));
  });

  test('a mood outside the meter sounds neutral', () => {
    expect(planVoice(line({ mood: 7 }), 0)).toEqual(planVoice(line(), 0));
  });
});

describe('rhythm', () => {
  test('a word is a blip, silence is none', () => {
    expect(planVoice(line({ syllables: 1 }), 0)).toHaveLength(1);
    expect(planVoice(line({ syllables: 0 }), 0)).toEqual([]);
  });

  test('no more than six a second, no more than syllables, all over within 2.5 seconds', () => {
    fc.assert(
      fc.property(anyLine, (cue) => {
        const blips = planVoice(cue, 0);
        expect(blips.length).toBeLessThanOrEqual(cue.syllables);
        blips.slice(1).forEach(({ at }, index) => {
          expect(at - (blips[index]?.at ?? 0)).toBeGreaterThan(166);
        });
        for (const blip of blips) expect(ends(blip)).toBeLessThanOrEqual(2_500);
      }),
    );
  });

  test('begins when it is told to', () => {
    expect(planVoice(line(), 700)[0]?.at).toBe(700);
  });
});
