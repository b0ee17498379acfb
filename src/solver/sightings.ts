import type { Move } from '../scenario/model.ts';
import { eachEdgeOf } from './edges.ts';
import type { Place } from './graph.ts';
import { endingKey } from './place-key.ts';
import { UNREACHED } from './reach.ts';
import { spokenAtStart, spokenBy, type Spoken } from './spoken.ts';
import type { Solved } from './solve.ts';
import { moveOf, type Survey } from './survey.ts';
import { placeOf, shortestMovesTo } from './witness.ts';

/** A shortest way to something: the shortest moves to a state, then one step more unless that is null. */
export interface Sighting {
  readonly state: number;
  readonly step: number | null;
  /** How many moves that is. */
  readonly moves: number;
}

/** Everything of a scenario that can be met, each with a shortest way to it; what cannot be met is not there. */
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

/** How far away a turn and its lines are; nothing farther than both need be looked at. */
interface Horizon {
  /** The fewest moves to the turn. */
  turn: number;
  /** The fewest moves to the farthest of its lines; beyond all moves until every line has been seen. */
  lines: number;
}

class Finder implements Sightings {
  readonly turns = new Map<string, Sighting>();
  readonly lines = new Map<string, Sighting>();
  readonly replies = new Map<string, Sighting>();
  readonly facts = new Map<string, Sighting>();
  readonly endings = new Map<string, Sighting>();
  /** By turn or ending, and the same by place. */
  private readonly horizons = new Map<string, Horizon>();
  private readonly horizonsAt: readonly Horizon[];
  private readonly solved: Solved;

  constructor(solved: Solved) {
    this.solved = solved;
    this.horizonsAt = solved.graph.places.map((place) => this.horizonOf(place));
    this.arrive(placeOf(solved, solved.start), spokenAtStart(solved), {
      state: solved.start,
      step: null,
      moves: 0,
    });
  }

  lookFrom(place: Place): void {
    const { moves } = this.solved.reach;
    const nearest = new Map<number, number>();
    eachEdgeOf(this.solved, place, (from, to, step) => {
      const known = nearest.get(step);
      if (known === undefined || (moves[from] ?? 0) < (moves[known] ?? 0)) nearest.set(step, from);
      this.look(place, from, to, step);
    });
    if (place.kind !== 'choosing') return;
    for (const [step, from] of nearest) {
      const reply = place.edges[step]?.move;
      if (reply === undefined) continue;
      nearer(this.replies, `${reply.turn}/${reply.id}`, from, step, (moves[from] ?? 0) + 1);
    }
  }

  private look(place: Place, from: number, to: number, step: number): void {
    const moves = (this.solved.reach.moves[from] ?? 0) + (step < 0 ? 0 : 1);
    const target = placeOf(this.solved, to);
    const horizon = this.horizonsAt[target.index];
    if (horizon === undefined || (moves >= horizon.turn && moves >= horizon.lines)) return;
    this.arrive(target, spokenBy(this.solved, place, step, to), { state: from, step, moves });
  }

  private arrive(target: Place, spoken: Spoken | null, { state, step, moves }: Sighting): void {
    const horizon = this.horizonOf(target);
    horizon.turn = Math.min(horizon.turn, moves);
    if (target.kind === 'ended') nearer(this.endings, target.ending, state, step, moves);
    else nearer(this.turns, target.turn.id, state, step, moves);
    if (spoken === null) {
      horizon.lines = 0;
      return;
    }
    const { turn, lines } = spoken;
    for (const index of lines) {
      nearer(this.lines, lineKey(turn.id, index), state, step, moves);
      for (const fact of turn.lines[index]?.reveals ?? []) nearer(this.facts, fact, state, step, moves);
    }
    const seen = turn.lines.map((_, index) => this.lines.get(lineKey(turn.id, index))?.moves ?? UNREACHED);
    horizon.lines = Math.max(0, ...seen);
  }

  private horizonOf(place: Place): Horizon {
    const key = place.kind === 'ended' ? endingKey(place.ending) : place.turn.id;
    const known = this.horizons.get(key);
    if (known !== undefined) return known;
    const horizon = { turn: UNREACHED, lines: UNREACHED };
    this.horizons.set(key, horizon);
    return horizon;
  }
}

function nearer(
  known: Map<string, Sighting>,
  key: string,
  state: number,
  step: number | null,
  moves: number,
): void {
  const before = known.get(key);
  if (before === undefined || moves < before.moves) known.set(key, { state, step, moves });
}
