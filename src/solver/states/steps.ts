import type { Move } from '../../scenario/model.ts';
import type { Meters } from '../../scenario/meter.ts';
import { NO_HARM } from '../../rubric/chances.ts';
import type { Skills } from '../../scenario/skill.ts';
import { cellAt, type Geometry } from './geometry.ts';
import type { Choosing, Edge, Listening, MissedBy, Place } from '../places/graph.ts';
import type { Readings } from '../places/readings.ts';
import { constantTable, UNKNOWN, type MeterTable } from '../places/table.ts';

/** The move that a step of a place is. */
export function moveAt(place: Place, step: number): Move {
  const move = place.kind === 'ended' ? undefined : place.edges[step]?.move;
  if (move === undefined) throw new RangeError(`No move ${step} at place ${place.index}`);
  return typeof move === 'string' ? move : move.id;
}

/** A place has no more edges than a whole number has bits, and one way of going on by itself. */
const MOST = 32;

/** The ways on from one cell of a place. One object serves all cells, so that a cell costs no memory. */
export class Steps {
  /** How many ways are open. */
  count = 0;
  /** The state that each leads to. */
  readonly to = new Int32Array(MOST);
  /** Which edge of the place it is; −1 for going on by itself. */
  readonly edge = new Int8Array(MOST);
  /** What it misses, of both skills together. */
  readonly missed = new Uint16Array(MOST);
  /** How many moves each of them takes: none where the conversation goes on by itself. */
  cost = 1;
  private open: MeterTable = ALL_OPEN;
  private missedBy: MissedBy = () => [];
  private canGoOn = false;
  private edges: readonly Edge<unknown>[] = [];
  private otherwise: MeterTable = NOWHERE;
  private readonly geometry: Geometry;
  private readonly highest: Readings;

  constructor(geometry: Geometry, highest: Readings) {
    this.geometry = geometry;
    this.highest = highest;
  }

  prepare(place: Listening | Choosing): void {
    const isChoosing = place.kind === 'choosing';
    this.edges = place.edges;
    this.missedBy = place.missedBy;
    this.open = isChoosing ? place.open : ALL_OPEN;
    this.canGoOn = isChoosing && place.turn.otherwise.length > 0;
    this.otherwise = isChoosing ? place.otherwise : NOWHERE;
  }

  /** Works out the ways on from a cell. */
  aim(cell: Readings): void {
    const { strides, values } = this.open;
    const bits = values[entryOf(strides, cell.patience, cell.warmth, cell.mood, cell.lastWords)] ?? 0;
    this.count = 0;
    this.cost = bits === 0 ? 0 : 1;
    if (bits === 0) {
      if (this.canGoOn) this.add(-1, cell, STAY, NO_HARM, this.otherwise);
      return;
    }
    const missed = this.missedBy(bits);
    for (let index = 0; index < this.edges.length; index++) {
      const edge = this.edges[index];
      if ((bits & (1 << index)) === 0 || edge === undefined) continue;
      this.add(index, cell, edge.change, missed[index] ?? NO_HARM, edge.to);
    }
  }

  private add(
    edge: number,
    cell: Readings,
    change: Meters,
    missed: Skills,
    { strides, values }: MeterTable,
  ): void {
    const { highest } = this;
    const patience = clamp(cell.patience + missed.patience, highest.patience);
    const warmth = clamp(cell.warmth + missed.warmth, highest.warmth);
    const mood = clamp(cell.mood + change.mood, highest.mood);
    const lastWords = clamp(cell.lastWords + change.lastWords, highest.lastWords);
    const place = values[entryOf(strides, patience, warmth, mood, lastWords)] ?? 0;
    const way = this.count++;
    this.edge[way] = edge;
    this.missed[way] = missed.patience + missed.warmth;
    this.to[way] = cellAt(this.geometry, place, patience, warmth, mood, lastWords);
  }
}

const entryOf = (
  strides: Readings,
  patience: number,
  warmth: number,
  mood: number,
  lastWords: number,
): number =>
  strides.patience * patience + strides.warmth * warmth + strides.mood * mood + strides.lastWords * lastWords;

/** While listening every move is allowed. */
const ALL_OPEN = constantTable(0x7fff_ffff);
const NOWHERE = constantTable(UNKNOWN);
const STAY: Meters = { mood: 0, lastWords: 0 };

/** All readings begin at 0. */
const clamp = (value: number, highest: number): number => (value < 0 ? 0 : value > highest ? highest : value);
