import type { EndingId } from '../scenario/model.ts';
import type { ToldAttempt } from '../results/told-attempt.ts';
import { decisionKey } from './decision.ts';
import { groupName, type GroupKey } from './summary.ts';
import type { Walked } from './walk.ts';

/** One attempt in the list of runs: what its file tells, and what its moves give. */
export interface RunRow extends GroupKey {
  readonly attempt: ToldAttempt;
  /** How many fit. */
  readonly moves: number;
  /** Null where it came to no ending. */
  readonly ending: EndingId | null;
  readonly overall: number | null;
  readonly isPassed: boolean;
  /** Whether it was played by the rules of an older version: then all of this is what its file tells, and nothing is worked out. */
  readonly isEarlier: boolean;
  /** Whether the file tells something else than the moves give. */
  readonly isToldOtherwise: boolean;
  /** The decision and the move by which the customer was lost; null where that did not happen or cannot be judged. */
  readonly lostBy: { readonly decision: string; readonly move: string } | null;
}

/** Which runs are asked for; null and an empty text ask for all. */
export interface RunFilter {
  readonly group: string | null;
  readonly ending: string | null;
  readonly result: 'passed' | 'not-passed' | 'unfinished' | null;
  readonly firstOnly: boolean;
  readonly toldOtherwiseOnly: boolean;
  /** Part of the trainee's name or note; capitals make no difference. */
  readonly text: string;
}

/** Some of the runs that fit, and how many there are. */
export interface RunPage {
  readonly rows: readonly RunRow[];
  readonly total: number;
  /** 0-based; the last page if a later one was asked for. */
  readonly page: number;
  /** At least one. */
  readonly pages: number;
}

export const PAGE_SIZE = 25;

export function pageOf(rows: readonly RunRow[], filter: RunFilter, page: number): RunPage {
  const fitting = rows.filter((row) => fits(row, filter));
  const pages = Math.max(1, Math.ceil(fitting.length / PAGE_SIZE));
  const at = Math.min(Math.max(0, page), pages - 1);
  return {
    rows: fitting.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
    total: fitting.length,
    page: at,
    pages,
  };
}

function fits(row: RunRow, filter: RunFilter): boolean {
  const { group, ending, result, firstOnly, toldOtherwiseOnly, text } = filter;
  if (group !== null && groupName(row) !== group) return false;
  if (ending !== null && row.ending !== ending) return false;
  if (result !== null && resultOf(row) !== result) return false;
  if (firstOnly && row.attempt.first !== true) return false;
  if (toldOtherwiseOnly && !row.isToldOtherwise) return false;
  return (
    text === '' ||
    `${row.attempt.name ?? ''} ${row.attempt.note ?? ''}`.toLowerCase().includes(text.toLowerCase())
  );
}

const resultOf = ({ ending, isPassed }: RunRow): RunFilter['result'] =>
  ending === null ? 'unfinished' : isPassed ? 'passed' : 'not-passed';

/** The latest first; those without a time come last, in the order of their ids. */
export const byTime = (one: RunRow, other: RunRow): number =>
  timeOf(other) - timeOf(one) || (one.attempt.id < other.attempt.id ? -1 : 1);

const timeOf = ({ attempt }: RunRow): number => attempt.startedAt ?? Number.MIN_SAFE_INTEGER;

/** By which decision a run lost the customer. */
export function lostBy({ strides }: Walked): RunRow['lostBy'] {
  const stride = strides.find(({ step }) => step.verdict?.losesCustomer === true);
  return stride === undefined ? null : { decision: decisionKey(stride.from), move: stride.move };
}
