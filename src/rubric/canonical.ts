import { RULES_VERSION } from '../basics/rules-version.ts';
import type { Behaviour } from '../scenario/behaviour.ts';
import type { Scenario, Turn } from '../scenario/model.ts';
import type { EffectTable } from './rubric.ts';

/** The only variant of format 1. */
export const BASE_VARIANT = 'base';

/**
 * All of a scenario that can change a score, and nothing else, as JSON with sorted keys; a run's hash is made of it.
 * Texts are left out, so that mending a typo keeps the hash. Of the rubric it has only what the scenario uses.
 */
export function canonicalRules(scenario: Scenario, table: EffectTable, variant: string): string {
  return stringify({
    rules: RULES_VERSION,
    variant,
    mood: scenario.persona.mood,
    channel: scenario.channel,
    start: scenario.start,
    floor: scenario.floor,
    turns: mapValues(scenario.turns, rulesOfTurn),
    endings: mapValues(scenario.endings, ({ customer, matter, right }) => ({ customer, matter, right })),
    overall: table.overall,
    rubric: Object.fromEntries(behavioursUsed(scenario).map((behaviour) => [behaviour, table[behaviour]])),
  });
}

const rulesOfTurn = (turn: Turn) => ({
  phase: turn.phase,
  lines: turn.lines.map(({ reveals, wants, when }) => ({ reveals, wants, when })),
  replies: Object.fromEntries(
    turn.replies.map(({ id, shows, remedies, misses, when, times, to }) => [
      id,
      { shows: shows.toSorted(), remedies: remedies.toSorted(), misses: misses.toSorted(), when, times, to },
    ]),
  ),
  otherwise: turn.otherwise,
});

function behavioursUsed(scenario: Scenario): readonly Behaviour[] {
  const replies = Object.values<Turn>(scenario.turns).flatMap((turn) => turn.replies);
  return [...new Set(replies.flatMap(({ shows, remedies, misses }) => [...shows, ...remedies, ...misses]))];
}

const mapValues = <Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

const stringify = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
