import { describe, expect, it } from 'vitest';
import { BURST_SECONDS, blinkAt, breathAt, glanceAt, planBurst } from '../../scenes/motion/burst.ts';
import { nodAt, speechAt, speechSeconds } from '../../scenes/motion/speech.ts';
import { fc } from '../helpers/generated.ts';

const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const bursts = chances.map((stream) => planBurst(() => stream.next().value ?? 0));
const moment = fc.double({ min: -1, max: 4, noNaN: true });

describe('a burst of life', () => {
  it('comes after four and a half to seven and a half seconds of stillness', () => {
    fc.assert(
      fc.property(bursts, ({ wait }) => {
        expect(wait).toBeGreaterThanOrEqual(4.5);
        expect(wait).toBeLessThanOrEqual(7.5);
      }),
    );
  });

  it('blinks, and has open eyes at both its ends', () => {
    fc.assert(
      fc.property(bursts, (burst) => {
        const shut = burst.blinks.map((start) => blinkAt(burst, start + 0.08));
        expect(Math.min(...shut)).toBeGreaterThan(0.9);
        expect(blinkAt(burst, 0)).toBe(0);
        expect(blinkAt(burst, BURST_SECONDS)).toBe(0);
      }),
    );
  });

  it('breathes out again and looks back again', () => {
    for (const at of [breathAt, glanceAt]) {
      expect(at(0)).toBe(0);
      expect(at(BURST_SECONDS)).toBe(0);
      expect(at(BURST_SECONDS / 2)).toBeCloseTo(1);
    }
  });

  it('never leaves the range from 0 to 1', () => {
    fc.assert(
      fc.property(bursts, moment, (burst, seconds) => {
        for (const level of [breathAt(seconds), glanceAt(seconds), blinkAt(burst, seconds)]) {
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('speech', () => {
  it('says five syllables a second', () => {
    expect(speechSeconds(10)).toBe(2);
    const openings = Array.from({ length: 5 }, (_, syllable) => speechAt(10, (syllable + 0.5) / 5));
    expect(Math.min(...openings)).toBeGreaterThan(0.3);
  });

  it('closes the mouth between syllables and after the last', () => {
    expect(speechAt(10, 0.2)).toBeCloseTo(0);
    expect(speechAt(10, 2)).toBe(0);
    expect(nodAt(10, 2)).toBe(0);
  });

  it('moves nothing when nothing is said', () => {
    fc.assert(
      fc.property(moment, (seconds) => {
        expect(speechAt(0, seconds)).toBe(0);
        expect(nodAt(0, seconds)).toBe(0);
      }),
    );
  });
});
