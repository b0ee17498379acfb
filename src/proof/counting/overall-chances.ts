import type { Solved } from '../../solver/solve.ts';
import { statesOf } from '../../solver/states/edges.ts';
import { addFrom, bitsIn, divideLimbs, fromBigInt, limbsFor, toBigInt } from './big-numbers.ts';
import { eachOverall, eachSlotBlock, MissedSlots, slotAfter, SLOTS } from './missed-slots.ts';

/**
 * How likely random play has each overall from 0 to 100, exactly, in parts of the whole.
 * @throws TooLarge where that does not fit into memory.
 */
export function overallChances(solved: Solved, whole: bigint): readonly bigint[] {
  const { layout, edges, start } = solved;
  const width = limbsFor(bitsIn(whole));
  const slots = new MissedSlots(layout, width);
  const begin = slots.at(start);
  fromBigInt(begin.numbers, begin.start, width, whole);
  const share = new Float64Array(width);
  eachSlotBlock(solved, slots, (place, rank, numbers) => {
    const [state, after] = statesOf(layout, place);
    for (let from = state; from < after; from++) {
      const [first, end] = [edges.first[from] ?? 0, edges.first[from + 1] ?? 0];
      if (end === first) continue;
      for (let slot = 0; slot < SLOTS; slot++) {
        const source = slots.startIn(rank, from) + slot * width;
        const limbs = divideLimbs(numbers, source, end - first, share);
        if (limbs === 0) continue;
        for (let edge = first; edge < end; edge++) {
          const target = slots.at(edges.to[edge] ?? 0);
          const at = target.start + slotAfter(slot, edges.missed[edge] ?? 0) * width;
          addFrom(target.numbers, at, width, share, 0, limbs);
        }
      }
    }
  });
  const sums = new Float64Array(101 * width);
  const add = (overall: number, numbers: Float64Array, at: number): void =>
    addFrom(sums, overall * width, width, numbers, at, width);
  eachOverall(solved, slots, add, width);
  return Array.from({ length: 101 }, (_, overall) => toBigInt(sums, overall * width, width));
}
