import { codesIn, decodeRun } from '../../basics/run.ts';
import { rulesVersionIn, type RulesVersion } from '../../basics/rules-version.ts';
import { isCount, isRecord, isShortText, isTextOrNull } from './guards.ts';

/** One attempt as it is kept: plain data. What was said in it is replayed from the run. */
export interface AttemptRecord {
  readonly format: 1;
  /** By which it was played. */
  readonly rules: RulesVersion;
  /** By chance; one tab at a time writes an attempt. */
  readonly id: string;
  readonly scenario: string;
  /** `id~variant~hash~moves`: see src/basics/run.ts. */
  readonly run: string;
  readonly mode: AttemptMode;
  /** How many moves were taken back. */
  readonly undone: number;
  /** Milliseconds since 1970, as all times here. */
  readonly startedAt: number;
  readonly changedAt: number;
  /** Null while it goes on. */
  readonly finishedAt: number | null;
  /** No earlier attempt at this scenario was known here when it began. */
  readonly first: boolean;
  /** As shown when it ended; it can be worked out again from the run. Null while it goes on, or if it is not known. */
  readonly result: AttemptResult | null;
  /** Who played, if they said so. */
  readonly name: string | null;
  readonly note: string | null;
}

export type AttemptMode = 'practice' | 'assessment';

/** The scores are whole numbers from 0 to 100; null: not tested. */
export interface AttemptResult {
  readonly ending: string;
  readonly patience: number | null;
  readonly warmth: number | null;
  readonly lastWord: number | null;
  readonly overall: number;
  readonly passed: boolean;
}

const ID = /^[\w~-]{1,64}$/;

/** Null where it is none. Whatever else an object holds is left out. */
export function readAttempt(value: unknown): AttemptRecord | null {
  if (!isRecord(value) || value['format'] !== 1) return null;
  const { id, scenario, run, mode, undone, startedAt, changedAt, finishedAt, first, name, note } = value;
  const result = value['result'] === null ? null : readResult(value['result']);
  if (typeof id !== 'string' || !ID.test(id)) return null;
  if (typeof run !== 'string' || typeof scenario !== 'string' || scenario !== decodeRun(run)?.scenario)
    return null;
  if (mode !== 'practice' && mode !== 'assessment') return null;
  if (!isCount(undone) || !isCount(startedAt) || !isCount(changedAt)) return null;
  if (finishedAt !== null && !isCount(finishedAt)) return null;
  if (typeof first !== 'boolean' || result === undefined) return null;
  if (!isTextOrNull(name) || !isTextOrNull(note)) return null;
  return {
    format: 1,
    rules: rulesVersionIn(value['rules']),
    id,
    scenario,
    run,
    mode,
    undone,
    startedAt,
    changedAt,
    finishedAt,
    first,
    result,
    name,
    note,
  };
}

/** Undefined where it is none. */
function readResult(value: unknown): AttemptResult | undefined {
  if (!isRecord(value)) return undefined;
  const { ending, patience, warmth, lastWord, overall, passed } = value;
  if (!isShortText(ending) || typeof passed !== 'boolean' || !isScore(overall)) return undefined;
  if (!isScoreOrNull(patience) || !isScoreOrNull(warmth) || !isScoreOrNull(lastWord)) return undefined;
  return { ending, patience, warmth, lastWord, overall, passed };
}

const isScoreOrNull = (value: unknown): value is number | null => value === null || isScore(value);

const isScore = (value: unknown): value is number => isCount(value) && value <= 100;

/** The moves of a run as its link has them; empty where it is no run. */
export const movesOf = (run: string): string => decodeRun(run)?.moves ?? '';

/** Whether the page was closed, or lost its connection, before all that follows the end of an attempt was kept: its result comes last. */
export const isLeftUndone = ({ finishedAt, result }: AttemptRecord): boolean =>
  finishedAt !== null && result === null;

/**
 * How far an attempt has come: every move adds one, and so does every move that is taken back. So it only grows,
 * whatever the clock says.
 */
export const progressOf = ({ run, undone }: Pick<AttemptRecord, 'run' | 'undone'>): number =>
  codesIn(movesOf(run)).length + 2 * undone;

/** Of two states of the same attempt, the one that is further on; the first if neither is. */
export function further(one: AttemptRecord, other: AttemptRecord): AttemptRecord {
  const ahead =
    progressOf(other) - progressOf(one) ||
    Number(other.finishedAt !== null) - Number(one.finishedAt !== null) ||
    other.changedAt - one.changedAt ||
    Number(JSON.stringify(other) > JSON.stringify(one));
  return ahead > 0 ? other : one;
}
