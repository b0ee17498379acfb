import { replyOf } from '../conversation/moves-made.ts';
import { showsBad } from '../scenario/behaviour.ts';
import type { Move } from '../scenario/model.ts';
import { encodeMoves } from '../session/run.ts';
import type { Attempt } from '../session/session.ts';
import { GRADE_WEIGHT } from './grades.ts';
import type { Judgement, Option } from '../solver/judging/judgement.ts';
import type { DrillRecord } from '../storage/records/drill-record.ts';
import { dueFrom } from './schedule.ts';

/** More would make practice a punishment. */
const MOST_PER_ATTEMPT = 3;

/** A move that is worth coming back to. */
export interface Erred {
  /** How many moves were made before it. */
  readonly index: number;
  readonly option: Option;
}

/**
 * The moments of an attempt to come back to, the dearest first: mistakes, blunders, and slips that show something bad.
 * @param judgements one for each moment, as the judge gives them; null for one that it does not know.
 */
export function erredIn(
  attempt: Attempt,
  judgements: readonly (Judgement | null | undefined)[],
): readonly Erred[] {
  return attempt.moves
    .flatMap((move, index) => {
      const option = judgements[index]?.options.find((one) => one.move === move);
      return option !== undefined && isWorthRepeating(attempt, index, option) ? [{ index, option }] : [];
    })
    .toSorted((one, other) => dearness(other) - dearness(one) || one.index - other.index)
    .slice(0, MOST_PER_ATTEMPT);
}

function isWorthRepeating(attempt: Attempt, index: number, { grade, move }: Option): boolean {
  if (grade === 'mistake' || grade === 'blunder') return true;
  return grade === 'slip' && wasBad(attempt, index, move);
}

const wasBad = ({ moments }: Attempt, index: number, move: Move): boolean =>
  showsBad(replyOf(moments[index], move));

/** A worse grade first, within it the greater loss. */
const dearness = ({ option }: Erred): number => 10_000 * GRADE_WEIGHT[option.grade] + option.loss;

/** One drill for each of these moments, to come back tomorrow. @param hash of the rules that were played by. */
export const drillsFrom = (
  attempt: Attempt,
  erred: readonly Erred[],
  hash: string,
  now: number,
): readonly DrillRecord[] =>
  erred.map(({ index, option }) => {
    const scenario = attempt.player.scenario.id;
    const moves = encodeMoves(attempt.moves.slice(0, index));
    return {
      format: 1,
      id: drillId(scenario, hash, moves),
      scenario,
      hash,
      moves,
      mistake: encodeMoves([option.move]),
      step: 0,
      due: dueFrom(now, 0),
      seen: 0,
      passed: 0,
      addedAt: now,
    };
  });

export const drillId = (scenario: string, hash: string, moves: string): string =>
  [scenario, hash, moves].join('~');

/** The same moment erred in again: one record, which begins at the first rung anew and keeps its count. */
export const joinDrills = (known: DrillRecord | undefined, fresh: DrillRecord): DrillRecord =>
  known === undefined ? fresh : { ...fresh, seen: known.seen, passed: known.passed, addedAt: known.addedAt };
