import type { Move, TurnId } from '../scenario/model.ts';
import type { Position } from '../scenario/game.ts';
import { addAnswer, noSums, type ItemSums } from './statistics.ts';
import type { Stride } from './walk.ts';

/** What became of one possibility of a decision. */
export interface OptionCount {
  readonly move: Move;
  /** How often it was taken. */
  taken: number;
  /** How often it was right: the same move can be right in one situation and wrong in another. */
  right: number;
  /** How often it put every ending where the customer stays out of reach. */
  lost: number;
  /** How many attempts that took it came to an ending, and the sum of their overalls. */
  finished: number;
  sum: number;
}

/** All that is counted of one decision: replying in a turn, or answering one of its lines. */
export interface DecisionCount {
  readonly turn: TurnId;
  readonly line: number | null;
  /** How often somebody answered it: all that was taken. */
  met: number;
  readonly options: Map<Move, OptionCount>;
  items: ItemSums;
}

/** A decision by its name. */
export const decisionKey = ({ turn, line }: Pick<Position, 'turn' | 'line'>): string =>
  line === null ? `${turn}` : `${turn}#${line}`;

/** Counts the decisions of attempts, one attempt after the other. */
export class DecisionCounter {
  readonly decisions = new Map<string, DecisionCount>();

  /** @param overall null where the attempt came to no ending. */
  add(strides: readonly Stride[], overall: number | null): void {
    const answered = new Set<DecisionCount>();
    const rights = strides.reduce((sum, { step }) => sum + Number(step.verdict?.isRight ?? false), 0);
    const taken = new Set<OptionCount>();
    for (const stride of strides) {
      const decision = this.decisionAt(stride.from);
      if (decision === null) continue;
      const option = optionOf(decision, stride.move);
      countStride(decision, option, stride);
      if (!answered.has(decision)) countAnswer(decision, stride, strides.length, rights);
      answered.add(decision);
      taken.add(option);
    }
    if (overall === null) return;
    for (const option of taken) {
      option.finished += 1;
      option.sum += overall;
    }
  }

  private decisionAt(position: Position): DecisionCount | null {
    const { turn, line } = position;
    if (turn === null) return null;
    const key = decisionKey(position);
    const known = this.decisions.get(key);
    if (known !== undefined) return known;
    const made: DecisionCount = { turn, line, met: 0, options: new Map(), items: noSums };
    this.decisions.set(key, made);
    return made;
  }
}

function optionOf({ options }: DecisionCount, move: Move): OptionCount {
  const known = options.get(move);
  if (known !== undefined) return known;
  const made: OptionCount = { move, taken: 0, right: 0, lost: 0, finished: 0, sum: 0 };
  options.set(move, made);
  return made;
}

function countStride(decision: DecisionCount, option: OptionCount, { step }: Stride): void {
  decision.met += 1;
  option.taken += 1;
  option.right += Number(step.verdict?.isRight ?? false);
  option.lost += Number(step.verdict?.losesCustomer ?? false);
}

/**
 * An attempt's answer is its first. The rest is the share of good choices among all its other moves, in whole
 * thousandths, so that sums are exact in any order of the attempts.
 */
function countAnswer(decision: DecisionCount, { step }: Stride, moves: number, rights: number): void {
  const { verdict } = step;
  if (verdict === null) return;
  const others = moves - 1;
  const rest = others === 0 ? null : Math.floor((1000 * (rights - Number(verdict.isRight))) / others);
  decision.items = addAnswer(decision.items, verdict.isRight, rest);
}
