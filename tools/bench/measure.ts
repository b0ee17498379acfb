/**
 * The median CPU time of each, in milliseconds. Every round runs each of them once, so that a slow minute is slow for
 * all. Each has run before, so the measured code is compiled; for the very first time see `cold`.
 */
export function interleaved<Name extends string>(
  rounds: number,
  work: Readonly<Record<Name, () => unknown>>,
): Record<Name, number> {
  const names = Object.keys(work) as Name[];
  for (const name of names) cpuOf(work[name], WARM_UP);
  const times = Array.from({ length: rounds }, () => names.map((name) => cpuOf(work[name])));
  return Object.fromEntries(
    names.map((name, index) => [name, median(times.map((round) => round[index] ?? 0))]),
  ) as Record<Name, number>;
}

/**
 * Anything faster than this runs several times, so that the clock's resolution and a garbage collection do not decide.
 */
const LEAST = 30;
/** By then all fast code is compiled; slow code is compiled while it runs. */
const WARM_UP = 1500;

/** The CPU time of all threads of this process, in milliseconds. */
export function cpuOf(work: () => unknown, least = LEAST): number {
  const before = process.cpuUsage();
  for (let times = 1; ; times++) {
    work();
    const { user, system } = process.cpuUsage(before);
    const all = (user + system) / 1000;
    if (all >= least) return all / times;
  }
}

export const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** A figure beside its target. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: string;
  readonly isMet?: boolean;
}

/** As in docs/performance.md. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, figure, target = '', isMet }) => [
    what,
    figure,
    target,
    isMet === undefined ? '' : isMet ? 'met' : 'missed',
  ]);
  const all = [['what', 'measured', 'asked', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

export const printTable = (rows: readonly Row[]): void => console.log(tableOf(rows));

/** A row whose target is met if the figure is at least this. */
export const atLeast = (what: string, figure: string, value: number, target: number, unit: string): Row => ({
  what,
  figure,
  target: `≥ ${target.toLocaleString('en')} ${unit}`,
  isMet: value >= target,
});

export const atMost = (what: string, figure: string, value: number, target: number, unit: string): Row => ({
  what,
  figure,
  target: `≤ ${target.toLocaleString('en')} ${unit}`,
  isMet: value <= target,
});

/** The rate for so many states in so many milliseconds. */
export const rate = (states: number, milliseconds: number): string => {
  const perSecond = (states / milliseconds) * 1000;
  return perSecond >= 1e6 ? `${(perSecond / 1e6).toFixed(1)} M/s` : `${(perSecond / 1e3).toFixed(1)} k/s`;
};

export const milliseconds = (time: number): string =>
  time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time).toLocaleString('en')} ms`;
