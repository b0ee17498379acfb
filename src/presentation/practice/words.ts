import { DAY } from '../../practice/schedule.ts';
import type { AttemptResult } from '../../storage/records/attempt-record.ts';
import type { PracticeMessages } from '../messages/practice.ts';

export interface ScoreText {
  readonly id: 'patience' | 'warmth' | 'last-word' | 'overall';
  readonly label: string;
  /** 0–100; null: not tested. */
  readonly value: number | null;
  readonly text: string;
  /** "Patience 80" */
  readonly short: string;
}

/** The three scores and the whole, in this order. */
export function scoreTexts(result: AttemptResult, messages: PracticeMessages): readonly ScoreText[] {
  const score = (id: ScoreText['id'], label: string, value: number | null): ScoreText => ({
    id,
    label,
    value,
    text: value === null ? messages.notTested : messages.ofHundred({ value }),
    short: value === null ? messages.scoreUntested({ label }) : messages.scoreShort({ label, value }),
  });
  const { scores } = messages;
  return [
    score('patience', scores.patience, result.patience),
    score('warmth', scores.warmth, result.warmth),
    score('last-word', scores.lastWord, result.lastWord),
    score('overall', scores.overall, result.overall),
  ];
}

/** The time that is left, in days; a day that has begun counts as one. */
export const daysUntil = (due: number, now: number): number => Math.max(0, Math.ceil((due - now) / DAY));
