import type { ScoreBounds } from '../rubric/bounds.ts';
import { scoresOf, type Scores } from '../rubric/scores.ts';
import type { Ending, Move, Turn } from '../scenario/model.ts';
import { longestTo } from './lengths.ts';
import { percentilesIn } from './percentiles.ts';
import { mindlessPlays, type MindlessPlay } from './players.ts';
import { chancesOf, waysTo } from './random-play.ts';
import { lineKey, movesOf, sightingsOf, type Sighting, type Sightings } from './sightings.ts';
import { UNREACHED } from './reach.ts';
import { slipsOf } from './slips.ts';
import type { Solved } from './solve.ts';
import { bestOverall, surveyOf, type Survey } from './survey.ts';
import { eachFinal } from './values.ts';
import { shortestMovesTo } from './witness.ts';

/** Everything that can be said of a scenario by counting, as plain JSON. Whole numbers beyond 2^53 are texts. */
export interface Report {
  /** Situations that can be met, those at an ending included. */
  readonly states: number;
  /** Those in which a move can be made. */
  readonly decisions: number;
  /** Moves from one situation to another. */
  readonly edges: number;
  /** Situations in which nothing can be done. */
  readonly stuck: number;
  readonly bounds: ScoreBounds;
  /** The lowest and the highest that any conversation scores. */
  readonly overall: { readonly worst: number; readonly best: number };
  /** In moves; the mean is that of random play. */
  readonly length: { readonly shortest: number; readonly mean: number; readonly longest: number };
  /** How many different complete conversations there are. */
  readonly ways: string;
  readonly endings: readonly EndingReport[];
  /** Under random play, exactly. */
  readonly random: Distribution;
  /** For each overall from 0 to 100 how many of a hundred random plays stay below it, rounded down. */
  readonly percentiles: readonly number[];
  readonly pointsOfNoReturn: readonly PointOfNoReturn[];
  readonly reachable: Reachable;
  readonly mindless: readonly MindlessPlay[];
}

export interface EndingReport {
  readonly id: string;
  readonly customer: Ending['customer'];
  readonly matter: Ending['matter'];
  readonly ways: string;
  /** Of `random.whole` random plays. */
  readonly chance: string;
}

/** How often random play has each score. The counts of a score add up to the whole, exactly. */
export interface Distribution {
  readonly whole: string;
  readonly scores: Readonly<Record<keyof Scores, readonly ScoreCount[]>>;
}

export interface ScoreCount {
  readonly score: number;
  readonly count: string;
}

/** A move after which no ending where the customer stays can be reached, though before it one could. */
export interface PointOfNoReturn {
  readonly turn: string;
  readonly move: Move;
  /** Whether that is so in every situation of the turn from which the customer could still stay. */
  readonly always: boolean;
  /** The shortest moves that show it, itself included. */
  readonly moves: readonly Move[];
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
  const { reach, bounds, scenario } = solved;
  const tally = tallyOf(solved);
  return {
    states: reach.moves.reduce((sum, moves) => (moves === UNREACHED ? sum : sum + 1), 0),
    decisions: reach.decisions,
    edges: reach.edges,
    stuck: reach.stuck.length,
    bounds,
    overall: { worst: tally.worst, best: bestOverall(survey, solved.start) },
    length: lengthOf(solved, tally),
    ways: sumOf(tally.endings, ({ ways }) => ways).toString(),
    endings: Object.values(scenario.endings).map(({ id, customer, matter }) => {
      const { ways = 0n, chance = 0n } = tally.endings.get(id) ?? {};
      return { id, customer, matter, ways: ways.toString(), chance: chance.toString() };
    }),
    random: { whole: tally.whole.toString(), scores: mapScores((score) => countsOf(tally.scores[score])) },
    percentiles: percentilesIn(tally.scores.overall, tally.whole),
    pointsOfNoReturn: pointsOfNoReturn(survey),
    reachable: reachableIn(solved, sightings),
    mindless: mindlessPlays(survey),
  };
}

/** What the endings have together, added up exactly. */
interface Tally {
  readonly whole: bigint;
  /** Of all conversations together, in parts of the whole. */
  readonly moves: bigint;
  readonly worst: number;
  readonly endings: ReadonlyMap<string, { ways: bigint; chance: bigint }>;
  readonly scores: Readonly<Record<keyof Scores, readonly bigint[]>>;
}

function tallyOf(solved: Solved): Tally {
  const { scenario, layout, reach, bounds } = solved;
  const { shares, moves } = chancesOf(solved);
  const endings = Object.values(scenario.endings).map(({ id }) => String(id));
  const ways = waysTo(solved).sums(endings.length);
  const chances = shares.sums(endings.length);
  const scored = mapScores(() => shares.sums(101));
  let worst = 100;
  eachFinal(layout, reach, (state, { id, customer }, meters) => {
    const ending = endings.indexOf(id);
    ways.add(ending, state);
    chances.add(ending, state);
    const scores = scoresOf(meters, customer, bounds);
    worst = Math.min(worst, scores.overall);
    for (const score of SCORES) scored[score].add(scores[score], state);
  });
  const sumsOf = (index: number) => ({ ways: ways.of(index), chance: chances.of(index) });
  return {
    whole: shares.whole,
    moves,
    worst,
    endings: new Map(endings.map((id, index) => [id, sumsOf(index)])),
    scores: mapScores((score) => Array.from({ length: 101 }, (_, value) => scored[score].of(value))),
  };
}

const SCORES = ['overall', 'patience', 'warmth', 'lastWord'] as const satisfies readonly (keyof Scores)[];

const mapScores = <Value>(value: (score: keyof Scores) => Value): Record<keyof Scores, Value> => ({
  patience: value('patience'),
  warmth: value('warmth'),
  lastWord: value('lastWord'),
  overall: value('overall'),
});

const sumOf = <Item>(items: ReadonlyMap<string, Item>, valueOf: (item: Item) => bigint): bigint =>
  [...items.values()].reduce((sum, item) => sum + valueOf(item), 0n);

/** The scores that occur, from the lowest. */
const countsOf = (counts: readonly bigint[]): readonly ScoreCount[] =>
  counts.flatMap((count, score) => (count === 0n ? [] : [{ score, count: count.toString() }]));

function lengthOf(solved: Solved, { whole, moves }: Tally): Report['length'] {
  const { layout, reach } = solved;
  const most = longestTo(solved);
  const ends = { shortest: UNREACHED, longest: 0 };
  eachFinal(layout, reach, (state) => {
    ends.shortest = Math.min(ends.shortest, reach.moves[state] ?? UNREACHED);
    ends.longest = Math.max(ends.longest, most[state] ?? 0);
  });
  return { ...ends, mean: quotient(moves, whole) };
}

/** The nearest thing that a double has to a quotient: 60 bits of it are worked out exactly, of which a double holds 53. */
const quotient = (dividend: bigint, divisor: bigint): number => Number((dividend << 60n) / divisor) / 2 ** 60;

function pointsOfNoReturn(survey: Survey): readonly PointOfNoReturn[] {
  const { solved, canStay } = survey;
  const slips = slipsOf(survey, (state, to) => (canStay[state] === 1 ? canStay[to] === 0 : null));
  return slips.map(({ turn, move, always, state }) => ({
    turn,
    move,
    always,
    moves: [...shortestMovesTo(solved, state), move],
  }));
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
