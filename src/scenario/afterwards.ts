import type { ReplyKey } from './condition.ts';
import type { FactId, Reply, Scenario, Turn, Worth } from './model.ts';

/** The parts of a scenario that are told only after the end, so that a page can fetch them then. */
export interface Afterwards {
  /** What the customer thought of each reply. */
  readonly thoughts: Readonly<Record<ReplyKey, string>>;
  readonly facts: Readonly<Record<FactId, string>>;
  readonly worth: Worth | null;
}

export interface Split {
  /** Plays like the whole scenario; its facts have no sentences. */
  readonly scenario: Scenario;
  readonly afterwards: Afterwards;
}

export function splitAfterwards(scenario: Scenario): Split {
  const replies = Object.values<Turn>(scenario.turns).flatMap((turn) => turn.replies);
  const thoughts = replies.flatMap((reply) =>
    reply.thinks === null ? [] : [[keyOf(reply), reply.thinks] as const],
  );
  const facts = Object.fromEntries(Object.keys(scenario.facts).map((fact) => [fact, '']));
  return {
    scenario: { ...mapReplies(scenario, () => null), facts, worth: null, summary: '' },
    afterwards: { thoughts: Object.fromEntries(thoughts), facts: scenario.facts, worth: scenario.worth },
  };
}

/** Puts back what {@link splitAfterwards} took away, except the summary, which nobody reads any more. */
export const joinAfterwards = ({ scenario, afterwards }: Split): Scenario => ({
  ...mapReplies(scenario, (reply) => afterwards.thoughts[keyOf(reply)] ?? null),
  facts: afterwards.facts,
  worth: afterwards.worth,
});

const keyOf = (reply: Reply): ReplyKey => `${reply.turn}/${reply.id}`;

const mapReplies = (scenario: Scenario, thinks: (reply: Reply) => string | null): Scenario => ({
  ...scenario,
  turns: Object.fromEntries(
    Object.entries<Turn>(scenario.turns).map(([id, turn]) => [
      id,
      // Only the check asks whether a word was mirrored; nothing on a page reads it.
      { ...turn, replies: turn.replies.map((reply) => ({ ...reply, thinks: thinks(reply), echo: null })) },
    ]),
  ),
});
