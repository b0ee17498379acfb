import { isCount, isRecord, isShortText } from './guards.ts';

/** A moment to come back to. */
export interface DrillRecord {
  readonly format: 1;
  /** `scenario~hash~moves`; the moves are those before it. */
  readonly id: string;
  readonly scenario: string;
  /** Of the rules it was played by. */
  readonly hash: string;
  /** Those before it, as a run's link has them. */
  readonly moves: string;
  /** The move that was made then. */
  readonly mistake: string;
  /** Its rung on the ladder of growing intervals. */
  readonly step: number;
  /** Milliseconds since 1970. */
  readonly due: number;
  /** How often it was played, and how often well. */
  readonly seen: number;
  readonly passed: number;
  readonly addedAt: number;
}

/** Null where it is none. */
export function readDrill(value: unknown): DrillRecord | null {
  if (!isRecord(value) || value['format'] !== 1) return null;
  const { id, scenario, hash, moves, mistake, step, due, seen, passed, addedAt } = value;
  if (!isShortText(id) || !isShortText(scenario) || !isShortText(hash)) return null;
  if (!isShortText(moves) || !isShortText(mistake) || id !== `${scenario}~${hash}~${moves}`) return null;
  if (!isCount(step) || !isCount(due) || !isCount(seen) || !isCount(passed) || !isCount(addedAt)) return null;
  return { format: 1, id, scenario, hash, moves, mistake, step, due, seen, passed, addedAt };
}
