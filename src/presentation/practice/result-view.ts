import { endingNamed } from '../../scenario/lookup.ts';
import type { Scenario } from '../../scenario/model.ts';
import type { AttemptRecord, AttemptResult } from '../../storage/records/attempt-record.ts';
import type { Formats } from '../formats.ts';
import type { PracticeMessages } from '../messages/practice.ts';
import { scoreTexts, type ScoreText } from './words.ts';

/** A result on one page, on screen or on paper. Every string is ready to be shown. */
export interface ResultCardView {
  readonly title: string;
  /** Scenario, date and mode, in the order of the page. */
  readonly facts: readonly Fact[];
  readonly scores: readonly ScoreText[];
  readonly passed: boolean;
  readonly verdict: string;
  /** What a doubter needs to compute the result again. */
  readonly evidence: readonly Fact[];
  readonly proof: string;
  /** Null if there is no kept attempt to add them to. */
  readonly personal: { readonly name: string; readonly note: string } | null;
}

export interface Fact {
  readonly term: string;
  readonly text: string;
}

export interface ResultSources {
  readonly scenario: Scenario;
  /** As computed from the moves. */
  readonly result: AttemptResult;
  /** The kept record of the attempt; null for an attempt that was played elsewhere. */
  readonly record: AttemptRecord | null;
  /** The parts of the run. */
  readonly hash: string;
  readonly moves: string;
  /** The whole address of the debrief. */
  readonly link: string;
  readonly messages: PracticeMessages;
  readonly formats: Formats;
}

export function presentResult(from: ResultSources): ResultCardView {
  const { scenario, result, record, messages } = from;
  const { slip } = messages;
  return {
    title: slip.title,
    facts: [
      { term: slip.scenario, text: slip.with({ title: scenario.title, persona: scenario.persona.name }) },
      ...factsOfRecord(from),
      { term: slip.ending, text: endingNamed(scenario, result.ending).title },
    ],
    scores: scoreTexts(result, messages),
    passed: result.passed,
    verdict: result.passed ? messages.passed : messages.notPassed,
    evidence: [
      { term: slip.hash, text: from.hash },
      { term: slip.run, text: from.moves },
      { term: slip.link, text: from.link },
    ],
    proof: slip.proof,
    personal: record === null ? null : { name: record.name ?? '', note: record.note ?? '' },
  };
}

function factsOfRecord({ record, messages, formats }: ResultSources): readonly Fact[] {
  const { slip } = messages;
  if (record === null) return [{ term: slip.when, text: slip.unknown }];
  const { mode, first, undone, finishedAt, changedAt } = record;
  const how = [
    messages.mode[mode],
    ...(first ? [messages.firstOfSeveral] : []),
    ...(undone > 0 ? [messages.undone({ count: undone })] : []),
  ];
  return [
    { term: slip.when, text: formats.moment(finishedAt ?? changedAt) },
    { term: slip.mode, text: formats.list(how) },
  ];
}
