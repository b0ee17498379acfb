import type { Move } from '../../scenario/model.ts';
import { crossingsFrom, type Crossing } from '../counting/crossings.ts';
import { eachEdgeOf } from '../../solver/states/edges.ts';
import type { Place } from '../../solver/places/graph.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import { isByMeters, spokenAtStart, spokenBy, type Spoken } from './spoken-lines.ts';
import type { Solved } from '../../solver/solve.ts';
import { moveOf, type Survey } from '../../solver/states/solution.ts';
import { placeOf, shortestMovesTo } from '../../solver/states/shortest-moves.ts';

/** A shortest way to something: the shortest moves to a state, and then one more step, unless it is null. */
export interface Sighting {
  readonly state: number;
  readonly step: number | null;
  /** How many moves that is. */
  readonly moves: number;
}

/** Everything that can be met in a scenario, with a shortest way to it. What cannot be met is missing. */
export interface Sightings {
  readonly turns: ReadonlyMap<string, Sighting>;
  /** By {@link lineKey}. */
  readonly lines: ReadonlyMap<string, Sighting>;
  /** By `turn/reply`. */
  readonly replies: ReadonlyMap<string, Sighting>;
  readonly facts: ReadonlyMap<string, Sighting>;
  readonly endings: ReadonlyMap<string, Sighting>;
}

export const lineKey = (turn: string, line: number): string => `${turn} ${line + 1}`;

/** The moves of a sighting. */
export function movesOf(solved: Solved, { state, step }: Sighting): readonly Move[] {
  const moves = shortestMovesTo(solved, state);
  const last = step === null ? null : moveOf(placeOf(solved, state), step);
  return last === null ? moves : [...moves, last];
}

/** One pass over all edges. */
export function sightingsOf({ solved }: Survey): Sightings {
  const finder = new Finder(solved);
  for (const place of solved.layout.order) finder.lookFrom(place);
  return finder;
}

class Finder implements Sightings {
  readonly turns = new Map<string, Sighting>();
  readonly lines = new Map<string, Sighting>();
  readonly replies = new Map<string, Sighting>();
  readonly facts = new Map<string, Sighting>();
  readonly endings = new Map<string, Sighting>();
  private readonly solved: Solved;

  constructor(solved: Solved) {
    this.solved = solved;
    const start = { state: solved.start, step: null, moves: 0 };
    this.arrive(placeOf(solved, solved.start), spokenAtStart(solved), start);
  }

  lookFrom(place: Place): void {
    for (const crossing of crossingsFrom(this.solved, place)) {
      const { step, from, to, target, moves } = crossing;
      const sighting = { state: from, step, moves: moves + (step < 0 ? 0 : 1) };
      const reply = place.kind === 'choosing' ? place.edges[step]?.move : undefined;
      if (reply !== undefined) nearer(this.replies, `${reply.turn}/${reply.id}`, sighting);
      this.arrive(target, spokenBy(this.solved, place, step, to), sighting);
      if (place.kind === 'choosing' && isByMeters(target)) this.listenTo(place, crossing);
    }
  }

  /** Looks at every edge of a crossing, where different cells hear different lines. */
  private listenTo(place: Place, { step, target, start, end }: Crossing): void {
    const { moves } = this.solved.reach;
    const horizon = this.farthestLineOf(target);
    eachEdgeOf(this.solved, place, (state, to, by) => {
      if (by !== step || to < start || to >= end) return;
      const sighting = { state, step, moves: (moves[state] ?? 0) + (step < 0 ? 0 : 1) };
      if (sighting.moves >= horizon) return;
      this.arrive(target, spokenBy(this.solved, place, step, to), sighting);
    });
  }

  /** The fewest moves to the farthest line of a place's turn: nothing that is farther can be news. */
  private farthestLineOf(place: Place): number {
    if (place.kind === 'ended') return 0;
    const { id, lines } = place.turn;
    return Math.max(0, ...lines.map((_, index) => this.lines.get(lineKey(id, index))?.moves ?? UNREACHED));
  }

  private arrive(target: Place, spoken: Spoken | null, sighting: Sighting): void {
    if (target.kind === 'ended') nearer(this.endings, target.ending, sighting);
    else nearer(this.turns, target.turn.id, sighting);
    if (spoken === null) return;
    const { turn, lines } = spoken;
    for (const index of lines) {
      nearer(this.lines, lineKey(turn.id, index), sighting);
      for (const fact of turn.lines[index]?.reveals ?? []) nearer(this.facts, fact, sighting);
    }
  }
}

function nearer(known: Map<string, Sighting>, key: string, sighting: Sighting): void {
  const before = known.get(key);
  if (before === undefined || sighting.moves < before.moves) known.set(key, sighting);
}
