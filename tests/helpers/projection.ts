import { askedOf } from './asked.ts';
import type { Moment } from '../../src/conversation/replay.ts';
import type { Condition } from '../../src/scenario/condition.ts';
import type { Scenario, Target, Turn } from '../../src/scenario/model.ts';

/**
 * What of a state still matters, by its definition, told apart as text. Two moments are one state of the game when
 * these are equal: the ending and the meters; or the turn and the meters (and what was missed, as far as any condition asks), while it is listened to also the chosen lines
 * and the position, and of the facts known and the replies given those that a condition can yet read. How often a
 * reply was given can be read wherever its turn can be come to again.
 */
export function projectionOf(
  scenario: Scenario,
): (moment: Pick<Moment, 'turn' | 'ending' | 'context'>) => string {
  const readable = readableOf(scenario);
  const asked = askedOf(scenario);
  return ({ turn, ending, context }) => {
    const { meters, lines, position, facts, given } = context;
    if (turn === null) return JSON.stringify([ending, meters, asked(context)]);
    const readers = readable.get(turn.id);
    return JSON.stringify([
      turn.id,
      meters,
      asked(context),
      position < lines.length ? [lines, position] : [],
      facts.filter((fact) => readers?.has(fact)).toSorted(),
      Object.entries(given)
        .filter(([reply]) => readers?.has(reply))
        .toSorted(),
    ]);
  };
}

/** For each turn the facts, and as `turn/reply` the replies, that can yet be read once it has been entered. */
export function readableOf(scenario: Scenario): ReadonlyMap<string, ReadonlySet<string>> {
  const later = closureOf(scenario);
  return new Map(
    Object.values<Turn>(scenario.turns).map((turn) => [turn.id, readableIn(scenario, turn, later)]),
  );
}

/** `from to` for each two turns of which the second can follow the first, at once or after others; by Warshall's way. */
function closureOf(scenario: Scenario): ReadonlySet<string> {
  const turns = Object.values<Turn>(scenario.turns);
  const pairs = new Set(turns.flatMap((turn) => targetsOf(turn).map(({ to }) => `${turn.id} ${to.id}`)));
  for (const middle of turns)
    for (const from of turns)
      for (const to of turns)
        if (pairs.has(`${from.id} ${middle.id}`) && pairs.has(`${middle.id} ${to.id}`))
          pairs.add(`${from.id} ${to.id}`);
  return pairs;
}

function readableIn(scenario: Scenario, here: Turn, later: ReadonlySet<string>): ReadonlySet<string> {
  const turns = Object.values<Turn>(scenario.turns);
  const following = turns.filter((turn) => later.has(`${here.id} ${turn.id}`));
  return new Set([
    ...following.flatMap(({ lines }) => lines.flatMap(({ when }) => readIn(when))),
    ...[here, ...following].flatMap((turn) => [
      ...turn.replies.flatMap(({ when }) => readIn(when)),
      ...targetsOf(turn).flatMap(({ when }) => readIn(when)),
      ...(later.has(`${turn.id} ${turn.id}`) ? turn.replies.map(({ id }) => `${turn.id}/${id}`) : []),
    ]),
  ]);
}

const targetsOf = ({ replies, otherwise }: Turn): readonly Target[] => [
  ...replies.flatMap(({ to }) => to),
  ...otherwise,
];

/** The facts, and as `turn/reply` the replies, that a condition asks for. */
function readIn(condition: Condition): readonly string[] {
  if (condition.kind === 'knows') return [condition.fact];
  if (condition.kind === 'said') return [condition.reply];
  if (condition.kind === 'not') return readIn(condition.of);
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(readIn) : [];
}
