import { RULES_VERSION } from '../../basics/rules-version.ts';
import type { Store } from '../store.ts';

/**
 * What the small store holds of the latest attempt at a scenario: its run as in a link, how much was taken back, whether
 * it is over, and how it was played.
 */
export interface AttemptNote {
  readonly run: string;
  readonly undone: number;
  readonly isOver: boolean;
  /** Played to be judged; practice where it is left out. */
  readonly assessed?: boolean;
}

export const attemptKey = (scenario: string): string => `attempt/${scenario}`;
const finishedKey = (scenario: string): string => `finished/${scenario}`;

export function noteAttempt(store: Store, scenario: string, note: AttemptNote): void {
  store.write(attemptKey(scenario), { ...note, rules: RULES_VERSION });
  if (note.isOver) store.write(finishedKey(scenario), true);
}

export const wasFinished = (store: Store, scenario: string): boolean =>
  store.read(finishedKey(scenario)) === true;
