import { encodeRun } from '../session/run.ts';
import type { Problem } from './reading/reading.ts';
import type { RunRow } from './rows.ts';
import type { CohortSummary } from './summary.ts';

type Cell = string | number | boolean | null;

/** Spreadsheets take UTF-8 for something older without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180, in pieces. */
export function* csvOf(rows: Iterable<readonly Cell[]>): Generator<string> {
  yield BYTE_ORDER_MARK;
  for (const row of rows) yield `${row.map(cellText).join(',')}\r\n`;
}

/**
 * Where a spreadsheet would begin to reckon: at the beginning of a text, or after what it may take for the end of a cell, as
 * the list separator of many countries. A number of ours may begin with a minus.
 */
const FORMULA = /(?:^|(?<=[;|]["' ]*)|(?<=[^\t]\t["' ]*))(?=[=+\-@\t\r＝＋－＠])/g;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = cell.replaceAll(FORMULA, "'");
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row for each attempt. */
export function* runRows(rows: readonly RunRow[]): Generator<readonly Cell[]> {
  yield RUN_COLUMNS;
  for (const row of rows) {
    const { attempt } = row;
    yield [
      attempt.id,
      row.scenario,
      row.isEdited,
      row.isEarlier,
      attempt.name,
      attempt.note,
      attempt.mode,
      attempt.first,
      isoTime(attempt.startedAt),
      isoTime(attempt.finishedAt),
      attempt.undone,
      row.moves,
      row.ending,
      row.overall,
      row.ending === null ? null : row.isPassed,
      row.lostBy?.decision ?? null,
      row.lostBy?.move ?? null,
      attempt.told?.overall ?? null,
      row.isToldOtherwise,
      encodeRun(attempt.run),
    ];
  }
}

const RUN_COLUMNS = [
  'id',
  'scenario',
  'edited_since',
  'earlier_rules',
  'name',
  'note',
  'mode',
  'first',
  'started',
  'finished',
  'undone',
  'moves',
  'ending',
  'overall',
  'passed',
  'lost_at',
  'lost_by',
  'told_overall',
  'told_otherwise',
  'run',
];

/** One row for each possibility that was taken at each decision. */
export function* decisionRows({ groups }: CohortSummary): Generator<readonly Cell[]> {
  yield DECISION_COLUMNS;
  for (const group of groups) {
    for (const decision of group.decisions) {
      const { discrimination, difficulty, answered, met } = decision;
      for (const option of decision.options) {
        yield [
          group.scenario,
          group.isEdited,
          decision.key,
          option.move,
          met,
          option.taken,
          rounded(option.taken / met, 4),
          rounded(option.meanOverall, 2),
          group.isJudged ? option.right : null,
          group.isJudged ? option.lost : null,
          answered,
          rounded(difficulty, 4),
          discrimination?.count ?? null,
          discrimination?.kind === 'value' ? rounded(discrimination.value, 4) : null,
        ];
      }
    }
  }
}

const DECISION_COLUMNS = [
  'scenario',
  'edited_since',
  'decision',
  'move',
  'met',
  'taken',
  'share',
  'mean_overall',
  'right',
  'lost',
  'answered',
  'difficulty',
  'compared',
  'discrimination',
];

/** One row for each thing that could not be read. */
export function* problemRows(
  problems: readonly Problem[],
  sentence: (problem: Problem) => string,
): Generator<readonly Cell[]> {
  yield ['file', 'line', 'attempt', 'reason', 'text'];
  for (const problem of problems) {
    yield [problem.file, problem.line, problem.item, sentence(problem), problem.quote];
  }
}

function isoTime(milliseconds: number | null): string | null {
  if (milliseconds === null || Math.abs(milliseconds) > 8.64e15) return null;
  return new Date(milliseconds).toISOString();
}

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));
