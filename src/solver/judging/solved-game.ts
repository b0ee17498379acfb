import { showsBad } from '../../scenario/behaviour.ts';
import type { Game, Position, Step, Verdict } from '../../scenario/game.ts';
import { isListeningMove, type Move, type TurnId } from '../../scenario/model.ts';
import { edgesFrom, firstEdge, isDeadEnd, type Edges } from '../states/edges.ts';
import type { Place } from '../places/graph.ts';
import { readingsAt } from '../states/layout.ts';
import { gradeOf, lossesBy } from './review.ts';
import { moveOf, valueOf, type Survey } from '../states/solution.ts';
import { placeOf } from '../states/shortest-moves.ts';

/** What is known of a state after the first visit. */
interface Ground {
  readonly position: Position;
  readonly moves: readonly Move[];
  /** For each move its edge, and the step after it was first made. */
  readonly edges: readonly number[];
  readonly made: (Step | undefined)[];
}

/** A solved scenario to walk through many times: nothing is replayed. */
export function solvedGame(survey: Survey): Game {
  const grounds = new Map<number, Ground>();
  const groundAt = (state: number): Ground => {
    const known = grounds.get(state);
    if (known !== undefined) return known;
    const ground = surveyGround(survey, state);
    grounds.set(state, ground);
    return ground;
  };
  const settle = (state: number) => {
    const { at, through } = goOn(survey, state);
    return { to: groundAt(at).position, through };
  };
  const opening = settle(survey.solved.start);
  return {
    start: opening.to,
    before: opening.through,
    allowed: ({ number }) => groundAt(number).moves,
    make({ number }, move) {
      const { moves, edges, made } = groundAt(number);
      const index = moves.indexOf(move);
      const edge = edges[index];
      if (edge === undefined) throw new RangeError(`"${move}" is not allowed in state ${number}`);
      return (made[index] ??= advance(
        survey,
        { from: number, edge },
        move,
        settle(survey.edges.to[edge] ?? 0),
      ));
    },
  };
}

function surveyGround(survey: Survey, number: number): Ground {
  const { solved, edges } = survey;
  const place = placeOf(solved, number);
  const ways = edgesFrom(edges, number).flatMap((edge) => {
    const move = moveOf(place, edges.step[edge] ?? -1);
    return move === null ? [] : [{ move, edge }];
  });
  return {
    position: positionAt(survey, place, number),
    moves: ways.map(({ move }) => move),
    edges: ways.map(({ edge }) => edge),
    made: [],
  };
}

/** Where the conversation goes from a state by itself, and the turns that it only passes. */
function goOn({ solved, edges }: Survey, state: number) {
  const through: TurnId[] = [];
  let at = state;
  for (let edge = ownWay(edges, at); edge >= 0; edge = ownWay(edges, at)) {
    const place = placeOf(solved, at);
    if (place.kind !== 'ended') through.push(place.turn.id);
    at = edges.to[edge] ?? at;
  }
  return { at, through };
}

/** The edge by which a state goes on by itself, or −1. */
function ownWay(edges: Edges, state: number): number {
  const edge = firstEdge(edges, state);
  return !isDeadEnd(edges, state) && (edges.step[edge] ?? 0) < 0 ? edge : -1;
}

function advance(
  survey: Survey,
  { from, edge }: { readonly from: number; readonly edge: number },
  move: Move,
  { to, through }: Pick<Step, 'to' | 'through'>,
): Step {
  const isBadMove = isBadStep(placeOf(survey.solved, from), survey.edges.step[edge] ?? -1);
  return {
    to,
    // Hearing the last line of a turn does not enter the turn again.
    through: isListeningMove(move) ? through.slice(1) : through,
    missed: survey.edges.missed[edge] ?? 0,
    verdict: verdictOn(survey, from, edge, isBadMove),
  };
}

function verdictOn(survey: Survey, from: number, edge: number, isBadMove: boolean): Verdict {
  const losses = lossesBy(survey, from, edge);
  const grade = gradeOf(losses, isBadMove);
  const { loss, losesCustomer } = losses;
  return { loss, isRight: grade === 'best' || grade === 'fair', losesCustomer };
}

function positionAt(survey: Survey, place: Place, number: number): Position {
  switch (place.kind) {
    case 'listening':
      return { number, turn: place.turn.id, line: place.lines[place.position - 1] ?? null, ending: null };
    case 'choosing':
      return { number, turn: place.turn.id, line: null, ending: null };
    case 'ended': {
      const { lastWords } = readingsAt(survey.solved.layout, place, number);
      const ending = { id: place.ending, value: valueOf(survey, number), lastWords };
      return { number, turn: null, line: null, ending };
    }
  }
}

const isBadStep = (place: Place, step: number): boolean =>
  place.kind === 'choosing' && showsBad(place.edges[step]?.move);
