import { effectOfReply } from '../../rubric/effects.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import type { Finding } from '../../scenario/findings/finding.ts';
import { BOUNDS, moodName } from '../../scenario/meter.ts';
import type { Reply, Scenario, Target, Turn } from '../../scenario/model.ts';

/** The best mood in which each turn can be met; a turn that cannot be met is missing here. */
type BestMoods = ReadonlyMap<string, number>;

/**
 * Replies that lead to a turn but always take the customer to furious: then the conversation ends at the floor, and the
 * turn was written for nothing. Conditions are ignored, so each finding is certain.
 */
export function moodFindings(scenario: Scenario, table: EffectTable): readonly Finding[] {
  const best = bestMoods(scenario, table);
  return Object.values(scenario.turns).flatMap((turn) => {
    const mood = best.get(turn.id);
    return mood === undefined
      ? []
      : turn.replies
          .filter((reply) => turnsOf(reply.to).length > 0 && moodAfter(reply, turn, mood, table) === 0)
          .map((reply) => neverGetsThere(reply, mood, scenario));
  });
}

function neverGetsThere(reply: Reply, mood: number, { floor }: Scenario): Finding {
  const turns = turnsOf(reply.to).map((id) => `"${id}"`);
  const message = `reply "${reply.id}" never gets to ${turns.join(' or ')}: here the customer is at best ${moodName(mood)}, and what this reply shows makes that furious, which ends the conversation at "${floor}" (see "floor"). Show something milder, or let the turns before it lift the mood.`;
  const place = { valueOf: ['turns', reply.turn, 'replies', reply.id, 'to'] };
  return { code: 'floor-before-target', place, message };
}

const turnsOf = (targets: readonly Target[]): readonly string[] => [
  ...new Set(targets.flatMap(({ to }) => (to.kind === 'turn' ? [String(to.id)] : []))),
];

function moodAfter(reply: Reply, turn: Turn, mood: number, table: EffectTable): number {
  const { lowest, highest } = BOUNDS.mood;
  return Math.min(highest, Math.max(lowest, mood + effectOfReply(table, reply, turn.phase).mood));
}

/**
 * Raises moods until nothing changes. A turn is looked at again only when its mood rose: at most once for each mood.
 */
function bestMoods(scenario: Scenario, table: EffectTable): BestMoods {
  const turns = new Map(Object.values(scenario.turns).map((turn) => [String(turn.id), turn]));
  const best = new Map<string, number>([[scenario.start, scenario.persona.mood]]);
  const open: string[] = [scenario.start];
  const raise = (id: string, mood: number): void => {
    if (mood <= (best.get(id) ?? 0)) return;
    best.set(id, mood);
    open.push(id);
  };
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const turn = turns.get(id);
    if (turn === undefined) continue;
    const mood = best.get(id) ?? 0;
    for (const to of turnsOf(turn.otherwise)) raise(to, mood);
    for (const reply of turn.replies) {
      for (const to of turnsOf(reply.to)) raise(to, moodAfter(reply, turn, mood, table));
    }
  }
  return best;
}
