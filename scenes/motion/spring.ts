/** A damped spring between a value and its target. */
export interface Spring {
  readonly value: number;
  readonly velocity: number;
}

export const resting = (value: number): Spring => ({ value, velocity: 0 });

/**
 * Where the spring is `seconds` later. The exact solution, so that one long step and many short ones
 * arrive at the same place, whatever the frame rate.
 * @param speed the natural frequency, in radians a second
 * @param damping 1 returns without overshoot, below 1 swings a little
 */
export function stepSpring(
  spring: Spring,
  target: number,
  seconds: number,
  speed: number,
  damping = 1,
): Spring {
  const offset = spring.value - target;
  if (damping >= 1) return critical(spring.velocity, offset, target, seconds, speed);
  const decay = speed * damping;
  const turn = speed * Math.sqrt(1 - damping * damping);
  const fade = Math.exp(-decay * seconds);
  const [sine, cosine] = [Math.sin(turn * seconds), Math.cos(turn * seconds)];
  const swing = (spring.velocity + decay * offset) / turn;
  return {
    value: target + fade * (offset * cosine + swing * sine),
    velocity: fade * (spring.velocity * cosine - (decay * swing + turn * offset) * sine),
  };
}

function critical(velocity: number, offset: number, target: number, seconds: number, speed: number): Spring {
  const fade = Math.exp(-speed * seconds);
  const slope = velocity + speed * offset;
  return {
    value: target + (offset + slope * seconds) * fade,
    velocity: (velocity - speed * slope * seconds) * fade,
  };
}

/** Whether nobody would see it move any more. */
export const isSettled = (spring: Spring, target: number, tolerance: number): boolean =>
  Math.abs(spring.value - target) <= tolerance && Math.abs(spring.velocity) <= tolerance * 12;
