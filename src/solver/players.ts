import { scoresOf } from '../rubric/scores.ts';
import { endingNamed } from '../scenario/lookup.ts';
import { LISTENING_MOVES, type ListeningMove, type Move, type Reply } from '../scenario/model.ts';
import { edgesFrom, statesOf } from './edges.ts';
import type { Listening, Place } from './graph.ts';
import { metersAt } from './layout.ts';
import type { Solved } from './solve.ts';
import { moveOf, type Survey } from './survey.ts';
import { eachFinal } from './values.ts';
import { placeOf } from './witness.ts';

/** How a mindless player listens: without hearing what is said. */
const LISTENERS = ['hear', 'encourage', 'cut-in', 'alternate'] as const;
export type Listener = (typeof LISTENERS)[number];

/** How a mindless player replies: without reading what it means. Of equals the one shown first is taken. */
const SPEAKERS = ['first', 'last', 'longest', 'shortest', 'polite', 'sorry', 'silent', 'random'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** A player that follows a habit, and how it fares. */
export interface MindlessPlay {
  readonly listener: Listener;
  readonly speaker: Speaker;
  /** Of its one conversation; for the speaker `random` the mean, in double precision. */
  readonly overall: number;
  /** Its conversation; null for `random`, which has many. */
  readonly moves: readonly Move[] | null;
}

/** Every mindless player. Those that look for words are there only for English scenarios, whose words are known. */
export function mindlessPlays(survey: Survey): readonly MindlessPlay[] {
  const isEnglish = /^en\b/.test(survey.solved.scenario.language);
  const speakers = SPEAKERS.filter((speaker) => isEnglish || (speaker !== 'polite' && speaker !== 'sorry'));
  return LISTENERS.flatMap((listener) => speakers.map((speaker) => playOf(survey, listener, speaker)));
}

const playOf = (survey: Survey, listener: Listener, speaker: Speaker): MindlessPlay =>
  speaker === 'random'
    ? { listener, speaker, overall: meanOverall(survey, listener), moves: null }
    : { listener, speaker, ...oneConversation(survey, listener, CHOOSE[speaker]) };

/** `alternate` keeps silent after the first line of a turn, says "mm-hm" after the second, and so on. */
const listeningMove = (listener: Listener, { position }: Listening): ListeningMove =>
  listener !== 'alternate' ? listener : position % 2 === 1 ? 'hear' : 'encourage';

function oneConversation(
  { solved, edges }: Survey,
  listener: Listener,
  choose: Choose,
): Pick<MindlessPlay, 'overall' | 'moves'> {
  const moves: Move[] = [];
  let state = solved.start;
  for (let open = edgesFrom(edges, state); open.length > 0; open = edgesFrom(edges, state)) {
    const place = placeOf(solved, state);
    const [onlyWay = 0] = open;
    const wished = wishedMove(
      place,
      open.map((edge) => edges.step[edge] ?? -1),
      listener,
      choose,
    );
    const edge = open.find((each) => moveOf(place, edges.step[each] ?? -1) === wished) ?? onlyWay;
    if (wished !== null) moves.push(wished);
    state = edges.to[edge] ?? 0;
  }
  return { overall: overallAt(solved, state), moves };
}

/** Null where the conversation goes on by itself. */
function wishedMove(place: Place, steps: readonly number[], listener: Listener, choose: Choose): Move | null {
  if (place.kind === 'ended' || steps[0] === -1) return null;
  if (place.kind === 'listening') return listeningMove(listener, place);
  const open = steps.flatMap((step) => place.edges[step]?.move ?? []);
  return choose(open)?.id ?? null;
}

/** A conversation that got stuck is worth nothing. */
function overallAt(solved: Solved, state: number): number {
  const place = placeOf(solved, state);
  if (place.kind !== 'ended') return 0;
  const { customer } = endingNamed(solved.scenario, place.ending);
  return scoresOf(metersAt(solved.layout, place, state), customer, solved.bounds).overall;
}

/** Forward over all edges, with the listening moves decided and the replies by lot. */
function meanOverall({ solved }: Survey, listener: Listener): number {
  const { layout, reach, bounds, start } = solved;
  const share = new Float64Array(layout.cells);
  share[start] = 1;
  for (const place of layout.order) {
    const wished = place.kind === 'listening' ? listeningMove(listener, place) : null;
    shareOut(solved, place, share, wished === null ? null : LISTENING_MOVES.indexOf(wished));
  }
  let mean = 0;
  eachFinal(layout, reach, (state, { customer }, meters) => {
    const here = share[state] ?? 0;
    if (here > 0) mean += here * scoresOf(meters, customer, bounds).overall;
  });
  return mean;
}

/** Hands the share of each state of a place on: all to one of its edges, or to each the same. */
function shareOut({ layout, edges }: Solved, place: Place, share: Float64Array, only: number | null): void {
  const { first, to } = edges;
  const [start, after] = statesOf(layout, place);
  for (let state = start; state < after; state++) {
    const here = share[state] ?? 0;
    if (here === 0) continue;
    const begin = (first[state] ?? 0) + (only ?? 0);
    const end = only === null ? (first[state + 1] ?? 0) : begin + 1;
    const part = here / (end - begin);
    for (let edge = begin; edge < end; edge++) {
      const target = to[edge] ?? 0;
      share[target] = (share[target] ?? 0) + part;
    }
  }
}

type Choose = (open: readonly Reply[]) => Reply | undefined;

const CHOOSE: Readonly<Record<Exclude<Speaker, 'random'>, Choose>> = {
  first: (open) => open[0],
  last: (open) => open.at(-1),
  longest: (open) => most(open, (reply) => shownText(reply).length),
  shortest: (open) => most(open, (reply) => -shownText(reply).length),
  polite: (open) => most(open, (reply) => (reply.say ?? '').match(POLITE)?.length ?? 0),
  sorry: (open) => most(open, (reply) => (SORRY.test(reply.say ?? '') ? 1 : 0)),
  silent: (open) => most(open, (reply) => (reply.act === 'nothing' ? 1 : 0)),
};

const POLITE =
  /\b(?:please|thank|thanks|sorry|apolog\w*|of course|certainly|gladly|happy to|no problem|welcome|appreciate|kind|lovely|if you (?:don't|wouldn't) mind)\b/gi;
const SORRY = /\b(?:sorry|apolog\w*)\b/i;

/** What the button shows, as far as its length matters. */
export const shownText = ({ button, act, say }: Reply): string =>
  button ?? (act === 'nothing' ? 'Say nothing' : `${act === null ? '' : `(${act}) `}${say ?? ''}`);

/** The first of those with the highest score. */
function most(open: readonly Reply[], scoreOf: (reply: Reply) => number): Reply | undefined {
  const highest = Math.max(...open.map(scoreOf));
  return open.find((reply) => scoreOf(reply) === highest);
}
