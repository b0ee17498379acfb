import type { Move, Reply, Turn } from '../scenario/model.ts';
import { eachEdgeOf } from './edges.ts';
import { found, type SolverFinding } from './finding.ts';
import type { Place } from './graph.ts';
import { rankOf } from './layout.ts';
import { UNREACHED } from './reach.ts';
import type { Solved } from './solve.ts';
import { spokenAtStart, spokenBy, type Spoken } from './spoken.ts';
import { moveOf, type Survey } from './survey.ts';
import { placeOf } from './witness.ts';

/** Replies that mirror a word on some way on which the agent never heard it. */
export function* echoFindings(survey: Survey): Iterable<SolverFinding> {
  const replies = Object.values<Turn>(survey.solved.scenario.turns).flatMap((turn) => turn.replies);
  for (const reply of replies) {
    if (reply.echo === null) continue;
    const moves = shortestUnheard(survey, reply, reply.echo);
    if (moves === null) continue;
    const message = `reply "${reply.id}" mirrors "${reply.echo}", but can be given when that word was not heard. Let it need the fact that comes with the word, or let an earlier line say it.`;
    yield found(
      'echo-too-soon',
      { valueOf: ['turns', reply.turn, 'replies', reply.id, 'echo'] },
      moves,
      message,
    );
  }
}

/** The shortest moves to the reply, itself included, on which the word is not heard; null where there are none. */
function shortestUnheard(survey: Survey, reply: Reply, echo: string): readonly Move[] | null {
  const word = echo.trim().toLowerCase();
  const { solved } = survey;
  if (says(spokenAtStart(solved), word)) return null;
  const moves = new Int32Array(solved.layout.cells).fill(UNREACHED);
  const before = new Int32Array(solved.layout.cells);
  const by = new Int8Array(solved.layout.cells);
  moves[solved.start] = 0;
  let nearest: number | null = null;
  let fewest = UNREACHED;
  const hears = hearingOf(survey, word);
  // Most words are heard soon: then few places are come to without them.
  const isMet = new Uint8Array(solved.layout.order.length);
  isMet[rankOf(solved.layout, solved.start)] = 1;
  for (const [rank, place] of solved.layout.order.entries()) {
    if (isMet[rank] === 0) continue;
    eachEdgeOf(solved, place, (from, to, step) => {
      const here = moves[from] ?? UNREACHED;
      if (here === UNREACHED) return;
      if (here < fewest && place.kind === 'choosing' && place.edges[step]?.move === reply) {
        nearest = from;
        fewest = here;
      }
      const there = here + (step < 0 ? 0 : 1);
      if (there >= fewest || there >= (moves[to] ?? 0) || hears(place, step, to)) return;
      moves[to] = there;
      before[to] = from;
      by[to] = step;
      isMet[rankOf(solved.layout, to)] = 1;
    });
  }
  return nearest === null ? null : [...movesAlong(solved, before, by, nearest), reply.id];
}

function movesAlong(solved: Solved, before: Int32Array, by: Int8Array, goal: number): readonly Move[] {
  const moves: Move[] = [];
  for (let state = goal; state !== solved.start;) {
    const step = by[state] ?? -1;
    state = before[state] ?? solved.start;
    const move = moveOf(placeOf(solved, state), step);
    if (move !== null) moves.push(move);
  }
  return moves.toReversed();
}

/** Whether the word is heard in answer to a step: in the customer's answer, or in the lines then spoken. */
function hearingOf({ solved }: Survey, word: string) {
  const turnsWithWord = new Set(
    Object.values<Turn>(solved.scenario.turns)
      .filter(({ lines }) => lines.some(({ text }) => text.toLowerCase().includes(word)))
      .map(({ id }) => id),
  );
  return (place: Place, step: number, to: number): boolean => {
    if (place.kind === 'ended') return false;
    const reply = place.kind === 'choosing' ? place.edges[step]?.move : undefined;
    if (reply?.answer?.toLowerCase().includes(word) === true) return true;
    const target = placeOf(solved, to);
    if (target.kind === 'ended' || !turnsWithWord.has(target.turn.id)) return false;
    return says(spokenBy(solved, place, step, to), word);
  };
}

const says = (spoken: Spoken | null, word: string): boolean =>
  spoken !== null &&
  spoken.lines.some((index) => spoken.turn.lines[index]?.text.toLowerCase().includes(word));
