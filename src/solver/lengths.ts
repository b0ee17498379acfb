import { endingNamed } from '../scenario/lookup.ts';
import type { EndingId } from '../scenario/model.ts';
import { addLimbs, fromBigInt, limbsFor, makeLimbs, toBigInt } from './limbs.ts';
import { mostWays } from './random-play.ts';
import { UNREACHED } from './reach.ts';
import type { Solved } from './solve.ts';
import { eachStep } from './steps.ts';

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
  const { layout, geometry, scenario } = solved;
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
    for (const place of layout.order) {
      const span = spans[place.index];
      if (span === undefined || length < span.first || length > span.last) continue;
      if (place.kind === 'ended') {
        ended.get(place.ending)?.splice(length, 1, counts.sum(span.from, span.to));
      }
      eachStep(layout, geometry, place, counts.isLive, counts.carry);
      counts.clear(span.from, span.to);
    }
  }
  return { begun, ended };
}

/** The cells of a place, and between which numbers of moves a conversation can be there. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

function spansOf(solved: Solved): readonly Span[] {
  const { layout, reach } = solved;
  const longest = longestTo(solved);
  return layout.offsets.map((from, place) => {
    const to = layout.offsets[place + 1] ?? layout.cells;
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
function longestTo({ layout, geometry, reach }: Solved): Uint32Array {
  const longest = new Uint32Array(layout.cells);
  const isLive = (state: number): boolean => reach.moves[state] !== UNREACHED;
  for (const place of layout.order) {
    eachStep(layout, geometry, place, isLive, (from, to, step) => {
      const there = (longest[from] ?? 0) + (step < 0 ? 0 : 1);
      if (there > (longest[to] ?? 0)) longest[to] = there;
    });
  }
  return longest;
}

/** How many ways lead to each state in the present number of moves and in one more: two layers that change places. */
class Counts {
  private readonly width: number;
  private readonly cells: number;
  private readonly numbers: Float64Array;
  /** Behind both layers: what the next length has in all, and a place to add up in. */
  private readonly total: number;
  private readonly scratch: number;
  private present = 0;
  private next: number;

  constructor({ layout, geometry, reach, start }: Solved) {
    this.cells = layout.cells;
    // No sum over all states and moves is larger: no turn has as many as 16 replies.
    this.width = limbsFor(mostWays(layout, geometry, reach) * BigInt(this.cells) * 16n);
    this.numbers = makeLimbs(2 * this.cells + 2, this.width);
    this.next = this.cells * this.width;
    this.total = 2 * this.cells * this.width;
    this.scratch = this.total + this.width;
    fromBigInt(this.numbers, this.next + start * this.width, this.width, 1n);
    fromBigInt(this.numbers, this.total, this.width, 1n);
  }

  /** One move more. Gives the number of conversations that made it. */
  nextLength(): bigint {
    [this.present, this.next] = [this.next, this.present];
    return this.take(this.total);
  }

  readonly isLive = (state: number): boolean => {
    const at = this.present + state * this.width;
    for (let limb = 0; limb < this.width; limb++) if (this.numbers[at + limb] !== 0) return true;
    return false;
  };

  readonly carry = (from: number, to: number, step: number): void => {
    const source = this.present + from * this.width;
    const layer = step < 0 ? this.present : this.next;
    addLimbs(this.numbers, layer + to * this.width, source, this.width);
    if (step >= 0) addLimbs(this.numbers, this.total, source, this.width);
  };

  sum(from: number, to: number): bigint {
    for (let state = from; state < to; state++) {
      addLimbs(this.numbers, this.scratch, this.present + state * this.width, this.width);
    }
    return this.take(this.scratch);
  }

  clear(from: number, to: number): void {
    this.numbers.fill(0, this.present + from * this.width, this.present + to * this.width);
  }

  private take(at: number): bigint {
    const value = toBigInt(this.numbers, at, this.width);
    this.numbers.fill(0, at, at + this.width);
    return value;
  }
}
