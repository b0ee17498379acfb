import type { ReplyKey } from './condition.ts';
import type { Reply, Scenario, Turn } from './model.ts';

/** What the customer thought of each reply: told only in the debrief, so a page can fetch it then. */
export type Thoughts = Readonly<Record<ReplyKey, string>>;

export interface Split {
  /** Without any `thinks`. */
  readonly scenario: Scenario;
  readonly thoughts: Thoughts;
}

export function splitThoughts(scenario: Scenario): Split {
  const replies = Object.values<Turn>(scenario.turns).flatMap((turn) => turn.replies);
  const thoughts = replies.flatMap((reply) =>
    reply.thinks === null ? [] : [[keyOf(reply), reply.thinks] as const],
  );
  return { scenario: mapReplies(scenario, () => null), thoughts: Object.fromEntries(thoughts) };
}

/** Puts the thoughts back where {@link splitThoughts} took them from. */
export const joinThoughts = ({ scenario, thoughts }: Split): Scenario =>
  mapReplies(scenario, (reply) => thoughts[keyOf(reply)] ?? null);

const keyOf = (reply: Reply): ReplyKey => `${reply.turn}/${reply.id}`;

const mapReplies = (scenario: Scenario, thinks: (reply: Reply) => string | null): Scenario => ({
  ...scenario,
  turns: Object.fromEntries(
    Object.entries<Turn>(scenario.turns).map(([id, turn]) => [
      id,
      { ...turn, replies: turn.replies.map((reply) => ({ ...reply, thinks: thinks(reply) })) },
    ]),
  ),
});
