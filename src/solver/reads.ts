import type { Condition } from '../scenario/condition.ts';
import type { Scenario, Target, Turn, TurnId } from '../scenario/model.ts';
import { turnNamed } from '../scenario/lookup.ts';

/** A piece of memory that a condition can read: a fact, or whether (and how often) a reply was given. */
export type Slot = `fact:${string}` | `reply:${string}`;

export const factSlot = (fact: string): Slot => `fact:${fact}`;
export const replySlot = (turn: string, reply: string): Slot => `reply:${turn}/${reply}`;

/** All memory that a condition reads. */
export function slotsIn(condition: Condition): readonly Slot[] {
  switch (condition.kind) {
    case 'knows':
      return [factSlot(condition.fact)];
    case 'said':
      return [`reply:${condition.reply}`];
    case 'all':
    case 'any':
      return condition.of.flatMap(slotsIn);
    case 'not':
      return slotsIn(condition.of);
    default:
      return [];
  }
}

/** Which memory still matters once a turn has been entered; the rest is forgotten there, since nothing can read it. */
export type Relevance = ReadonlyMap<TurnId, ReadonlySet<Slot>>;

export function relevanceOf(scenario: Scenario): Relevance {
  const turns = Object.values<Turn>(scenario.turns);
  const reachable = new Map(turns.map((turn) => [turn.id, reachableFrom(scenario, turn)] as const));
  return new Map(
    turns.map((turn) => {
      const later = [...(reachable.get(turn.id) ?? [])].map((id) => turnNamed(scenario, id));
      const read = [
        ...readWithin(turn),
        ...later.flatMap((next) => [...readOnEntry(next), ...readWithin(next)]),
        ...usesLeft([turn, ...later], reachable),
      ];
      return [turn.id, new Set(read)] as const;
    }),
  );
}

const readOnEntry = (turn: Turn): readonly Slot[] => turn.lines.flatMap((line) => slotsIn(line.when));

const readWithin = (turn: Turn): readonly Slot[] => [
  ...turn.replies.flatMap((reply) => [...slotsIn(reply.when), ...readByTargets(reply.to)]),
  ...readByTargets(turn.otherwise),
];

const readByTargets = (targets: readonly Target[]): readonly Slot[] =>
  targets.flatMap(({ when }) => slotsIn(when));

/** How often a reply was given matters only where its turn can come again. */
const usesLeft = (
  turns: readonly Turn[],
  reachable: ReadonlyMap<TurnId, ReadonlySet<TurnId>>,
): readonly Slot[] =>
  turns
    .filter((turn) => reachable.get(turn.id)?.has(turn.id))
    .flatMap((turn) => turn.replies.map((reply) => replySlot(turn.id, reply.id)));

/** The turns that can follow a turn, in one step or more. */
function reachableFrom(scenario: Scenario, start: Turn): ReadonlySet<TurnId> {
  const found = new Set<TurnId>();
  const waiting = [start];
  for (let turn = waiting.pop(); turn !== undefined; turn = waiting.pop()) {
    for (const id of successors(turn)) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(turnNamed(scenario, id));
    }
  }
  return found;
}

const successors = (turn: Turn): readonly TurnId[] =>
  [...turn.replies.flatMap((reply) => reply.to), ...turn.otherwise].flatMap(({ to }) =>
    to.kind === 'turn' ? [to.id] : [],
  );
