import type { Condition } from '../../scenario/condition.ts';
import type { Scenario, Turn } from '../../scenario/model.ts';
import { found, replyPlace, turnPlace, type SolverFinding } from './finding.ts';
import { factSlot, slotsIn } from '../../solver/places/relevant-memory.ts';
import { lineKey, type Sightings } from '../met/first-met.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import type { Solved } from '../../solver/solve.ts';
import { placeOf, shortestMovesTo } from '../../solver/states/shortest-moves.ts';

/** What nobody can ever meet of a file, and where somebody can get stuck. All of it is certain. */
export function* reachFindings(solved: Solved, sightings: Sightings): Iterable<SolverFinding> {
  yield* stuckFindings(solved, (state) => shortestMovesTo(solved, state));
  yield* endingFindings(solved.scenario, sightings.endings);
  for (const turn of Object.values<Turn>(solved.scenario.turns)) {
    if (sightings.turns.has(turn.id)) yield* withinTurn(turn, sightings);
    else yield unreachableTurn(turn);
  }
  yield* factFindings(solved.scenario, sightings);
}

/** The part of it that the states alone show, where there are too many edges to write out: also certain, but without moves. */
export function* findingsWithoutEdges(solved: Solved): Iterable<SolverFinding> {
  const { layout, reach, scenario } = solved;
  const met = new Set<string>();
  for (const [rank, place] of layout.order.entries()) {
    const states = reach.moves.subarray(layout.starts[rank], layout.starts[rank + 1]);
    if (states.some((moves) => moves !== UNREACHED)) {
      met.add(place.kind === 'ended' ? `ending ${place.ending}` : place.turn.id);
    }
  }
  yield* stuckFindings(solved, () => null);
  yield* endingFindings(scenario, { has: (ending) => met.has(`ending ${ending}`) });
  for (const turn of Object.values<Turn>(scenario.turns)) if (!met.has(turn.id)) yield unreachableTurn(turn);
}

function unreachableTurn({ id }: Turn): SolverFinding {
  const message = `Nobody can come to turn "${id}": on every way there a condition fails or the mood gives out. Loosen what leads to it, or delete it.`;
  return found('unreachable-turn', turnPlace(id), null, message);
}

/** One finding for each turn, with the state that is met soonest. */
function* stuckFindings(
  solved: Solved,
  movesTo: (state: number) => SolverFinding['moves'],
): Iterable<SolverFinding> {
  const { reach } = solved;
  const soonest = new Map<string, number>();
  for (const state of reach.stuck) {
    const place = placeOf(solved, state);
    if (place.kind === 'ended') continue;
    const known = soonest.get(place.turn.id);
    if (known === undefined || (reach.moves[state] ?? 0) < (reach.moves[known] ?? 0)) {
      soonest.set(place.turn.id, state);
    }
  }
  for (const [turn, state] of soonest) {
    const message = `In turn "${turn}" one can get stuck: all is said, no reply is open, and there is no "otherwise". Give it a reply that is always open, or "otherwise".`;
    yield found('stuck', turnPlace(turn), movesTo(state), message);
  }
}

function* endingFindings(
  scenario: Scenario,
  endings: Pick<Sightings['endings'], 'has'>,
): Iterable<SolverFinding> {
  const all = Object.values(scenario.endings);
  // The format demands a floor, so a floor that nobody reaches is no fault.
  for (const { id } of all.filter((ending) => ending.id !== scenario.floor && !endings.has(ending.id))) {
    const message = `Nobody can come to ending "${id}": on every way there a condition fails or the mood gives out. Loosen what leads to it, or delete it.`;
    yield found('unreachable-ending', { keyOf: ['endings', id] }, null, message);
  }
  if (all.some(({ id, customer }) => customer === 'stays' && endings.has(id))) return;
  const message = 'The customer stays at no ending that anybody can come to: nobody could do this well.';
  yield found('no-good-ending', { keyOf: ['endings'] }, null, message);
}

function* withinTurn(turn: Turn, { lines, replies }: Sightings): Iterable<SolverFinding> {
  for (const index of turn.lines.keys()) {
    if (lines.has(lineKey(turn.id, index))) continue;
    const message = `Nobody ever hears line ${index + 1} of turn "${turn.id}": its condition never holds on entering. Change the condition, or delete the line.`;
    yield found('unreachable-line', { valueOf: ['turns', turn.id, 'says', index] }, null, message);
  }
  for (const { id } of turn.replies.filter((reply) => !replies.has(`${turn.id}/${reply.id}`))) {
    const message = `Nobody can ever give reply "${id}" of turn "${turn.id}": its condition never holds there. Change the condition, or delete the reply.`;
    yield found('unreachable-reply', replyPlace(turn.id, id), null, message);
  }
}

/** A fact that something needs, but that only unheard lines reveal. */
function* factFindings(scenario: Scenario, { facts }: Sightings): Iterable<SolverFinding> {
  const turns = Object.values<Turn>(scenario.turns);
  const needed = new Set(turns.flatMap((turn) => conditionsOf(turn).flatMap(slotsIn)));
  for (const fact of Object.keys(scenario.facts)) {
    if (facts.has(fact) || !needed.has(factSlot(fact))) continue;
    const message = `A condition asks for the fact "${fact}", but nobody ever hears a line that reveals it.`;
    yield found('never-revealed', { keyOf: ['facts', fact] }, null, message);
  }
}

/** All conditions of a turn: of its lines, its replies, and wherever it leads. */
export const conditionsOf = (turn: Turn): readonly Condition[] => [
  ...turn.lines.map(({ when }) => when),
  ...turn.replies.flatMap(({ when, to }) => [when, ...to.map((target) => target.when)]),
  ...turn.otherwise.map(({ when }) => when),
];
