import { DAY } from '../../practice/schedule.ts';
import type { AttemptResult } from '../../storage/records/attempt-record.ts';
import type { PracticeMessages } from '../messages/practice.ts';

export interface ScoreText {
  readonly id: 'patience' | 'warmth' | 'last-word' | 'overall';
  readonly label: string;
  /** 0–100; null: not tested. */
  readonly value: number | null;
  readonly text: string;
}

/** The three scores and the whole, in this order. */
export function scoreTexts(result: AttemptResult, messages: PracticeMessages): readonly ScoreText[] {
  const score = (id: ScoreText['id'], label: string, value: number | null): ScoreText => ({
    id,
    label,
    value,
    text: value === null ? messages.notTested : messages.ofHundred(value),
  });
  const { scores } = messages;
  return [
    score('patience', scores.patience, result.patience),
    score('warmth', scores.warmth, result.warmth),
    score('last-word', scores.lastWord, result.lastWord),
    score('overall', scores.overall, result.overall),
  ];
}

/** A date and a time, where and as the reader counts them. @param language BCP 47. */
export function momentFormat(language: string): (milliseconds: number) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (milliseconds) => format.format(milliseconds);
}

/** "in 3 days": how long it still takes, in days begun. */
export const whenDue = (due: number, now: number, messages: PracticeMessages): string =>
  messages.drills.inDays(Math.max(0, Math.ceil((due - now) / DAY)));
