import type { Drawing, Sketch } from '../../cohort/layout.ts';
import type { Damage } from '../../results/told-attempt.ts';
import type { RunFilter, RunPage } from '../../cohort/rows.ts';
import type { CohortSummary } from '../../cohort/summary.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import type { Scenario } from '../../scenario/model.ts';

/** What the thread needs of a scenario to follow runs in it. */
export interface CourseMaterial {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly table: EffectTable;
}

export type CsvName = 'runs' | 'decisions' | 'problems';

/** The page's questions to the thread that reads and counts. */
export type CohortQuestion =
  | { readonly kind: 'load'; readonly files: readonly File[] }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'forget' }
  /** Answers `needs`; null for a scenario that does not exist here. */
  | { readonly kind: 'courses'; readonly materials: Readonly<Record<string, CourseMaterial | null>> }
  | { readonly kind: 'runs'; readonly id: number; readonly filter: RunFilter; readonly page: number }
  | { readonly kind: 'drawing'; readonly id: number; readonly sketch: Sketch }
  /** All that is wrong with what could not be read, each kind once: the page has the words for it. */
  | { readonly kind: 'damages'; readonly id: number }
  | {
      readonly kind: 'csv';
      readonly id: number;
      readonly name: CsvName;
      /** Words for what is wrong, by {@link damageKey}. */
      readonly sentences: Readonly<Record<string, string>>;
    };

/** Equal for equal damage. */
export const damageKey = (damage: Damage): string => JSON.stringify(damage);

/** The thread's messages and answers. */
export type CohortAnswer =
  | Progress
  | { readonly kind: 'needs'; readonly scenarios: readonly string[] }
  | { readonly kind: 'loaded'; readonly summary: CohortSummary }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }
  /** Sent instead of an answer. */
  | { readonly kind: 'unanswered'; readonly id: number }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly value: RunPage | Drawing | Blob | readonly Damage[];
    };

/** How far the work is: in bytes while reading, in attempts while counting. */
export interface Progress {
  readonly kind: 'progress';
  readonly stage: 'reading' | 'counting';
  readonly done: number;
  readonly total: number;
}
