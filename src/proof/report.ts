import type { Move, Turn } from '../scenario/model.ts';
import { countsOf, type Chances, type Counts } from './counting/counts.ts';
import { edgesFrom } from '../solver/states/edges.ts';
import { endsOf, longestIn, outline, type EndingReport, type EndingOutlook } from './outline.ts';
import { percentilesIn } from './counting/percentiles.ts';
import { mindlessPlays, type MindlessPlay } from './findings/mindless-players.ts';
import { Outlook, type Bound } from './counting/ranges.ts';
import { lineKey, movesOf, sightingsOf, type Sighting, type Sightings } from './met/first-met.ts';
import { slipsOf } from './findings/losing-moves.ts';
import type { Solved } from '../solver/solve.ts';
import { moveOf, surveyOf, type Survey } from '../solver/states/solution.ts';
import { missedTo, placeOf, shortestMovesTo } from '../solver/states/shortest-moves.ts';

/**
 * Everything that counting shows of a scenario, as plain JSON. Whole numbers beyond 2^53 are texts. Null means: not
 * known, because it does not fit into memory; or there is none, because nobody can come to an ending.
 */
export interface Report {
  /** Situations that can be met, those at an ending included. */
  readonly states: number;
  /** Those in which a move can be made. */
  readonly decisions: number;
  /** Moves from one situation to another. */
  readonly edges: number;
  /** Situations in which nothing can be done. */
  readonly stuck: number;
  /** The lowest and the highest that any conversation scores. */
  readonly overall: Bound | null;
  /** Of conversations that come to an ending, in moves; the mean is that of random play, which may get stuck. */
  readonly length: {
    readonly shortest: number;
    readonly mean: number | null;
    readonly longest: number | null;
  } | null;
  /** How many different complete conversations there are. */
  readonly ways: string | null;
  readonly endings: readonly EndingReport[];
  /** The conversations that get stuck, in no ending's numbers; null where none can. */
  readonly gettingStuck: EndingOutlook | null;
  /** Under random play, exactly. */
  readonly random: Distribution | null;
  /** For each overall from 0 to 100 how many of a hundred random plays stay below it, rounded down. A play that gets stuck has 0. */
  readonly percentiles: readonly number[] | null;
  readonly pointsOfNoReturn: readonly PointOfNoReturn[] | null;
  readonly reachable: Reachable | null;
  readonly mindless: readonly MindlessPlay[] | null;
  /** One sentence: what is not known of all this, and why; null where all is known. */
  readonly notKnown: string | null;
}

/** How often random play has each overall. The counts add up to the whole, less what gets stuck. */
export interface Distribution {
  readonly whole: string;
  readonly stuck: string;
  /** Null where it does not fit into memory. */
  readonly overall: readonly ScoreCount[] | null;
}

export interface ScoreCount {
  readonly score: number;
  readonly count: string;
}

/** A move after which no ending where the customer stays can be reached, though before it one could. */
export interface PointOfNoReturn {
  readonly turn: string;
  readonly move: Move;
  /** Whether it does so in every situation of the turn from which the customer could still stay. */
  readonly always: boolean;
  /** The shortest moves that show it, itself included. */
  readonly moves: readonly Move[];
  /** The overall that can still come out after those; null where no ending can. */
  readonly after: Bound | null;
}

/** The shortest moves to everything; null for what nobody can meet. */
export type Reachable = Readonly<
  Record<
    'turns' | 'lines' | 'replies' | 'facts' | 'endings',
    Readonly<Record<string, readonly Move[] | null>>
  >
>;

export function reportOn(
  solved: Solved,
  survey: Survey = surveyOf(solved),
  sightings: Sightings = sightingsOf(survey),
): Report {
  const ends = endsOf(solved);
  const counts = countsOf(solved);
  const { chances } = counts;
  return {
    ...outline(solved, ends, counts),
    overall: new Outlook(solved).at(solved.start),
    length: ends && {
      shortest: ends.shortest,
      mean: chances && quotient(chances.moves, chances.whole),
      longest: longestIn(solved),
    },
    random: chances && distributionOf(chances),
    percentiles:
      ends && chances?.overall ? percentilesIn(chances.overall, chances.whole, chances.stuck) : null,
    pointsOfNoReturn: pointsOfNoReturn(survey),
    reachable: reachableIn(solved, sightings),
    mindless: mindlessPlays(survey),
    notKnown: notCounted(counts),
  };
}

