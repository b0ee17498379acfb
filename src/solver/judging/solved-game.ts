import { showsBad } from '../../scenario/behaviour.ts';
import { isListeningMove, type EndingId, type Move, type TurnId } from '../../scenario/model.ts';
import { edgesFrom, firstEdge, isDeadEnd, type Edges } from '../states/edges.ts';
import type { Place } from '../places/graph.ts';
import { metersAt } from '../states/layout.ts';
import { gradeOf } from './review.ts';
import { bestOverall, moveOf, type Survey } from '../states/solution.ts';
import { placeOf } from '../states/shortest-moves.ts';

/** Where somebody stands in a solved scenario. */
export interface Standing {
  /** Of the state. */
  readonly number: number;
  /** Null at an ending. */
  readonly turn: TurnId | null;
  /** Which of the turn's lines is to be answered by listening; null where a reply is due. */
  readonly line: number | null;
  /** With its overall; null while it goes on. */
  readonly ending: { readonly id: EndingId; readonly overall: number; readonly lastWords: number } | null;
}

/** A move made, and what it was worth. */
export interface Advance {
  readonly to: Standing;
  /** The turns that were entered and left again by this move. */
  readonly through: readonly TurnId[];
  readonly verdict: { readonly loss: number; readonly isRight: boolean; readonly losesCustomer: boolean };
}

/** A solved scenario to walk through many times: nothing is replayed, and each step is worked out once. */
export interface Terrain {
  readonly start: Standing;
  readonly before: readonly TurnId[];
  readonly allowed: (standing: Standing) => readonly Move[];
  /** @throws RangeError for a move that is not allowed. */
  readonly make: (standing: Standing, move: Move) => Advance;
}

/** What is known of a state once somebody was there. */
interface Ground {
  readonly standing: Standing;
  readonly moves: readonly Move[];
  /** For each move its edge, and the advance once somebody made it. */
  readonly edges: readonly number[];
  readonly made: (Advance | undefined)[];
}

export function terrainOf(survey: Survey): Terrain {
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
    return { to: groundAt(at).standing, through };
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
    standing: standingAt(survey, place, number),
    moves: ways.map(({ move }) => move),
    edges: ways.map(({ edge }) => edge),
    made: [],
  };
}

/** Where a state comes to by itself, and the turns that are left again on the way. */
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
  { to, through }: Pick<Advance, 'to' | 'through'>,
): Advance {
  const isBadMove = isBadStep(placeOf(survey.solved, from), survey.edges.step[edge] ?? -1);
  return {
    to,
    // Who has heard all that a turn says has not entered it anew.
    through: isListeningMove(move) ? through.slice(1) : through,
    verdict: verdictOn(survey, from, to.number, isBadMove),
  };
}

function verdictOn(survey: Survey, from: number, to: number, isBadMove: boolean): Advance['verdict'] {
  const loss = bestOverall(survey, from) - bestOverall(survey, to);
  const losesCustomer = survey.canStay[from] === 1 && survey.canStay[to] === 0;
  const grade = gradeOf(loss, losesCustomer, isBadMove);
  return { loss, isRight: grade === 'best' || grade === 'good', losesCustomer };
}

function standingAt(survey: Survey, place: Place, number: number): Standing {
  switch (place.kind) {
    case 'listening':
      return { number, turn: place.turn.id, line: place.lines[place.position - 1] ?? null, ending: null };
    case 'choosing':
      return { number, turn: place.turn.id, line: null, ending: null };
    case 'ended': {
      const { lastWords } = metersAt(survey.solved.layout, place, number);
      const ending = { id: place.ending, overall: bestOverall(survey, number), lastWords };
      return { number, turn: null, line: null, ending };
    }
  }
}

const isBadStep = (place: Place, step: number): boolean =>
  place.kind === 'choosing' && showsBad(place.edges[step]?.move);
