import { openReply } from '../../rubric/effects.ts';
import { VALUES, type EffectTable } from '../../rubric/rubric.ts';
import type { Reply, Turn } from '../../scenario/model.ts';
import { eachDecisionAt } from '../../solver/states/edges.ts';
import { found, listed, replyPlace, type SolverFinding } from './finding.ts';
import { conditionsOf } from './reach.ts';
import type { Choosing, Place } from '../../solver/places/graph.ts';
import { replySlot, slotsIn } from '../../solver/places/relevant-memory.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import type { Survey } from '../../solver/states/solution.ts';
import { shortestMovesTo } from '../../solver/states/shortest-moves.ts';

/** Replies of one turn that are alike in all but their words, as bits. */
interface Alike {
  readonly replies: number;
  /** Those of them that were open together. */
  open: number;
  /** The nearest state with two of them open. */
  nearest: number | null;
}

/** Replies that differ in nothing: same effects and targets, open together, and no condition asks which was given. One finding for each turn. */
export function* twinFindings(survey: Survey): Iterable<SolverFinding> {
  const { scenario, table, layout } = survey.solved;
  const turns = Object.values<Turn>(scenario.turns);
  const asked = new Set(turns.flatMap((turn) => conditionsOf(turn).flatMap(slotsIn)));
  const placesOf = placesByTurn(layout.order);
  for (const turn of turns) {
    const groups = alikeIn(turn, table, (reply) => asked.has(replySlot(turn.id, reply.id)));
    if (groups.length === 0) continue;
    for (const place of placesOf.get(turn) ?? []) meetAt(survey, place, groups);
    const twins = groups.filter(({ nearest }) => nearest !== null);
    if (twins.length > 0) yield twinFinding(survey, turn, twins);
  }
}

function placesByTurn(places: readonly Place[]): ReadonlyMap<Turn, readonly Choosing[]> {
  const byTurn = new Map<Turn, Choosing[]>();
  for (const place of places) {
    if (place.kind !== 'choosing') continue;
    const known = byTurn.get(place.turn);
    if (known === undefined) byTurn.set(place.turn, [place]);
    else known.push(place);
  }
  return byTurn;
}

function alikeIn(turn: Turn, table: EffectTable, isAsked: (reply: Reply) => boolean): readonly Alike[] {
  const byKind = new Map<string, number>();
  for (const [index, reply] of turn.replies.entries()) {
    if (isAsked(reply)) continue;
    const { effect, isClean, harm } = openReply(table, reply, turn.phase);
    const kind = JSON.stringify([VALUES.map((value) => effect[value]), isClean, harm, reply.to]);
    byKind.set(kind, (byKind.get(kind) ?? 0) | (1 << index));
  }
  return [...byKind.values()].filter(hasTwo).map((replies) => ({ replies, open: 0, nearest: null }));
}

/** Whether at least two bits are set. */
const hasTwo = (bits: number): boolean => (bits & (bits - 1)) !== 0;

function meetAt({ solved }: Survey, place: Choosing, groups: readonly Alike[]): void {
  const { edges, reach } = solved;
  const movesTo = (state: number): number => reach.moves[state] ?? UNREACHED;
  eachDecisionAt(solved, place, ({ state, first, end }) => {
    let open = 0;
    for (let edge = first; edge < end; edge++) open |= 1 << (edges.step[edge] ?? 0);
    for (const group of groups) {
      const together = open & group.replies;
      if (!hasTwo(together)) continue;
      group.open |= together;
      if (group.nearest === null || movesTo(state) < movesTo(group.nearest)) group.nearest = state;
    }
  });
}

function twinFinding({ solved }: Survey, turn: Turn, twins: readonly Alike[]): SolverFinding {
  const named = twins.map(({ open }) => turn.replies.filter((_, index) => (open & (1 << index)) !== 0));
  const [first = [], ...others] = named.map((replies) => listed(replies.map(({ id }) => `"${id}"`)));
  const so = others.map((names) => `, and so do ${names}`).join('');
  const message = `replies ${first} of turn "${turn.id}" do the same and lead to the same${so}: the choice between them is none. Let them differ in what they show, or keep one.`;
  const moves = shortestMovesTo(solved, twins[0]?.nearest ?? solved.start);
  return found('twin-replies', replyPlace(turn.id, named[0]?.[1]?.id ?? ''), moves, message);
}