/** What is known without looking at any move, where there are too many moves to write out. */
export function reportWithoutMoves(solved: Solved, because: string): Report {
  const ends = endsOf(solved);
  return {
    ...outline(solved, ends, { ways: null, chances: null }),
    overall: null,
    length: ends && { shortest: ends.shortest, mean: null, longest: null },
    random: null,
    percentiles: null,
    pointsOfNoReturn: null,
    reachable: null,
    mindless: null,
    notKnown: `Not known, since ${because}: what of its lines and replies can be met, how many ways lead to each ending and how likely, pass marks, the lowest and the highest overall, points of no return, who wins without reading.`,
  };
}

function notCounted({ ways, chances }: Counts): string | null {
  const unknown = [
    ...(ways === null ? ['how many conversations there are, and to each ending'] : []),
    ...(chances === null
      ? ['how likely random play comes to each ending, its pass marks, its mean length']
      : chances.overall === null
        ? ['the pass marks of random play']
        : []),
  ];
  if (unknown.length === 0) return null;
  return `Not known, since the conversations are too many to be counted in memory: ${unknown.join('; ')}.`;
}

const distributionOf = ({ whole, stuck, overall }: Chances): Distribution => ({
  whole: whole.toString(),
  stuck: stuck.toString(),
  overall: overall && occurring(overall),
});

/** The scores that occur, from the lowest. */
const occurring = (counts: readonly bigint[]): readonly ScoreCount[] =>
  counts.flatMap((count, score) => (count === 0n ? [] : [{ score, count: count.toString() }]));

/** The double nearest to a quotient: 60 bits of it are worked out exactly, and a double holds 53. */
const quotient = (dividend: bigint, divisor: bigint): number => Number((dividend << 60n) / divisor) / 2 ** 60;

function pointsOfNoReturn(survey: Survey): readonly PointOfNoReturn[] {
  const { solved, canStay } = survey;
  const slips = slipsOf(survey, (state, to) => (canStay[state] === 1 ? canStay[to] === 0 : null));
  const outlook = new Outlook(solved);
  return slips.map(({ turn, move, always, state }) => ({
    turn,
    move,
    always,
    moves: [...shortestMovesTo(solved, state), move],
    after: outlookAfter(survey, outlook, state, move),
  }));
}

function outlookAfter({ solved, edges }: Survey, outlook: Outlook, state: number, move: Move): Bound | null {
  const place = placeOf(solved, state);
  const edge = edgesFrom(edges, state).find((one) => moveOf(place, edges.step[one] ?? -1) === move);
  if (edge === undefined) return null;
  return outlook.at(edges.to[edge] ?? state, missedTo(solved, state) + (edges.missed[edge] ?? 0));
}

function reachableIn(solved: Solved, sightings: Sightings): Reachable {
  const { scenario } = solved;
  const turns = Object.values<Turn>(scenario.turns);
  const shortest = (keys: readonly string[], known: ReadonlyMap<string, Sighting>) =>
    Object.fromEntries(
      keys.map((key) => {
        const sighting = known.get(key);
        return [key, sighting === undefined ? null : movesOf(solved, sighting)];
      }),
    );
  const lines = turns.flatMap((turn) => turn.lines.map((_, index) => lineKey(turn.id, index)));
  const replies = turns.flatMap((turn) => turn.replies.map(({ id }) => `${turn.id}/${id}`));
  return {
    turns: shortest(Object.keys(scenario.turns), sightings.turns),
    lines: shortest(lines, sightings.lines),
    replies: shortest(replies, sightings.replies),
    facts: shortest(Object.keys(scenario.facts), sightings.facts),
    endings: shortest(Object.keys(scenario.endings), sightings.endings),
  };
}
