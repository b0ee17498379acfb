import type { RunPage, RunRow } from '../../cohort/rows.ts';
import { endingNamed } from '../../scenario/lookup.ts';
import type { Scenario } from '../../scenario/model.ts';
import type { RunsView, RunView } from './cohort-view.ts';
import type { Formats } from '../formats.ts';
import type { CohortMessages } from '../messages/cohort.ts';

/** A longer name than this is cut. */
const NAME = 60;

/** One page of runs. @param hrefOf the address of a run's debrief. */
export function presentRuns(
  { rows, total, page, pages }: RunPage,
  scenarios: ReadonlyMap<string, Scenario>,
  hrefOf: (row: RunRow) => string,
  messages: CohortMessages,
  formats: Formats,
): RunsView {
  return {
    status: total === 0 ? messages.noRuns : messages.pageOf({ page: page + 1, pages, total }),
    rows: rows.map((row) => presentRun(row, scenarios.get(row.scenario), hrefOf(row), messages, formats)),
    hasPrevious: page > 0,
    hasNext: page + 1 < pages,
  };
}

function presentRun(
  { attempt, ending, overall, isPassed, isEarlier, isToldOtherwise }: RunRow,
  scenario: Scenario | undefined,
  href: string,
  messages: CohortMessages,
  formats: Formats,
): RunView {
  const when = timeText(attempt.startedAt, messages, formats);
  const name = attempt.name === null ? messages.unnamed : shortened(attempt.name);
  const isKnown = ending !== null && scenario !== undefined;
  const told = attempt.told?.overall ?? null;
  return {
    href,
    when,
    name,
    label: messages.openRun({ when, name }),
    ending: isKnown ? endingNamed(scenario, ending).title : messages.unfinished,
    overall: isEarlier
      ? messages.earlierOverall({ overall: overallText(overall, null, messages) })
      : overallText(overall, isToldOtherwise ? told : null, messages),
    passed: yesNo(ending === null ? null : isPassed, messages),
    first: yesNo(attempt.first, messages),
  };
}

function overallText(overall: number | null, told: number | null, messages: CohortMessages): string {
  const text = overall === null ? messages.none : messages.number({ value: overall });
  return told === null || told === overall ? text : messages.told({ overall: text, told });
}

function yesNo(value: boolean | null, messages: CohortMessages): string {
  if (value === null) return messages.none;
  return value ? messages.yes : messages.no;
}

const shortened = (text: string): string => (text.length <= NAME ? text : `${text.slice(0, NAME)}…`);

/** In the time zone of the reader. */
function timeText(milliseconds: number | null, messages: CohortMessages, formats: Formats): string {
  if (milliseconds === null || Math.abs(milliseconds) > 8.64e15) return messages.unknownTime;
  return formats.moment(milliseconds);
}
