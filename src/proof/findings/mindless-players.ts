import {
  isListeningMove,
  LISTENING_MOVES,
  type ListeningMove,
  type Move,
  type Reply,
} from '../../scenario/model.ts';
import { unlessTooLarge } from '../../solver/limits.ts';
import { edgesFrom, statesOf } from '../../solver/states/edges.ts';
import type { Listening, Place } from '../../solver/places/graph.ts';
import type { Solved } from '../../solver/solve.ts';
import { moveOf, valueOf, type Survey } from '../../solver/states/solution.ts';
import { eachOverall, eachSlotBlock, MissedSlots, slotAfter, SLOTS } from '../counting/missed-slots.ts';
import { placeOf } from '../../solver/states/shortest-moves.ts';

/** How a mindless player listens: without hearing what is said. */
const LISTENERS = ['hear', 'encourage', 'cut-in', 'alternate'] as const;
export type Listener = (typeof LISTENERS)[number];

/** How a mindless player replies: without reading what it means. Of equals it takes the one shown first. */
const SPEAKERS = ['first', 'last', 'longest', 'shortest', 'polite', 'sorry', 'silent', 'random'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** A player that follows a habit, and how it fares. */
export interface MindlessPlay {
  /** Null where it never met anything to listen to. */
  readonly listener: Listener | null;
  readonly speaker: Speaker;
  /** The score of its one conversation; for the speaker `random` the mean, in double precision. */
  readonly overall: number;
  /** Its conversation; null for `random`, which has many. */
  readonly moves: readonly Move[] | null;
}

/** All that a player does, as one text: two that do the same are one. */
interface Played extends MindlessPlay {
  readonly conduct: string;
}

/**
 * Every mindless player, each once, even if several habits do the same. Those that look for words play only English
 * scenarios, whose words are known. Where no move can be made, there is no player.
 */
export function mindlessPlays(survey: Survey): readonly MindlessPlay[] {
  const isEnglish = /^en\b/.test(survey.solved.scenario.language);
  const speakers = SPEAKERS.filter((speaker) => isEnglish || (speaker !== 'polite' && speaker !== 'sorry'));
  const different = new Map<string, MindlessPlay>();
  for (const listener of LISTENERS) {
    for (const speaker of speakers) {
      const played = playOf(survey, listener, speaker);
      if (played === null || played.conduct === '' || different.has(played.conduct)) continue;
      const { conduct, ...play } = played;
      different.set(conduct, play);
    }
  }
  return [...different.values()];
}

/** Null for one whose many conversations do not fit into memory. */
function playOf(survey: Survey, listener: Listener, speaker: Speaker): Played | null {
  if (speaker === 'random') return manyConversations(survey, listener);
  const { overall, moves } = oneConversation(survey, listener, CHOOSE[speaker]);
  const hasListened = moves.some(isListeningMove);
  return { listener: hasListened ? listener : null, speaker, overall, moves, conduct: moves.join() };
}

/** Where there is never a choice between replies, chance decides nothing: this player is the one who takes the first. */
function manyConversations(survey: Survey, listener: Listener): Played | null {
  const mean = unlessTooLarge(
    () => meanOverall(survey, listener),
    () => null,
  );
  if (mean === null) return null;
  const { overall, heard, isByLot } = mean;
  if (!isByLot) return playOf(survey, listener, 'first');
  const conduct = `by lot ${heard.join()}`;
  return { listener: heard.length > 0 ? listener : null, speaker: 'random', overall, moves: null, conduct };
}

/** `alternate` keeps silent after the first line of a turn, says "mm-hm" after the second, and so on. */
const listeningMove = (listener: Listener, { position }: Listening): ListeningMove =>
  listener !== 'alternate' ? listener : position % 2 === 1 ? 'hear' : 'encourage';

function oneConversation(
  survey: Survey,
  listener: Listener,
  choose: Choose,
): { readonly overall: number; readonly moves: readonly Move[] } {
  const { solved, edges } = survey;
  const moves: Move[] = [];
  let missed = 0;
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
    missed += edges.missed[edge] ?? 0;
    state = edges.to[edge] ?? 0;
  }
  // A conversation that gets stuck scores 0.
  const value = placeOf(solved, state).kind === 'ended' ? valueOf(survey, state) : 0;
  return { overall: Math.max(0, value - missed), moves };
}

/** Null where the conversation goes on by itself. */
function wishedMove(place: Place, steps: readonly number[], listener: Listener, choose: Choose): Move | null {
  if (place.kind === 'ended' || steps[0] === -1) return null;
  if (place.kind === 'listening') return listeningMove(listener, place);
  const open = steps.flatMap((step) => place.edges[step]?.move ?? []);
  return choose(open)?.id ?? null;
}

/** What came of a player who replies at random. */
interface Mean {
  readonly overall: number;
  /** What it does at each place where it listens: the place and the move. */
  readonly heard: readonly string[];
  /** Whether it ever has a reply to choose. */
  readonly isByLot: boolean;
}

/** Forward over all edges: the habit decides the listening moves, chance the replies. */
function meanOverall({ solved }: Survey, listener: Listener): Mean {
  const slots = new MissedSlots(solved.layout, 1);
  const begin = slots.at(solved.start);
  begin.numbers[begin.start] = 1;
  const heard: string[] = [];
  let isByLot = false;
  eachSlotBlock(solved, slots, (place, rank, numbers) => {
    const wished = place.kind === 'listening' ? listeningMove(listener, place) : null;
    const only = wished === null ? null : LISTENING_MOVES.indexOf(wished);
    const most = shareOut(solved, slots, { place, rank, numbers }, only);
    if (wished !== null && most > 0) heard.push(`${place.index} ${wished}`);
    isByLot ||= most > 1;
  });
  let overall = 0;
  const add = (reached: number, numbers: Float64Array, at: number): void => {
    overall += reached * (numbers[at] ?? 0);
  };
  eachOverall(solved, slots, add, 1);
  return { overall, heard, isByLot };
}

/** A place, its position in the order, and the shares of its states by how much was missed. */
interface Block {
  readonly place: Place;
  readonly rank: number;
  readonly numbers: Float64Array;
}

/**
 * Hands on the share of each state of a place: all of it to one edge, or the same to each. Returns the largest number
 * of edges that a share was handed to; 0 where none of the states is met.
 */
function shareOut(
  { layout, edges }: Solved,
  slots: MissedSlots,
  { place, rank, numbers }: Block,
  only: number | null,
): number {
  const { first, to, missed } = edges;
  const [start, after] = statesOf(layout, place);
  let most = 0;
  for (let state = start; state < after; state++) {
    const begin = (first[state] ?? 0) + (only ?? 0);
    const end = only === null ? (first[state + 1] ?? 0) : begin + 1;
    for (let slot = 0; slot < SLOTS; slot++) {
      const here = numbers[slots.startIn(rank, state) + slot] ?? 0;
      if (here === 0) continue;
      most = Math.max(most, end - begin);
      for (let edge = begin; edge < end; edge++) {
        const target = slots.at(to[edge] ?? 0);
        const at = target.start + slotAfter(slot, missed[edge] ?? 0);
        target.numbers[at] = (target.numbers[at] ?? 0) + here / (end - begin);
      }
    }
  }
  return most;
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
