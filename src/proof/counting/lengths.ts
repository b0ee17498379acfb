import { endingNamed } from '../../scenario/lookup.ts';
import type { EndingId } from '../../scenario/model.ts';
import { eachRow } from '../../solver/states/edges.ts';
import { addLimbs, fromBigInt, limbsFor, makeLimbs, toBigInt } from './big-numbers.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import type { Solved } from '../../solver/solve.ts';
import { bitsByPlace } from './count-bits.ts';

/** How many different conversations there are by the number of their moves, which is the index. */
export interface Lengths {
  /** Different sequences of so many moves from the start, whether or not the conversation is over by then. */
  readonly begun: readonly bigint[];
  /** Complete conversations of so many moves, by their ending. */
  readonly ended: ReadonlyMap<EndingId, readonly bigint[]>;
}

/**
 * Goes from each number of moves to the next, and looks only at the places where a conversation can be by then.
 * @throws TooLarge where the counts do not fit into memory.
 */
export function lengthsOf(solved: Solved): Lengths {
  const { layout, scenario } = solved;
  const spans = spansOf(solved);
  const longest = spans.reduce((most, { last }) => Math.max(most, last), 0);
  const ended = new Map(
    Object.keys(scenario.endings).map((id) => [
      endingNamed(scenario, id).id,
      Array.from({ length: longest + 1 }, () => 0n),
    ]),
  );
  const counts = new Counts(solved);
  const begun: bigint[] = [];
  for (let length = 0; length <= longest; length++) {
    begun.push(counts.nextLength());
    for (const [rank, place] of layout.order.entries()) {
      const span = spans[rank];
      if (span === undefined || length < span.first || length > span.last) continue;
      if (place.kind === 'ended') {
        ended.get(place.ending)?.splice(length, 1, counts.sum(span.from, span.to));
      }
      counts.carry(span.from, span.to);
    }
  }
  return { begun, ended };
}

/** The cells of a place, and after how many moves, from and to, a conversation can be there. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** In the order of the layout. */
function spansOf(solved: Solved): readonly Span[] {
  const { layout, reach } = solved;
  const longest = longestTo(solved);
  return layout.order.map((_, rank) => {
    const from = layout.starts[rank] ?? 0;
    const to = layout.starts[rank + 1] ?? 0;
    let first = UNREACHED;
    let last = -1;
    for (let state = from; state < to; state++) {
      if (reach.moves[state] === UNREACHED) continue;
      first = Math.min(first, reach.moves[state] ?? 0);
      last = Math.max(last, longest[state] ?? 0);
    }
    return { from, to, first, last };
  });
}

/** The most moves to each state. */
export function longestTo(solved: Solved): Int32Array {
  const { to, step } = solved.edges;
  const longest = new Int32Array(solved.layout.cells);
  eachRow(solved, (state, first, end) => {
    const there = (longest[state] ?? 0) + ((step[first] ?? 0) < 0 ? 0 : 1);
    for (let edge = first; edge < end; edge++) {
      const target = to[edge] ?? 0;
      if (there > (longest[target] ?? 0)) longest[target] = there;
    }
  });
  return longest;
}

/** How many ways lead to each state in the present number of moves and in one more: two layers that change places. */
class Counts {
  private readonly width: number;
  private readonly numbers: Float64Array;
  private readonly solved: Solved;
  /** After both layers: the total of the next length, and room to add up in. */
  private readonly total: number;
  private readonly scratch: number;
  private present = 0;
  private next: number;

  constructor(solved: Solved) {
    this.solved = solved;
    const { cells } = solved.layout;
    // No sum over all states and moves is larger: no turn has as many as 16 replies.
    const bits = bitsByPlace(solved).reduce((most, each) => Math.max(most, each), 0) + Math.log2(cells) + 4;
    this.width = limbsFor(bits + 1);
    this.numbers = makeLimbs((2 * cells + 2) * this.width);
    this.next = cells * this.width;
    this.total = 2 * cells * this.width;
    this.scratch = this.total + this.width;
    fromBigInt(this.numbers, this.next + solved.start * this.width, this.width, 1n);
    fromBigInt(this.numbers, this.total, this.width, 1n);
  }

  /** One move more. Gives the number of conversations that made it. */
  nextLength(): bigint {
    [this.present, this.next] = [this.next, this.present];
    return this.take(this.total);
  }

  /** Carries the counts of some states on, and clears them. */
  carry(from: number, to: number): void {
    const { first } = this.solved.edges;
    for (let state = from; state < to; state++) {
      if (this.isLive(state)) this.carryOn(state, first[state] ?? 0, first[state + 1] ?? 0);
    }
    this.numbers.fill(0, this.present + from * this.width, this.present + to * this.width);
  }

  private isLive(state: number): boolean {
    const at = this.present + state * this.width;
    for (let limb = 0; limb < this.width; limb++) if (this.numbers[at + limb] !== 0) return true;
    return false;
  }

  private carryOn(state: number, first: number, end: number): void {
    const { to, step } = this.solved.edges;
    const { width, numbers, present, next, total } = this;
    const source = present + state * width;
    for (let edge = first; edge < end; edge++) {
      const isMove = (step[edge] ?? 0) >= 0;
      addLimbs(numbers, (isMove ? next : present) + (to[edge] ?? 0) * width, width, source, width);
      if (isMove) addLimbs(numbers, total, width, source, width);
    }
  }

  sum(from: number, to: number): bigint {
    const { width, numbers, present, scratch } = this;
    for (let state = from; state < to; state++) {
      addLimbs(numbers, scratch, width, present + state * width, width);
    }
    return this.take(scratch);
  }

  private take(at: number): bigint {
    const value = toBigInt(this.numbers, at, this.width);
    this.numbers.fill(0, at, at + this.width);
    return value;
  }
}
