import type { GroupSummary } from '../../cohort/summary.ts';
import type { BarView } from './cohort-view.ts';
import type { CohortMessages } from '../messages/cohort.ts';

/** The width of a bar of the histogram; the last bar includes 100. */
const BIN = 10;

export function histogram(
  { overalls, finished }: GroupSummary,
  messages: CohortMessages,
): readonly BarView[] {
  const counts = Array.from({ length: 100 / BIN }, (_, bin) =>
    sumOf(overalls.slice(bin * BIN, bin === 100 / BIN - 1 ? 101 : (bin + 1) * BIN)),
  );
  const most = Math.max(1, ...counts);
  return counts.map((count, bin) => ({
    label: messages.range({ low: bin * BIN, high: bin === 100 / BIN - 1 ? 100 : bin * BIN + BIN - 1 }),
    count: messages.number({ value: count }),
    share: finished === 0 ? messages.none : percentText(count / finished, messages),
    length: count / most,
  }));
}

/** A share in whole percent, as the language writes it. */
export const percentText = (share: number, messages: CohortMessages): string =>
  messages.percent({ value: Math.round(share * 100) });

export function medianText({ median }: GroupSummary, messages: CohortMessages): string {
  return median === null ? messages.none : messages.number({ value: median });
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
