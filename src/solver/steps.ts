import { BOUNDS, type Meters } from '../scenario/meter.ts';
import type { Move } from '../scenario/model.ts';
import { rowAt, type Geometry } from './geometry.ts';
import type { Choosing, Listening, Place } from './graph.ts';
import type { MeterTable } from './table.ts';

/** The move that a step of a place is. */
export function moveAt(place: Place, step: number): Move {
  const move = place.kind === 'ended' ? undefined : place.edges[step]?.move;
  if (move === undefined) throw new RangeError(`No move ${step} at place ${place.index}`);
  return typeof move === 'string' ? move : move.id;
}

/** A place has no more edges than a whole number has bits, and one way of going on by itself. */
const MOST = 32;

/**
 * All ways on from one place, ready for the inner loop, which runs along the patience: what the other meters decide is
 * worked out once for a row of cells. There is one way for each edge, and after them that of going on by itself.
 */
export class Steps {
  /** How many edges there are: the number of the way of going on by itself. */
  edges = 0;
  /** What each way adds to patience. */
  readonly patience = new Int32Array(MOST);
  /** The stride of patience in the table that says where a way leads. */
  readonly stride = new Int32Array(MOST);
  /** Where a way leads from the row, less the patience after it; but if its stride is not 0, an entry of its table. */
  readonly base = new Int32Array(MOST);
  private ways = 0;
  private readonly tables: MeterTable[] = [];
  private readonly warmth = new Int32Array(MOST);
  private readonly lastWords = new Int32Array(MOST);
  private readonly mood = new Int32Array(MOST);
  private readonly row = { warmth: 0, lastWords: 0, mood: 0 };
  private readonly geometry: Geometry;

  constructor(geometry: Geometry) {
    this.geometry = geometry;
  }

  prepare(place: Listening | Choosing): void {
    this.ways = 0;
    for (const { change, to } of place.edges) this.add(change, to);
    this.edges = this.ways;
    if (place.kind === 'choosing') this.add(STAY, place.otherwise);
  }

  private add(change: Meters, to: MeterTable): void {
    const way = this.ways++;
    this.tables[way] = to;
    this.stride[way] = to.strides.patience;
    this.patience[way] = change.patience;
    this.warmth[way] = change.warmth;
    this.lastWords[way] = change.lastWords;
    this.mood[way] = change.mood;
  }

  /** Works out the bases for a row of cells. */
  aim(warmth: number, lastWords: number, mood: number): void {
    this.row.warmth = warmth;
    this.row.lastWords = lastWords;
    this.row.mood = mood;
    for (let way = 0; way < this.ways; way++) this.base[way] = this.baseOf(way);
  }

  private baseOf(way: number): number {
    const table = this.tables[way];
    if (table === undefined) return 0;
    const { strides, values } = table;
    const { warmth, lastWords, mood } = this.row;
    const warmthAfter = clamp(warmth + (this.warmth[way] ?? 0), WARMEST);
    const lastWordsAfter = clamp(lastWords + (this.lastWords[way] ?? 0), MOST_LAST_WORDS);
    const moodAfter = clamp(mood + (this.mood[way] ?? 0), HAPPIEST);
    const entry =
      strides.warmth * warmthAfter + strides.lastWords * lastWordsAfter + strides.mood * moodAfter;
    return strides.patience === 0
      ? rowAt(this.geometry, values[entry] ?? 0, warmthAfter, lastWordsAfter, moodAfter)
      : entry;
  }

  /** Where a way leads by which the patience decides that. */
  targetBy(way: number, patience: number): number {
    const place = this.tables[way]?.values[(this.base[way] ?? 0) + (this.stride[way] ?? 0) * patience] ?? 0;
    const { warmth, lastWords, mood } = this.row;
    const row = rowAt(
      this.geometry,
      place,
      clamp(warmth + (this.warmth[way] ?? 0), WARMEST),
      clamp(lastWords + (this.lastWords[way] ?? 0), MOST_LAST_WORDS),
      clamp(mood + (this.mood[way] ?? 0), HAPPIEST),
    );
    return row + patience;
  }
}

const STAY: Meters = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };

const WARMEST = BOUNDS.warmth.highest;
const MOST_LAST_WORDS = BOUNDS.lastWords.highest;
const HAPPIEST = BOUNDS.mood.highest;

/** All meters begin at 0. */
const clamp = (value: number, highest: number): number => (value < 0 ? 0 : value > highest ? highest : value);
