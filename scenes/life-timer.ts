import { planBurst } from './motion/burst.ts';
import type { Burst } from './motion/burst.ts';

/** Asks for a burst of life now and then; at most one is ever waiting. */
export interface LifeTimer {
  /** Plans the next burst, unless one is waiting. */
  wait(): void;
  cancel(): void;
}

export function createLifeTimer(chance: () => number, onBurst: (burst: Burst) => void): LifeTimer {
  let timer: number | null = null;
  return {
    wait() {
      if (timer !== null) return;
      const burst = planBurst(chance);
      timer = window.setTimeout(() => {
        timer = null;
        onBurst(burst);
      }, burst.wait * 1000);
    },
    cancel() {
      if (timer !== null) window.clearTimeout(timer);
      timer = null;
    },
  };
}
