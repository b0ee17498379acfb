import { BOUNDS } from '../../scenario/meter.ts';
import type { Move } from '../../scenario/model.ts';
import { rowAt, type Geometry } from './geometry.ts';
import type { Choosing, Edge, Listening, Place } from '../places/graph.ts';
import { constantTable, UNKNOWN, type MeterTable } from '../places/table.ts';

/** The move that a step of a place is. */
export function moveAt(place: Place, step: number): Move {
  const move = place.kind === 'ended' ? undefined : place.edges[step]?.move;
  if (move === undefined) throw new RangeError(`No move ${step} at place ${place.index}`);
  return typeof move === 'string' ? move : move.id;
}

/** A place has no more edges than a whole number has bits, and one way of going on by itself. */
const MOST = 32;

/**
 * The ways on from one place, ready for the inner loop, which runs along the patience. In a whole row of cells they
 * differ in the patience only, so what the other meters decide is worked out once for the row. Where a table asks for
 * the patience, the row is cut into runs in which the table's answer is the same.
 */
export class Steps {
  /** How many ways are open. `patience`: what each adds to patience; `base`: where it leads, less the patience after it. */
  count = 0;
  readonly patience = new Int32Array(MOST);
  readonly base = new Int32Array(MOST);
  /** Which edge of the place it is; −1 for going on by itself. */
  readonly edge = new Int8Array(MOST);
  /** How many moves each of them takes: none where the conversation goes on by itself. */
  cost = 1;
  /** The highest patience up to which all of this stays the same, if the other meters do. */
  until = MOST_PATIENCE;
  private open: MeterTable = ALL_OPEN;
  private canGoOn = false;
  private edges: readonly Edge<unknown>[] = [];
  private goingOn: Edge<unknown> = NOT;
  private readonly geometry: Geometry;

  constructor(geometry: Geometry) {
    this.geometry = geometry;
  }

  prepare(place: Listening | Choosing): void {
    const isChoosing = place.kind === 'choosing';
    this.edges = place.edges;
    this.open = isChoosing ? place.open : ALL_OPEN;
    this.canGoOn = isChoosing && place.turn.otherwise.length > 0;
    this.goingOn = isChoosing ? { ...NOT, to: place.otherwise } : NOT;
  }

  /** Works out the ways on from a cell, and from all that follow it in its row up to {@link until}. */
  aim(patience: number, warmth: number, lastWords: number, mood: number): void {
    const { strides, values } = this.open;
    const entry =
      strides.patience * patience +
      strides.warmth * warmth +
      strides.lastWords * lastWords +
      strides.mood * mood;
    const bits = values[entry] ?? 0;
    this.until = MOST_PATIENCE;
    if (strides.patience !== 0) this.hold(values, entry, patience, 0);
    this.count = 0;
    this.cost = bits === 0 ? 0 : 1;
    if (bits === 0 && this.canGoOn) this.add(-1, this.goingOn, patience, warmth, lastWords, mood);
    for (let index = 0; index < this.edges.length; index++) {
      if ((bits & (1 << index)) === 0) continue;
      this.add(index, this.edges[index] ?? NOT, patience, warmth, lastWords, mood);
    }
  }

  private add(
    edge: number,
    { change, to: { strides, values } }: Edge<unknown>,
    patience: number,
    warmth: number,
    lastWords: number,
    mood: number,
  ): void {
    const patienceAfter = clamp(patience + change.patience, MOST_PATIENCE);
    const warmthAfter = clamp(warmth + change.warmth, WARMEST);
    const lastWordsAfter = clamp(lastWords + change.lastWords, MOST_LAST_WORDS);
    const moodAfter = clamp(mood + change.mood, HAPPIEST);
    const entry =
      strides.patience * patienceAfter +
      strides.warmth * warmthAfter +
      strides.lastWords * lastWordsAfter +
      strides.mood * moodAfter;
    if (strides.patience !== 0) this.hold(values, entry, patienceAfter, change.patience);
    const way = this.count++;
    this.edge[way] = edge;
    this.patience[way] = change.patience;
    this.base[way] = rowAt(this.geometry, values[entry] ?? 0, warmthAfter, lastWordsAfter, moodAfter);
  }

  /** Finds how far a table's answer stays the same. It is read after the change; neighbours in patience are side by side in it. */
  private hold(values: Int32Array, entry: number, patience: number, change: number): void {
    let last = patience;
    while (last < MOST_PATIENCE && values[entry + last - patience + 1] === values[entry]) last++;
    if (last < MOST_PATIENCE) this.until = Math.min(this.until, last - change);
  }
}

export const MOST_PATIENCE = BOUNDS.patience.highest;
const WARMEST = BOUNDS.warmth.highest;
const MOST_LAST_WORDS = BOUNDS.lastWords.highest;
const HAPPIEST = BOUNDS.mood.highest;

/** While listening every move is allowed. */
const ALL_OPEN = constantTable(0x7fff_ffff);

const NOT: Edge<unknown> = {
  move: null,
  change: { patience: 0, warmth: 0, mood: 0, lastWords: 0 },
  to: constantTable(UNKNOWN),
};

/** All meters begin at 0. */
const clamp = (value: number, highest: number): number => (value < 0 ? 0 : value > highest ? highest : value);
