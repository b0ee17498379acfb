import { BOUNDS, type Meters } from '../../scenario/meter.ts';
import type { Choosing, Listening, Place, PlaceGraph } from '../places/graph.ts';
import { clampMeter, type Box } from '../places/meter-box.ts';
import type { MeterTable } from '../places/table.ts';

/**
 * The range of each meter at each place, by interval arithmetic in one pass: every place comes before those that it
 * leads to. Null for a place that no range leads to: it cannot be reached.
 */
export function boxesOf(graph: PlaceGraph, order: readonly Place[]): readonly (Box | null)[] {
  const ranges = new Ranges(graph.places.length);
  ranges.begin(graph.start, graph.startMeters);
  for (const place of order) {
    if (place.kind !== 'ended' && ranges.has(place.index)) leadOn(ranges, place);
  }
  return graph.places.map(({ index }) => ranges.boxOf(index));
}

function leadOn(ranges: Ranges, place: Listening | Choosing): void {
  ranges.shift(place.index, STAY);
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

const STAY: Meters = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };

interface Open {
  /** The edges that are open for some meters of the box, as bits. */
  readonly sometimes: number;
  /** Whether there are meters for which none is open. */
  readonly canBeStill: boolean;
}

const EVERYTHING: Open = { sometimes: 0x7fff_ffff, canBeStill: false };

/** How patience, warmth, mood and last words lie in the arrays below. */
const METERS = ['patience', 'warmth', 'mood', 'lastWords'] as const;
const WIDTH = METERS.length;

/** All ranges as flat numbers: those of each place, and those that a place hands on. */
class Ranges {
  private readonly lows: Int32Array;
  private readonly highs: Int32Array;
  private readonly low = new Int32Array(WIDTH);
  private readonly high = new Int32Array(WIDTH);

  constructor(places: number) {
    this.lows = new Int32Array(places * WIDTH).fill(
      Math.max(...METERS.map((meter) => BOUNDS[meter].highest)),
    );
    this.highs = new Int32Array(places * WIDTH).fill(-1);
  }

  begin(place: number, meters: Meters): void {
    for (const [index, meter] of METERS.entries())
      this.widen(place * WIDTH + index, meters[meter], meters[meter]);
  }

  has(place: number): boolean {
    return (this.highs[place * WIDTH] ?? -1) >= 0;
  }

  /** Takes the ranges of a place, with a change added and clamped. */
  shift(place: number, change: Meters): void {
    for (let index = 0; index < WIDTH; index++) {
      const meter = METERS[index] ?? 'mood';
      this.low[index] = clampMeter(meter, (this.lows[place * WIDTH + index] ?? 0) + change[meter]);
      this.high[index] = clampMeter(meter, (this.highs[place * WIDTH + index] ?? 0) + change[meter]);
    }
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
