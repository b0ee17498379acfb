import { RULES_VERSION } from '../../basics/rules-version.ts';
import { timeOf, type ScenarioHistory, type TrendPoint } from '../../practice/history.ts';
import type { Scenario } from '../../scenario/model.ts';
import type { AttemptRecord } from '../../storage/records/attempt-record.ts';
import type { Formats } from '../formats.ts';
import type { PracticeMessages } from '../messages/practice.ts';
import { scoreTexts, type ScoreText } from './words.ts';

/** All attempts at one scenario, ready to be shown. */
export interface HistoryView {
  /** The scenario's title; its id if the scenario is not in the game any more. */
  readonly title: string;
  /** The language of the title and the endings (BCP 47). */
  readonly language: string;
  readonly gone: string | null;
  /** Empty if no attempt at the scenario was finished. */
  readonly lines: readonly TrendLine[];
  /** The numbers behind the lines, the oldest first. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** The newest first. */
  readonly attempts: readonly AttemptView[];
}

export interface TrendLine {
  readonly id: ScoreText['id'];
  readonly label: string;
  /** 0–100 each, the oldest first; null: not tested. */
  readonly values: readonly (number | null)[];
  readonly latest: string;
  /** The line of the chart, in words. */
  readonly text: string;
}

export interface AttemptView {
  readonly id: string;
  readonly when: string;
  /** "The cake"; or a note that the attempt still goes on. */
  readonly ending: string;
  /** "Assessment", "First attempt", "Passed". */
  readonly marks: readonly string[];
  /** Empty if they are not known. */
  readonly scores: readonly ScoreText[];
  readonly name: string | null;
  readonly note: string | null;
  /** Where it can be seen or gone on with; null where it cannot, as by earlier rules. */
  readonly link: { readonly kind: 'debrief' | 'go-on'; readonly record: AttemptRecord } | null;
}

export interface HistorySources {
  /** Null if the scenario is not in the game any more. */
  readonly scenario: Scenario | null;
  readonly messages: PracticeMessages;
  readonly formats: Formats;
}

export function presentHistory(history: ScenarioHistory, from: HistorySources): HistoryView {
  const { scenario, messages, formats } = from;
  const { scores } = messages;
  return {
    title: scenario?.title ?? history.scenario,
    language: scenario?.language ?? messages.language,
    gone: scenario === null ? messages.history.gone : null,
    lines: history.trend.length === 0 ? [] : linesOf(history.trend, messages),
    table: {
      head: [messages.history.date, scores.patience, scores.warmth, scores.lastWord],
      rows: history.trend.map(({ at, patience, warmth, lastWord }) => [
        formats.moment(at),
        ...[patience, warmth, lastWord].map((score) => (score === null ? messages.notTested : `${score}`)),
      ]),
    },
    attempts: history.attempts.map((attempt) => presentAttempt(attempt, from)),
  };
}

function linesOf(trend: readonly TrendPoint[], messages: PracticeMessages): readonly TrendLine[] {
  const line = (
    id: TrendLine['id'],
    label: string,
    pick: (point: TrendPoint) => number | null,
  ): TrendLine => {
    const values = trend.map(pick);
    const tested = values.filter((value) => value !== null);
    const [first, latest] = [tested[0], tested.at(-1)];
    return {
      id,
      label,
      values,
      latest: latest === undefined ? messages.notTested : messages.history.latest({ value: latest }),
      text:
        first === undefined || latest === undefined
          ? messages.history.untested({ label })
          : messages.history.line({ label, first, latest, count: tested.length }),
    };
  };
  const { scores } = messages;
  return [
    line('patience', scores.patience, ({ patience }) => patience),
    line('warmth', scores.warmth, ({ warmth }) => warmth),
    line('last-word', scores.lastWord, ({ lastWord }) => lastWord),
  ];
}

function presentAttempt(record: AttemptRecord, { scenario, messages, formats }: HistorySources): AttemptView {
  const { result, finishedAt } = record;
  const isOver = finishedAt !== null;
  const isOfToday = record.rules === RULES_VERSION;
  const endings: Readonly<Record<string, { readonly title: string }>> = scenario?.endings ?? {};
  const ending = result !== null && Object.hasOwn(endings, result.ending) ? endings[result.ending] : null;
  return {
    id: record.id,
    when: formats.moment(timeOf(record)),
    ending: isOver ? (ending?.title ?? result?.ending ?? '') : messages.unfinished,
    marks: [
      messages.mode[record.mode],
      ...(record.first ? [messages.first] : []),
      ...(result?.passed === true ? [messages.passed] : []),
      ...(isOfToday ? [] : [messages.earlierRules]),
    ],
    scores: result === null ? [] : scoreTexts(result, messages),
    name: record.name,
    note: record.note,
    link: scenario === null || !isOfToday ? null : { kind: isOver ? 'debrief' : 'go-on', record },
  };
}
