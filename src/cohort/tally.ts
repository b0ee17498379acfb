import type { EndingId, TurnId } from '../scenario/model.ts';
import type { ToldAttempt } from '../results/told-attempt.ts';
import { DecisionCounter, decisionKey, type DecisionCount } from './decision.ts';
import type { Game } from '../scenario/game.ts';
import { difficultyOf, discriminationOf, medianOf } from './statistics.ts';
import { groupName, type DecisionSummary, type Flow, type GroupKey, type GroupSummary } from './summary.ts';
import type { Stride, Walked } from './walk.ts';

/** What a tally needs of an attempt besides its moves. */
export type Counted = Pick<ToldAttempt, 'first' | 'mode'> & { readonly isPassed: boolean };

/** Counts the attempts of one group, one after the other; their order makes no difference. */
export class Tally {
  private readonly decisions = new DecisionCounter();
  private readonly flows = new Map<string, { from: TurnId; to: string; count: number; lost: number }>();
  private readonly entered = new Map<TurnId, number>();
  private readonly lostWithin = new Map<TurnId, number>();
  private readonly endings = new Map<EndingId, number>();
  private readonly overalls: number[] = Array.from({ length: 101 }, () => 0);
  private attempts = 0;
  private finished = 0;
  private misfits = 0;
  private first = 0;
  private assessed = 0;
  private passed = 0;
  private readonly key: GroupKey;
  private readonly game: Game;

  constructor(key: GroupKey, game: Game) {
    this.key = key;
    this.game = game;
  }

  add(walked: Walked, { first, mode, isPassed }: Counted): void {
    const { ending } = walked.end;
    const { overall } = walked;
    this.attempts += 1;
    this.first += Number(first === true);
    this.assessed += Number(mode === 'assessment');
    this.misfits += Number(walked.refused !== null);
    this.decisions.add(walked.strides, overall);
    this.follow(walked.strides);
    if (ending === null || overall === null) return;
    this.finished += 1;
    this.passed += Number(isPassed);
    addTo(this.endings, ending.id);
    this.overalls[overall] = (this.overalls[overall] ?? 0) + 1;
  }

  summary(): GroupSummary {
    const decisions = [...this.decisions.decisions.values()];
    return {
      ...this.key,
      name: groupName(this.key),
      isJudged: decisions.some(({ items }) => items.answered > 0),
      attempts: this.attempts,
      finished: this.finished,
      misfits: this.misfits,
      first: this.first,
      assessed: this.assessed,
      passed: this.passed,
      overalls: this.overalls,
      median: medianOf(this.overalls),
      endings: [...this.endings].map(([ending, count]) => ({ ending, count })).toSorted(byName('ending')),
      entered: inOrder(this.entered),
      lostWithin: inOrder(this.lostWithin),
      flows: [...this.flows.values()].toSorted((one, other) => (flowKey(one) < flowKey(other) ? -1 : 1)),
      decisions: decisions.map(summarise).toSorted(byPlace),
    };
  }

  private follow(strides: readonly Stride[]): void {
    const { before, start } = this.game;
    this.enter(before, start.turn);
    for (const stride of strides) {
      const { from, step } = stride;
      if (from.turn === null) continue;
      if (isHeardOn(stride)) {
        if (loses(stride)) addTo(this.lostWithin, from.turn);
        continue;
      }
      this.enter(step.through, step.to.turn);
      const way = [from.turn, ...step.through];
      const ways = [...way, step.to.turn ?? step.to.ending?.id ?? null];
      for (const [index, turn] of way.entries())
        this.flow(turn, ways[index + 1] ?? null, index === 0 && loses(stride));
    }
  }

  private enter(through: readonly TurnId[], turn: TurnId | null): void {
    for (const one of turn === null ? through : [...through, turn]) {
      addTo(this.entered, one);
    }
  }

  private flow(from: TurnId, to: string | null, isLost: boolean): void {
    if (to === null) return;
    const key = flowKey({ from, to });
    const flow = this.flows.get(key) ?? { from, to, count: 0, lost: 0 };
    flow.count += 1;
    flow.lost += Number(isLost);
    this.flows.set(key, flow);
  }
}

const loses = ({ step }: Stride): boolean => step.verdict?.losesCustomer ?? false;

const addTo = <Key>(counts: Map<Key, number>, key: Key): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

const inOrder = (counts: ReadonlyMap<TurnId, number>): Readonly<Record<TurnId, number>> =>
  Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Whether the turn only goes on with its next line. A turn never comes again without a reply. */
const isHeardOn = ({ from, step }: Stride): boolean =>
  from.line !== null && step.to.turn === from.turn && step.through.length === 0;

function summarise({ turn, line, met, options, items }: DecisionCount): DecisionSummary {
  const isJudged = items.answered > 0;
  return {
    key: decisionKey({ turn, line }),
    turn,
    line,
    met,
    options: [...options.values()]
      .map(({ move, taken, right, lost, finished, sum }) => ({
        move,
        taken,
        right,
        lost,
        meanOverall: finished === 0 ? null : sum / finished,
      }))
      .toSorted(byName('move')),
    difficulty: difficultyOf(items),
    answered: items.answered,
    discrimination: isJudged ? discriminationOf(items) : null,
  };
}

const flowKey = ({ from, to }: Pick<Flow, 'from' | 'to'>): string => `${from} ${to}`;

const byName =
  <Key extends string>(key: Key) =>
  (one: Readonly<Record<Key, string>>, other: Readonly<Record<Key, string>>): number =>
    one[key] < other[key] ? -1 : 1;

/** By turn, its lines first. */
function byPlace(one: DecisionSummary, other: DecisionSummary): number {
  if (one.turn !== other.turn) return one.turn < other.turn ? -1 : 1;
  return (one.line ?? Number.MAX_SAFE_INTEGER) - (other.line ?? Number.MAX_SAFE_INTEGER);
}
