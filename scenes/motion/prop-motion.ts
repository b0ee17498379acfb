import type { Stand } from '../props/prop.ts';
import { isSettled, resting, stepSpring } from './spring.ts';
import type { Spring } from './spring.ts';

const KEYS = ['x', 'y', 'alpha', 'scale', 'turn'] as const;
type Key = (typeof KEYS)[number];
const TOLERANCE: Readonly<Record<Key, number>> = { x: 0.2, y: 0.2, alpha: 0.004, scale: 0.002, turn: 0.002 };
const SPEED = 7.5;

/** A prop on its way to where it stands. */
export type PropMotion = Readonly<Record<Key, Spring>>;

const motionOf = (spring: (key: Key) => Spring): PropMotion => ({
  x: spring('x'),
  y: spring('y'),
  alpha: spring('alpha'),
  scale: spring('scale'),
  turn: spring('turn'),
});

export const standing = (stand: Stand): PropMotion => motionOf((key) => resting(stand[key]));

export const moveProp = (motion: PropMotion, stand: Stand, seconds: number): PropMotion =>
  motionOf((key) => stepSpring(motion[key], stand[key], seconds, SPEED, key === 'alpha' ? 1 : 0.85));

export const isStanding = (motion: PropMotion, stand: Stand): boolean =>
  KEYS.every((key) => isSettled(motion[key], stand[key], TOLERANCE[key]));
