import type { Player } from '../../conversation/replay.ts';
import { resultOf } from '../../practice/result.ts';
import { BASE_VARIANT } from '../../rubric/canonical.ts';
import { attemptFrom, decodeRun } from '../../session/run.ts';
import type { AttemptResult } from '../../storage/records/attempt-record.ts';
import type { Claim, Told } from './input.ts';

/** A scenario as it is today. */
export interface KnownScenario {
  readonly player: Player;
  readonly hash: string;
}

/** The outcome of computing a run again. `result` is today's; null if its moves reach no ending. */
export type RunVerdict =
  /** All claims are true. */
  | { readonly kind: 'ok'; readonly result: AttemptResult | null }
  | {
      readonly kind: 'differs';
      readonly result: AttemptResult | null;
      readonly differences: readonly Difference[];
    }
  /** The rules have changed since it was played: its own numbers cannot be computed any more. */
  | {
      readonly kind: 'edited';
      readonly result: AttemptResult | null;
      /** How many of its moves still fit; null: all. */
      readonly fits: number | null;
      readonly differences: readonly Difference[];
    }
  /** Played by the rules of an older version, as its file tells: nothing is worked out. */
  | { readonly kind: 'earlier' }
  /** `quote` is what stands there instead of a run. */
  | { readonly kind: 'damaged'; readonly why: 'no-run'; readonly quote: string }
  /** These rules never allowed its moves. */
  | { readonly kind: 'damaged'; readonly why: 'moves' }
  | { readonly kind: 'unknown-scenario'; readonly scenario: string };

export interface Difference {
  readonly field: keyof AttemptResult;
  readonly told: unknown;
  /** Null if the run reaches no ending, so that there is nothing to compute. */
  readonly reckoned: AttemptResult[keyof AttemptResult] | null;
}

/** @param find gives the scenario of that id, or null where there is none. */
export function verify(
  { run: text, told, rules }: Claim,
  find: (id: string) => KnownScenario | null,
): RunVerdict {
  const run = decodeRun(text);
  if (run === null) return { kind: 'damaged', why: 'no-run', quote: text };
  const known = find(run.scenario);
  if (known === null) return { kind: 'unknown-scenario', scenario: run.scenario };
  const isEdited = run.hash !== known.hash || run.variant !== BASE_VARIANT;
  if (isEdited && rules === 1) return { kind: 'earlier' };
  const { attempt, isWhole } = attemptFrom(known.player, run.moves);
  const result = resultOf(attempt);
  const differences = differencesBetween(told, result);
  if (isEdited) {
    return { kind: 'edited', result, fits: isWhole ? null : attempt.moves.length, differences };
  }
  if (!isWhole) return { kind: 'damaged', why: 'moves' };
  return differences.length > 0 ? { kind: 'differs', result, differences } : { kind: 'ok', result };
}

const differencesBetween = (told: Told | null, reckoned: AttemptResult | null): readonly Difference[] =>
  FIELDS.filter((field) => told !== null && field in told && told[field] !== (reckoned?.[field] ?? null)).map(
    (field) => ({ field, told: told?.[field], reckoned: reckoned?.[field] ?? null }),
  );

const FIELDS = ['ending', 'patience', 'warmth', 'lastWord', 'overall', 'passed'] as const;
