import { BOUNDS, type Meter, type Meters } from '../scenario/meter.ts';
import type { Move } from '../scenario/model.ts';
import type { Choosing, Edge, Listening, Place } from './graph.ts';
import { clampMeter, widthOf } from './grid.ts';
import type { Layout } from './layout.ts';
import type { MeterTable } from './table.ts';

/** One way on from every cell of a place, ready for the inner loops: an edge, or going on by itself. */
export interface Step {
  /** Its bit in the place's `open`; 0 for going on by itself. */
  readonly bit: number;
  /** What each value of a meter becomes. */
  readonly patience: Uint8Array;
  readonly warmth: Uint8Array;
  readonly mood: Uint8Array;
  readonly lastWords: Uint8Array;
  readonly to: MeterTable;
}

/** What a loop over the cells of a place needs to know of it. */
export interface Steps {
  readonly steps: readonly Step[];
  /** Null where all steps are open in every cell: while listening. */
  readonly open: MeterTable | null;
  /** How it goes on by itself where nothing is open; null where the author gave no way. */
  readonly otherwise: Step | null;
}

export function stepsOf(place: Listening | Choosing): Steps {
  if (place.kind === 'listening') {
    return { steps: place.edges.map(stepOf), open: null, otherwise: null };
  }
  const { edges, open, otherwise, turn } = place;
  const bySelf = turn.otherwise.length === 0 ? null : { ...stay, to: otherwise };
  return { steps: edges.map(stepOf), open, otherwise: bySelf };
}

const stepOf = (edge: Edge<unknown>, index: number): Step => ({
  bit: 1 << index,
  ...maps(edge.change),
  to: edge.to,
});

const maps = (change: Meters) => ({
  patience: mapOf('patience', change.patience),
  warmth: mapOf('warmth', change.warmth),
  mood: mapOf('mood', change.mood),
  lastWords: mapOf('lastWords', change.lastWords),
});

const mapOf = (meter: Meter, change: number): Uint8Array =>
  Uint8Array.from({ length: BOUNDS[meter].highest + 1 }, (_, value) => clampMeter(meter, value + change));

const stay = { bit: 0, ...maps({ patience: 0, warmth: 0, mood: 0, lastWords: 0 }) };

/** The geometry of all boxes as flat numbers: where a cell of a place lies is arithmetic without objects. */
export interface Geometry {
  /** For each place: offset, then low and stride of patience (1), warmth, last words, mood. */
  readonly numbers: Int32Array;
}

const FIELDS = 8;

export function geometryOf({ boxes, offsets }: Layout): Geometry {
  const numbers = new Int32Array(boxes.length * FIELDS);
  for (const [index, box] of boxes.entries()) {
    if (box === null) continue;
    const warmth = widthOf(box, 'patience');
    const lastWords = warmth * widthOf(box, 'warmth');
    const mood = lastWords * widthOf(box, 'lastWords');
    const lows = [box.patience.low, box.warmth.low, box.lastWords.low, box.mood.low];
    numbers.set([offsets[index] ?? 0, ...lows, warmth, lastWords, mood], index * FIELDS);
  }
  return { numbers };
}

/** The number of the state that meters have at a place. */
export function stateAt(
  { numbers }: Geometry,
  place: number,
  patience: number,
  warmth: number,
  lastWords: number,
  mood: number,
): number {
  const at = place * FIELDS;
  return (
    at0(numbers, at) +
    (patience - at0(numbers, at + 1)) +
    (warmth - at0(numbers, at + 2)) * at0(numbers, at + 5) +
    (lastWords - at0(numbers, at + 3)) * at0(numbers, at + 6) +
    (mood - at0(numbers, at + 4)) * at0(numbers, at + 7)
  );
}

/** Typed arrays are read within their bounds here; the compiler cannot know. */
const at0 = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

/** What is done with one step from one state to another. */
export type Visit = (from: number, to: number, step: number, openCount: number) => void;

/**
 * Calls back for each way on from each cell of a place that `isLive` admits. `step` is the index of the move;
 * −1 is going on by itself. `openCount` is how many moves are allowed in the state; 0 where it goes on by itself.
 */
export function eachStep(
  layout: Layout,
  geometry: Geometry,
  place: Place,
  isLive: (state: number) => boolean,
  visit: Visit,
): void {
  const box = layout.boxes[place.index];
  if (place.kind === 'ended' || box == null) return;
  const { steps, open, otherwise } = stepsOf(place);
  let state = layout.offsets[place.index] ?? 0;
  for (let mood = box.mood.low; mood <= box.mood.high; mood++) {
    for (let lastWords = box.lastWords.low; lastWords <= box.lastWords.high; lastWords++) {
      for (let warmth = box.warmth.low; warmth <= box.warmth.high; warmth++) {
        for (let patience = box.patience.low; patience <= box.patience.high; patience++, state++) {
          if (!isLive(state)) continue;
          const bits = open === null ? ALL : lookUp(open, patience, warmth, lastWords, mood);
          const count = open === null ? steps.length : bitCount(bits);
          if (count === 0) {
            if (otherwise !== null)
              visit(state, target(geometry, otherwise, patience, warmth, lastWords, mood), -1, 0);
            continue;
          }
          for (let move = 0; move < steps.length; move++) {
            const step = steps[move];
            if (step === undefined || (bits & step.bit) === 0) continue;
            visit(state, target(geometry, step, patience, warmth, lastWords, mood), move, count);
          }
        }
      }
    }
  }
}

/** The move that a step of a place is. */
export function moveAt(place: Place, step: number): Move {
  const move = place.kind === 'ended' ? undefined : place.edges[step]?.move;
  if (move === undefined) throw new RangeError(`No move ${step} at place ${place.index}`);
  return typeof move === 'string' ? move : move.id;
}

const ALL = 0x7fff_ffff;

function target(
  geometry: Geometry,
  step: Step,
  patience: number,
  warmth: number,
  lastWords: number,
  mood: number,
): number {
  const p = step.patience[patience] ?? 0;
  const w = step.warmth[warmth] ?? 0;
  const l = step.lastWords[lastWords] ?? 0;
  const m = step.mood[mood] ?? 0;
  return stateAt(geometry, lookUp(step.to, p, w, l, m), p, w, l, m);
}

function lookUp(
  { strides, values }: MeterTable,
  patience: number,
  warmth: number,
  lastWords: number,
  mood: number,
) {
  const entry =
    strides.patience * patience +
    strides.warmth * warmth +
    strides.lastWords * lastWords +
    strides.mood * mood;
  return values[entry] ?? 0;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
