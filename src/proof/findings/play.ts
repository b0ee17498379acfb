import { isListeningMove, type Scenario, type Turn } from '../../scenario/model.ts';
import { bestTo, entriesOf, shortestTo } from '../counting/conversations.ts';
import { eachRow, goesOn } from '../../solver/states/edges.ts';
import { found, replyPlace, turnPlace, type SolverFinding } from './finding.ts';
import { saturatedMeters } from './saturated.ts';
import { stayingFindings } from './staying.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import { movesOf, type Sightings } from '../met/first-met.ts';
import { slipsOf } from './losing-moves.ts';
import { valueAfter, valueOf, type Survey } from '../../solver/states/solution.ts';
import { eachFinal } from '../../solver/states/values.ts';
import { shortestMovesTo } from '../../solver/states/shortest-moves.ts';

const RARE = 1 / 10_000;
const RAREST_TOLD = 1 / 1_000_000;

/** Findings that only whole conversations show. */
export function* playFindings(survey: Survey, sightings: Sightings): Iterable<SolverFinding> {
  yield* stayingFindings(survey);
  yield* noWayBack(survey);
  yield* paddingPays(survey);
  yield* saturatedMeters(survey);
  yield* rareEndings(survey, sightings);
}

/**
 * Moves that lose the customer in every situation that best moves alone come to, while the conversation goes on: one
 * slip, and all that follows is for nothing.
 */
function* noWayBack(survey: Survey): Iterable<SolverFinding> {
  const { solved, edges, canStay } = survey;
  const onBest = metByBestMoves(survey);
  const slips = slipsOf(survey, (state, to) =>
    canStay[state] === 1 && onBest[state] === 1 ? canStay[to] === 0 && goesOn(edges, to) : null,
  );
  for (const { turn, move, state } of slips.filter(({ always }) => always)) {
    const message = `In turn "${turn}" one "${move}" loses the customer for good even after nothing but best moves, and the conversation goes on for nothing. Let something win the customer back, or end it there.`;
    const where = isListeningMove(move) ? turnPlace(turn) : replyPlace(turn, move);
    yield found('no-way-back', where, [...shortestMovesTo(solved, state), move], message);
  }
}

/** 1 for each state that best moves alone come to. */
function metByBestMoves(survey: Survey): Uint8Array {
  const { solved, edges } = survey;
  const met = new Uint8Array(solved.layout.cells);
  met[solved.start] = 1;
  eachRow(solved, (state, first, end) => {
    if (met[state] === 0) return;
    for (let edge = first; edge < end; edge++) {
      if (valueAfter(survey, edge) === valueOf(survey, state)) met[edges.to[edge] ?? 0] = 1;
    }
  });
  return met;
}

const movesTo = ({ solved }: Survey, state: number): number => solved.reach.moves[state] ?? UNREACHED;

/** An ending whose best conversation goes round more often than the shortest one needs to. */
function* paddingPays(survey: Survey): Iterable<SolverFinding> {
  const { scenario, layout, reach } = survey.solved;
  if (!hasCircle(scenario)) return;
  const nearest = new Map<string, number>();
  eachFinal(layout, reach, (state, { id }) => {
    const known = nearest.get(id);
    if (known === undefined || movesTo(survey, state) < movesTo(survey, known)) nearest.set(id, state);
  });
  for (const { id } of Object.values(scenario.endings)) {
    const state = nearest.get(id);
    const best = state === undefined ? null : bestTo(survey, id);
    if (state === undefined || best === null) continue;
    const short = shortestTo(survey, state);
    const needed = entriesOf(survey.solved, short);
    const [turn] =
      [...entriesOf(survey.solved, best)].find(
        ([name, times]) => times > Math.max(1, needed.get(name) ?? 0),
      ) ?? [];
    if (turn === undefined || best.overall <= short.overall) continue;
    const message = `The best way to ending "${id}" goes round to turn "${turn}" more often than needed: it scores ${best.overall}, the shortest way ${short.overall}. Let going round bring nothing more.`;
    yield found('padding-pays', turnPlace(turn), best.moves, message);
  }
}

/** Whether any turn can come again. */
function hasCircle(scenario: Scenario): boolean {
  const done = new Set<string>();
  const waiting: Turn[] = Object.values<Turn>(scenario.turns);
  const leadsTo = new Map(waiting.map((turn) => [String(turn.id), new Set(nextTurns(turn))]));
  // Turns that lead only to finished turns are on no circle; those left at the end are.
  for (let progress = true; progress;) {
    progress = false;
    for (const [turn, next] of leadsTo) {
      if (done.has(turn) || ![...next].every((id) => done.has(id))) continue;
      done.add(turn);
      progress = true;
    }
  }
  return done.size < leadsTo.size;
}

const nextTurns = (turn: Turn): readonly string[] =>
  [...turn.replies.flatMap(({ to }) => to), ...turn.otherwise].flatMap(({ to }) =>
    to.kind === 'turn' ? [String(to.id)] : [],
  );

function* rareEndings(survey: Survey, { endings }: Sightings): Iterable<SolverFinding> {
  const { scenario, layout, reach } = survey.solved;
  const chance = new Map<string, number>();
  eachFinal(layout, reach, (state, { id }) => {
    chance.set(id, (chance.get(id) ?? 0) + (survey.chance[state] ?? 0));
  });
  for (const { id } of Object.values(scenario.endings)) {
    const share = chance.get(id) ?? 0;
    const sighting = endings.get(id);
    if (sighting === undefined || share >= RARE) continue;
    const message = `Of random plays ${rarely(share)} comes to ending "${id}". Hardly anybody will see it: loosen what leads there.`;
    yield found('rare-ending', { keyOf: ['endings', id] }, movesOf(survey.solved, sighting), message);
  }
}

/** To three digits; a share in double precision is good for no more. The report has all of them. */
const rarely = (share: number): string =>
  share < RAREST_TOLD
    ? 'not one in a million'
    : `only about one in ${(1 / share).toLocaleString('en', { maximumSignificantDigits: 3 })}`;
