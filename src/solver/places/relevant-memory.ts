import type { Condition } from '../../scenario/condition.ts';
import { circlesOf } from '../../scenario/circles.ts';
import type { Scenario, Target, Turn, TurnId } from '../../scenario/model.ts';
import { TooLarge, type Limits } from '../limits.ts';

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

/** Which memory still matters after a turn was entered. The rest is forgotten there, because nothing can read it. */
export type Relevance = ReadonlyMap<TurnId, ReadonlySet<Slot>>;

/**
 * Follows each piece of memory back from where it is read, so that turns which remember nothing cost nothing.
 * @throws TooLarge where all turns together have too much to remember.
 */
export function relevanceOf(scenario: Scenario, limits: Limits): Relevance {
  const turns = Object.values<Turn>(scenario.turns);
  const relevance = new Map(turns.map((turn) => [turn.id, new Set<Slot>()]));
  const before = predecessorsOf(turns);
  let memories = 0;
  for (const [slot, readers] of readersOf(scenario)) {
    for (const turn of rememberedIn(readers, before)) {
      relevance.get(turn)?.add(slot);
      if (++memories > limits.memories) throw new TooLarge('too many facts and replies matter later');
    }
  }
  return relevance;
}

/** The turns that read a piece of memory. */
interface Readers {
  /** Turns whose choice of lines reads it, before they are entered. */
  readonly entering: TurnId[];
  /** Turns that read it once they are entered. */
  readonly within: TurnId[];
}

function readersOf(scenario: Scenario): ReadonlyMap<Slot, Readers> {
  const readers = new Map<Slot, Readers>();
  const readersAt = (slot: Slot): Readers => {
    const known = readers.get(slot) ?? { entering: [], within: [] };
    readers.set(slot, known);
    return known;
  };
  const circles = circlesOf(scenario);
  for (const turn of Object.values<Turn>(scenario.turns)) {
    for (const slot of readOnEntry(turn)) readersAt(slot).entering.push(turn.id);
    // How often a reply was given matters only where its turn can come again.
    const uses = circles.has(turn.id) ? turn.replies.map((reply) => replySlot(turn.id, reply.id)) : [];
    for (const slot of [...readWithin(turn), ...uses]) readersAt(slot).within.push(turn.id);
  }
  return readers;
}

const readOnEntry = (turn: Turn): readonly Slot[] => turn.lines.flatMap((line) => slotsIn(line.when));

const readWithin = (turn: Turn): readonly Slot[] => [
  ...turn.replies.flatMap((reply) => [...slotsIn(reply.when), ...readByTargets(reply.to)]),
  ...readByTargets(turn.otherwise),
];

const readByTargets = (targets: readonly Target[]): readonly Slot[] =>
  targets.flatMap(({ when }) => slotsIn(when));

/** The turns that read it, and all turns that can come before a reader. */
function rememberedIn(
  { entering, within }: Readers,
  before: ReadonlyMap<TurnId, readonly TurnId[]>,
): ReadonlySet<TurnId> {
  const found = new Set(within);
  const waiting = [...new Set([...entering, ...within])];
  for (let turn = waiting.pop(); turn !== undefined; turn = waiting.pop()) {
    for (const id of before.get(turn) ?? []) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(id);
    }
  }
  return found;
}

function predecessorsOf(turns: readonly Turn[]): ReadonlyMap<TurnId, readonly TurnId[]> {
  const before = new Map<TurnId, TurnId[]>(turns.map((turn) => [turn.id, []]));
  for (const turn of turns) for (const id of successors(turn)) before.get(id)?.push(turn.id);
  return before;
}

const successors = (turn: Turn): ReadonlySet<TurnId> =>
  new Set(
    [...turn.replies.flatMap((reply) => reply.to), ...turn.otherwise].flatMap(({ to }) =>
      to.kind === 'turn' ? [to.id] : [],
    ),
  );
