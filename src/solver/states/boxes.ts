import { VALUES } from '../../rubric/rubric.ts';
import type { Meters } from '../../scenario/meter.ts';
import type { Choosing, Listening, Place, PlaceGraph } from '../places/graph.ts';
import type { Box } from '../places/meter-box.ts';
import type { Readings } from '../places/readings.ts';
import type { MeterTable } from '../places/table.ts';

/**
 * The range of each reading at each place, by interval arithmetic in one pass: every place comes before those that it
 * leads to. Null for a place that no range leads to: it cannot be reached.
 */
export function boxesOf(graph: PlaceGraph, order: readonly Place[]): readonly (Box | null)[] {
  const ranges = new Ranges(graph);
  ranges.begin(graph.start, graph.startReadings);
  for (const place of order) {
    if (place.kind !== 'ended' && ranges.has(place.index)) leadOn(ranges, place);
  }
  return graph.places.map(({ index }) => ranges.boxOf(index));
}

function leadOn(ranges: Ranges, place: Listening | Choosing): void {
  ranges.take(place.index);
  const open = place.kind === 'choosing' ? ranges.openHere(place.open) : EVERYTHING;
  if (place.kind === 'choosing' && place.turn.otherwise.length > 0 && open.canBeStill) {
    ranges.follow(place.otherwise);
  }
  for (const [index, { change, to }] of place.edges.entries()) {
    if ((open.sometimes & (1 << index)) === 0) continue;
    ranges.shift(place.index, change);
    ranges.follow(to);
  }
}

interface Open {
  /** The edges that are open for some meters of the box, as bits. */
  readonly sometimes: number;
  /** Whether there are meters for which none is open. */
  readonly canBeStill: boolean;
}

const EVERYTHING: Open = { sometimes: 0x7fff_ffff, canBeStill: false };

/** Patience, warmth, mood and last words lie in this order in the arrays below. */
const WIDTH = VALUES.length;

/** All ranges as flat numbers: those of each place, and those that a place hands on. */
class Ranges {
  private readonly lows: Int32Array;
  private readonly highs: Int32Array;
  private readonly low = new Int32Array(WIDTH);
  private readonly high = new Int32Array(WIDTH);
  private readonly highest: Readings;

  constructor({ places, highest }: PlaceGraph) {
    this.highest = highest;
    this.lows = new Int32Array(places.length * WIDTH).fill(
      Math.max(...VALUES.map((value) => highest[value])),
    );
    this.highs = new Int32Array(places.length * WIDTH).fill(-1);
  }

  begin(place: number, readings: Readings): void {
    for (const [index, value] of VALUES.entries())
      this.widen(place * WIDTH + index, readings[value], readings[value]);
  }

  has(place: number): boolean {
    return (this.highs[place * WIDTH] ?? -1) >= 0;
  }

  /** Takes the ranges of a place. */
  take(place: number): void {
    for (let index = 0; index < WIDTH; index++) {
      this.low[index] = this.lows[place * WIDTH + index] ?? 0;
      this.high[index] = this.highs[place * WIDTH + index] ?? 0;
    }
  }

  /** The same after a move: the meters are changed and clamped; how much is missed depends on what else is open. */
  shift(place: number, change: Meters): void {
    this.take(place);
    this.high[0] = this.highest.patience;
    this.high[1] = this.highest.warmth;
    this.add(2, change.mood, this.highest.mood);
    this.add(3, change.lastWords, this.highest.lastWords);
  }

  private add(index: number, change: number, highest: number): void {
    const clamp = (value: number): number => Math.min(highest, Math.max(0, value));
    this.low[index] = clamp((this.low[index] ?? 0) + change);
    this.high[index] = clamp((this.high[index] ?? 0) + change);
  }

  /** Widens the box of each place that a table leads to by the part of the ranges that leads there. */
  follow(to: MeterTable): void {
    const { low, high } = this;
    this.eachEntry(to, (target, patience, warmth, mood, lastWords) => {
      if (target < 0) return;
      const { strides } = to;
      const at = target * WIDTH;
      if (strides.patience === 0) this.widen(at, low[0] ?? 0, high[0] ?? 0);
      else this.widen(at, patience, patience);
      if (strides.warmth === 0) this.widen(at + 1, low[1] ?? 0, high[1] ?? 0);
      else this.widen(at + 1, warmth, warmth);
      if (strides.mood === 0) this.widen(at + 2, low[2] ?? 0, high[2] ?? 0);
      else this.widen(at + 2, mood, mood);
      if (strides.lastWords === 0) this.widen(at + 3, low[3] ?? 0, high[3] ?? 0);
      else this.widen(at + 3, lastWords, lastWords);
    });
  }

  openHere(open: MeterTable): Open {
    let sometimes = 0;
    let canBeStill = false;
    this.eachEntry(open, (bits) => {
      sometimes |= bits;
      canBeStill ||= bits === 0;
    });
    return { sometimes, canBeStill };
  }

  boxOf(place: number): Box | null {
    if (!this.has(place)) return null;
    const range = (index: number) => ({
      low: this.lows[place * WIDTH + index] ?? 0,
      high: this.highs[place * WIDTH + index] ?? 0,
    });
    return { patience: range(0), warmth: range(1), mood: range(2), lastWords: range(3) };
  }

  /** Every entry that meters within the ranges ask for, once; meters that do not matter have their lowest value. */
  private eachEntry(
    { strides, values }: MeterTable,
    visit: (value: number, patience: number, warmth: number, mood: number, lastWords: number) => void,
  ): void {
    const low = (index: number): number => this.low[index] ?? 0;
    const last = (index: number, stride: number): number =>
      stride === 0 ? low(index) : (this.high[index] ?? 0);
    for (let mood = low(2); mood <= last(2, strides.mood); mood++) {
      for (let lastWords = low(3); lastWords <= last(3, strides.lastWords); lastWords++) {
        for (let warmth = low(1); warmth <= last(1, strides.warmth); warmth++) {
          for (let patience = low(0); patience <= last(0, strides.patience); patience++) {
            const entry =
              strides.patience * patience +
              strides.warmth * warmth +
              strides.mood * mood +
              strides.lastWords * lastWords;
            visit(values[entry] ?? -1, patience, warmth, mood, lastWords);
          }
        }
      }
    }
  }

  private widen(at: number, low: number, high: number): void {
    if (low < (this.lows[at] ?? 0)) this.lows[at] = low;
    if (high > (this.highs[at] ?? 0)) this.highs[at] = high;
  }
}
