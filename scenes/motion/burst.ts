/**
 * Signs of life come in short bursts with stillness in between, in which nothing is drawn at all:
 * one breath, a blink or two, sometimes a glance.
 */
export interface Burst {
  /** Seconds of stillness before it. */
  readonly wait: number;
  /** When each blink begins, in seconds from the burst's beginning. */
  readonly blinks: readonly number[];
  readonly glance: { readonly x: number; readonly y: number } | null;
}

export const BURST_SECONDS = 1.5;
const BLINK_SECONDS = 0.2;

/** @param chance numbers of 0 to 1, as they come */
export function planBurst(chance: () => number): Burst {
  const wait = 4.5 + 3 * chance();
  const first = 0.15 + 0.35 * chance();
  const twice = chance() < 0.22;
  const looks = chance() < 0.4;
  const [x, y] = [chance() * 2 - 1, chance() * 0.8 - 0.3];
  return { wait, blinks: twice ? [first, first + 0.3] : [first], glance: looks ? { x, y } : null };
}

/** 0 … 1 … 0 over the burst. */
export function breathAt(seconds: number): number {
  if (seconds <= 0 || seconds >= BURST_SECONDS) return 0;
  return Math.sin((Math.PI * seconds) / BURST_SECONDS) ** 2;
}

/** 0 open, 1 shut; lids fall faster than they rise. */
export function blinkAt(burst: Burst, seconds: number): number {
  return Math.max(0, ...burst.blinks.map((start) => lid((seconds - start) / BLINK_SECONDS)));
}

function lid(progress: number): number {
  if (progress <= 0 || progress >= 1) return 0;
  return progress < 0.4 ? smooth(progress / 0.4) : smooth((1 - progress) / 0.6);
}

/** How far the eyes are away: there quickly, held, and back. */
export function glanceAt(seconds: number): number {
  if (seconds <= 0.1 || seconds >= BURST_SECONDS) return 0;
  return Math.min(smooth((seconds - 0.1) / 0.18), smooth((BURST_SECONDS - seconds) / 0.22));
}

const smooth = (value: number): number => {
  const part = Math.min(1, Math.max(0, value));
  return part * part * (3 - 2 * part);
};
