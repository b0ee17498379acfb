import { NARRATOR, type Line, type Move, type Reply, type Saying, type Turn } from '../../scenario/model.ts';
import { hasWords, speaks, spokenWords } from '../../scenario/text/spoken-words.ts';
import { eachEdgeOf } from '../../solver/states/edges.ts';
import { found, type SolverFinding } from './finding.ts';
import type { Place } from '../../solver/places/graph.ts';
import { rankOf } from '../../solver/states/layout.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import type { Solved } from '../../solver/solve.ts';
import { spokenAtStart, spokenBy, type Spoken } from '../met/spoken-lines.ts';
import { moveOf, type Survey } from '../../solver/states/solution.ts';
import { placeOf } from '../../solver/states/shortest-moves.ts';

/**
 * Replies that mirror a word on some way on which the agent never heard it. The plain check has
 * already told of words that the reply does not say, or that nobody ever says.
 */
export function* echoFindings(survey: Survey): Iterable<SolverFinding> {
  const turns = Object.values<Turn>(survey.solved.scenario.turns);
  const replies = turns.flatMap((turn) => turn.replies);
  if (replies.every(({ echo }) => echo === null)) return;
  const words = turns.map(wordsOf);
  for (const reply of replies) {
    if (reply.echo === null || !speaks(reply.say, reply.echo)) continue;
    const heard = words.flatMap((turn) => whereHeard(turn, spokenWords(reply.echo ?? '')));
    if (heard.length === 0) continue;
    const moves = shortestUnheard(survey, reply, new Set(heard));
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

/** The lines, the replies and the blurts with whose answers a word is heard, and the turns of the lines. */
type Heard = ReadonlySet<Hearable>;
type Hearable = Turn | Line | Reply | Saying;

/** What is spoken to the agent in a turn, line by line and answer by answer, as words. */
interface TurnWords {
  readonly turn: Turn;
  readonly lines: readonly (readonly [Line, string])[];
  readonly answers: readonly (readonly [Reply | Saying, string])[];
}

const wordsOf = (turn: Turn): TurnWords => ({
  turn,
  lines: turn.lines.map((line) => [line, heardIn(line)]),
  answers: [
    ...turn.replies.map((reply) => [reply, heardIn(reply.answer)] as const),
    ...turn.lines.flatMap(({ blurtAnswer: said }) => (said === null ? [] : [[said, heardIn(said)] as const])),
  ],
});

/** What a narrator tells is nobody's words, to mirror. */
const heardIn = (said: Saying | null): string =>
  said === null || said.by === NARRATOR ? '' : spokenWords(said.text);

function whereHeard({ turn, lines, answers }: TurnWords, word: string): readonly Hearable[] {
  const spoken = lines.filter(([, words]) => hasWords(words, word)).map(([line]) => line);
  const replies = answers.filter(([, words]) => hasWords(words, word)).map(([reply]) => reply);
  return [...(spoken.length === 0 ? [] : [turn]), ...spoken, ...replies];
}

/** The shortest moves to the reply, itself included, on which the word is not heard; null where there are none. */
function shortestUnheard(survey: Survey, reply: Reply, heard: Heard): readonly Move[] | null {
  const { solved } = survey;
  if (says(spokenAtStart(solved), heard)) return null;
  const moves = new Int32Array(solved.layout.cells).fill(UNREACHED);
  const before = new Int32Array(solved.layout.cells);
  const by = new Int8Array(solved.layout.cells);
  moves[solved.start] = 0;
  let nearest: number | null = null;
  let fewest = UNREACHED;
  const hears = hearingOf(survey, heard);
  // Most words are heard soon, so few places can be reached without them.
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

/** Whether the word is heard in answer to a step: in the answer at once, or in the lines then spoken. */
const hearingOf =
  ({ solved }: Survey, heard: Heard) =>
  (place: Place, step: number, to: number): boolean => {
    if (place.kind === 'ended') return false;
    const answered = place.kind === 'choosing' ? place.edges[step]?.move : blurtAnswered(place, step);
    if (answered != null && heard.has(answered)) return true;
    const target = placeOf(solved, to);
    if (target.kind === 'ended' || !heard.has(target.turn)) return false;
    return says(spokenBy(solved, place, step, to), heard);
  };

/** What is said to the blurt of the line just said, if the step cuts in there. */
function blurtAnswered(place: Extract<Place, { kind: 'listening' }>, step: number): Saying | null {
  if (place.edges[step]?.move !== 'cut-in') return null;
  const line = place.lines[place.position - 1];
  return line === undefined ? null : (place.turn.lines[line]?.blurtAnswer ?? null);
}

function says(spoken: Spoken | null, heard: Heard): boolean {
  const lines = spoken?.lines.flatMap((index) => spoken.turn.lines[index] ?? []) ?? [];
  return lines.some((line) => heard.has(line));
}
