import type { Outlook } from '../../practice/choose.ts';
import type { MemoryHealth } from '../../storage/memory.ts';
import type { PracticeMessages } from '../messages/practice.ts';
import { daysUntil } from './words.ts';

/** What will come back, in sentences. */
export interface DrillsView {
  readonly due: number;
  readonly sentence: string;
  /** "2 come back tomorrow." The soonest first, at most three. */
  readonly coming: readonly string[];
}

const MOST_DATES = 3;

export function presentOutlook(
  { due, coming }: Outlook,
  now: number,
  messages: PracticeMessages,
): DrillsView {
  const dates = new Map<number, number>();
  for (const drill of coming) {
    const days = daysUntil(drill.due, now);
    dates.set(days, (dates.get(days) ?? 0) + 1);
  }
  return {
    due: due.length,
    sentence: due.length === 0 ? messages.drills.none : messages.drills.due({ count: due.length }),
    coming: [...dates].slice(0, MOST_DATES).map(([days, count]) => messages.drills.coming({ count, days })),
  };
}

/** How safely everything is kept, in sentences. Null stands for a memory that could not be opened. */
export function presentHealth(health: MemoryHealth | null, messages: PracticeMessages): readonly string[] {
  const { keeping } = messages;
  if (health === null) return [keeping.unavailable];
  const { database, journal, wipesNoticed, wipesRepaired, newerRecords } = health;
  if (database === 'newer' || journal === 'newer') return [keeping.newer];
  const copies = [database, journal].filter((place) => place === 'works').length;
  return [
    ...(health.lasting ? [keeping.here, copies === 2 ? keeping.both : keeping.once] : [keeping.lost]),
    ...(wipesNoticed > 0 ? [keeping.wiped({ count: wipesNoticed })] : []),
    ...(wipesRepaired > 0 ? [keeping.repaired({ count: wipesRepaired })] : []),
    ...(newerRecords > 0 ? [keeping.newerRecords({ count: newerRecords })] : []),
  ];
}
