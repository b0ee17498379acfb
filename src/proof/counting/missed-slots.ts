import { TooLarge } from '../../solver/limits.ts';
import type { Place } from '../../solver/places/graph.ts';
import { rankOf, type Layout } from '../../solver/states/layout.ts';
import type { Solved } from '../../solver/solve.ts';
import { eachFinal, valuePayoff } from '../../solver/states/values.ts';

/** Whoever has missed so much has an overall of 0, wherever it ends: more need not be told apart. */
const MOST = 100;

/** One slot for each amount that can have been missed. */
export const SLOTS = MOST + 1;

export const slotAfter = (slot: number, missed: number): number => Math.min(MOST, slot + missed);

/**
 * Numbers for each state and each amount that was missed before it: what was missed is no part of a state. A place's
 * numbers are there from when something first leads to it until it is done with, so that not all are there at once.
 */
export class MissedSlots {
  private readonly layout: Layout;
  private readonly width: number;
  private readonly blocks: (Float64Array | null)[];
  private live = 0;

  /** @param width how many numbers a slot has. */
  constructor(layout: Layout, width: number) {
    this.layout = layout;
    this.width = width;
    this.blocks = layout.order.map(() => null);
  }

  /** The numbers of a place, by its position in the order; null where nothing led there. */
  of(rank: number): Float64Array | null {
    return this.blocks[rank] ?? null;
  }

  /** Where the slots of a state begin in the numbers of its place. */
  startIn(rank: number, state: number): number {
    return (state - (this.layout.starts[rank] ?? 0)) * SLOTS * this.width;
  }

  /** The numbers of the place that a state belongs to, to be added to, and where the state's slots begin. */
  at(state: number): { readonly numbers: Float64Array; readonly start: number } {
    const rank = rankOf(this.layout, state);
    const numbers = this.blocks[rank] ?? this.make(rank);
    return { numbers, start: this.startIn(rank, state) };
  }

  forget(rank: number): void {
    this.live -= this.blocks[rank]?.length ?? 0;
    this.blocks[rank] = null;
  }

  /** @throws TooLarge where too many are there at once. */
  private make(rank: number): Float64Array {
    const { starts } = this.layout;
    const size = ((starts[rank + 1] ?? 0) - (starts[rank] ?? 0)) * SLOTS * this.width;
    if (this.live + size > LARGEST)
      throw new TooLarge('its conversations are too many to be counted in memory');
    const made = new Float64Array(size);
    this.live += size;
    this.blocks[rank] = made;
    return made;
  }
}

/** Half a gigabyte. */
const LARGEST = 2 ** 26;

/** Goes through the slots of every final state, each with the overall that it comes to. */
export function eachOverall(
  { layout, reach, scenario, table }: Solved,
  slots: MissedSlots,
  visit: (overall: number, numbers: Float64Array, at: number) => void,
  width: number,
): void {
  const valueAt = valuePayoff(scenario, table);
  eachFinal(layout, reach, (state, ending, readings) => {
    const rank = rankOf(layout, state);
    const numbers = slots.of(rank);
    if (numbers === null) return;
    const start = slots.startIn(rank, state);
    const value = valueAt(ending, readings);
    for (let slot = 0; slot < SLOTS; slot++) visit(Math.max(0, value - slot), numbers, start + slot * width);
  });
}

/** Hands on what is in the slots, place by place: the numbers of an ending stay. */
export function eachSlotBlock(
  { layout }: Solved,
  slots: MissedSlots,
  visit: (place: Place, rank: number, numbers: Float64Array) => void,
): void {
  for (const [rank, place] of layout.order.entries()) {
    const numbers = slots.of(rank);
    if (numbers === null || place.kind === 'ended') continue;
    visit(place, rank, numbers);
    slots.forget(rank);
  }
}
