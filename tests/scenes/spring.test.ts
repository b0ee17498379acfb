import { describe, expect, it } from 'vitest';
import { isSettled, resting, stepSpring } from '../../scenes/motion/spring.ts';
import type { Spring } from '../../scenes/motion/spring.ts';
import { fc } from '../helpers/generated.ts';

const value = fc.double({ min: -200, max: 200, noNaN: true });
const speed = fc.double({ min: 3, max: 30, noNaN: true });
const damping = fc.double({ min: 0.5, max: 1, noNaN: true });

const inSteps = (
  spring: Spring,
  target: number,
  seconds: number,
  count: number,
  pace: number,
  damp: number,
) => {
  let moved = spring;
  for (let step = 0; step < count; step += 1) moved = stepSpring(moved, target, seconds / count, pace, damp);
  return moved;
};

describe('a spring', () => {
  it('arrives at the same place in one step as in many', () => {
    fc.assert(
      fc.property(
        value,
        value,
        speed,
        damping,
        fc.integer({ min: 2, max: 60 }),
        (from, to, pace, damp, count) => {
          const once = stepSpring(resting(from), to, 0.4, pace, damp);
          const often = inSteps(resting(from), to, 0.4, count, pace, damp);
          expect(often.value).toBeCloseTo(once.value, 5);
          expect(often.velocity).toBeCloseTo(once.velocity, 4);
        },
      ),
    );
  });

  it('comes to rest at its target', () => {
    fc.assert(
      fc.property(value, value, speed, damping, (from, to, pace, damp) => {
        expect(isSettled(inSteps(resting(from), to, 20, 200, pace, damp), to, 0.001)).toBe(true);
      }),
    );
  });

  it('does not overshoot when it is critically damped', () => {
    fc.assert(
      fc.property(value, speed, fc.double({ min: 0, max: 3, noNaN: true }), (from, pace, seconds) => {
        const { value: now } = stepSpring(resting(from), 0, seconds, pace);
        expect(Math.sign(now) * Math.sign(from)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(now)).toBeLessThanOrEqual(Math.abs(from) * (1 + 1e-9));
      }),
    );
  });

  it('stays where it is when it is at its target', () => {
    expect(stepSpring(resting(3), 3, 0.016, 12)).toEqual(resting(3));
  });

  it('is not settled while it moves through its target', () => {
    expect(isSettled({ value: 1, velocity: 5 }, 1, 0.01)).toBe(false);
  });
});
