import { holds, type Condition } from '../scenario/condition.ts';
import type { FactId, Move, Reply } from '../scenario/model.ts';
import { circumstances, isListening, type Context } from './state.ts';
import type { Moment, Player } from './replay.ts';

/** A decision at which a reply was missing because an earlier cut-in had skipped something. */
export interface Locked {
  /** The index of the moment of the decision. */
  readonly at: number;
  /** The index of the move that cut in. */
  readonly cutIn: number;
  /** The same decision in a conversation with one difference: the customer was heard out. */
  readonly heard: Moment;
  /** What was open there and not here, only because facts were missing; never empty. */
  readonly replies: readonly Reply[];
  /** Without any one of these none of the replies would be open. */
  readonly facts: readonly FactId[];
}

/**
 * Every decision that an earlier cut-in made poorer: the conversation is replayed with the customer heard out there, and
 * then with the same moves as long as they are allowed. If several cut-ins are to blame, the latest is named.
 */
export function lockedBy(
  player: Player,
  moments: readonly Moment[],
  moves: readonly Move[],
): readonly Locked[] {
  const found = new Map<number, Locked>();
  moves.forEach((move, cutIn) => {
    if (move !== 'cut-in') return;
    const heard = replayHeardOut(player, moments, moves, cutIn);
    for (const [at, moment] of heard) {
      const locked = compare(moments[at], moment);
      if (locked !== null) found.set(at, { at, cutIn, heard: moment, ...locked });
    }
  });
  return [...found.values()].toSorted((one, other) => one.at - other.at);
}

/** What became of each moment after the cut-in, by its index, as far as the same moves were allowed. */
function replayHeardOut(
  player: Player,
  moments: readonly Moment[],
  moves: readonly Move[],
  cutIn: number,
): ReadonlyMap<number, Moment> {
  const reached = new Map<number, Moment>();
  let latest = moments[cutIn] ?? null;
  while (latest !== null && isListening(latest.context)) latest = player.make(latest, 'hear');
  if (!knowsMore(latest, moments[cutIn + 1])) return reached;
  for (let at = cutIn + 1; latest !== null && at < moves.length; at++) {
    reached.set(at, latest);
    const move = moves[at];
    latest = move === undefined ? null : player.make(latest, move);
  }
  return reached;
}

const knowsMore = (one: Moment | null, other: Moment | undefined): boolean =>
  one !== null && other !== undefined && lostFacts(one.context, other.context).length > 0;

const lostFacts = (heard: Context, actual: Context): readonly FactId[] =>
  heard.facts.filter((fact) => !actual.facts.includes(fact));

function compare(actual: Moment | undefined, heard: Moment): Pick<Locked, 'replies' | 'facts'> | null {
  if (actual === undefined || actual.turn === null || actual.turn.id !== heard.turn?.id) return null;
  if (isListening(actual.context) || isListening(heard.context)) return null;
  const lost = lostFacts(heard.context, actual.context);
  const replies = heard.turn.replies.filter(
    ({ id, when }) =>
      heard.allowed.includes(id) &&
      !actual.allowed.includes(id) &&
      holdsKnowing(when, actual.context, lost) &&
      !holds(when, circumstances(actual.context)),
  );
  if (replies.length === 0) return null;
  const facts = lost.filter((fact) =>
    replies.every(({ when }) => !holdsKnowing(when, actual.context, without(lost, fact))),
  );
  return { replies, facts: facts.length > 0 ? facts : lost };
}

const without = (facts: readonly FactId[], gone: FactId): readonly FactId[] =>
  facts.filter((fact) => fact !== gone);

/** Whether a condition would hold if these facts were known, too. */
function holdsKnowing(when: Condition, context: Context, facts: readonly FactId[]): boolean {
  const now = circumstances(context);
  return holds(when, { ...now, knows: (fact) => now.knows(fact) || facts.includes(fact) });
}
