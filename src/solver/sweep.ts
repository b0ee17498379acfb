import { BOUNDS } from '../scenario/meter.ts';
import type { Edges } from './edges.ts';
import type { Place } from './graph.ts';
import { volumeOf, type Box } from './grid.ts';
import type { Layout } from './layout.ts';
import { inWords, TooLarge } from './limits.ts';
import { Steps } from './steps.ts';
import { constantTable, type MeterTable } from './table.ts';

/** No state is this many moves away; one more is still a small integer. */
export const UNREACHED = 0x3fff_ffff;

/** Five bytes each. */
const MOST_EDGES = 2 ** 27;

/**
 * The one pass that goes through cells by arithmetic: it settles which states are reached, and writes out every edge on
 * the way. Places must be visited in the order of the layout.
 */
export class Sweep {
  readonly moves: Int32Array;
  readonly from: Int32Array;
  readonly by: Int8Array;
  /** How many states a move can be made in; in which the conversation goes on by itself; and how many are at an ending. */
  decisions = 0;
  still = 0;
  final = 0;
  readonly stuck: number[] = [];
  private readonly layout: Layout;
  private readonly steps: Steps;
  private readonly first: Int32Array;
  private to: Int32Array;
  private step: Int8Array;
  private count = 0;
  private open: MeterTable = ALL_OPEN;
  private canGoOn = false;

  constructor(layout: Layout, start: number) {
    const { cells } = layout;
    this.layout = layout;
    this.steps = new Steps(layout.geometry);
    this.moves = new Int32Array(cells).fill(UNREACHED);
    this.moves[start] = 0;
    this.from = new Int32Array(cells);
    this.by = new Int8Array(cells);
    this.first = new Int32Array(cells + 1);
    this.to = new Int32Array(cells + 16);
    this.step = new Int8Array(cells + 16);
  }

  edges(): Edges {
    const { first, to, step, count } = this;
    first[this.layout.cells] = count;
    return { first, to, step, count };
  }

  visit(place: Place): void {
    const box = this.layout.boxes[place.index];
    if (box == null) return;
    const first = this.layout.offsets[place.index] ?? 0;
    if (place.kind === 'ended') {
      this.finish(first, first + volumeOf(box));
      return;
    }
    this.steps.prepare(place);
    this.open = place.kind === 'choosing' ? place.open : ALL_OPEN;
    this.canGoOn = place.kind === 'choosing' && place.turn.otherwise.length > 0;
    this.makeRoom(volumeOf(box) * Math.max(1, this.steps.edges));
    this.visitRows(box, first);
  }

  private finish(first: number, end: number): void {
    this.first.fill(this.count, first, end);
    for (let state = first; state < end; state++) if (this.moves[state] !== UNREACHED) this.final++;
  }

  private visitRows({ patience, warmth, lastWords, mood }: Box, first: number): void {
    const width = patience.high - patience.low + 1;
    let state = first;
    for (let m = mood.low; m <= mood.high; m++) {
      for (let l = lastWords.low; l <= lastWords.high; l++) {
        for (let w = warmth.low; w <= warmth.high; w++, state += width) {
          this.visitRow(state, patience.low, patience.high, w, l, m);
        }
      }
    }
  }

  /** The innermost loops: no callback, no object, nothing looked up that the row could say. */
  private visitRow(
    start: number,
    low: number,
    high: number,
    warmth: number,
    lastWords: number,
    mood: number,
  ): void {
    const { steps, moves, from, by, first, to, step } = this;
    const { patience: changes, base, stride, edges } = steps;
    const { strides, values: open } = this.open;
    const openAt = strides.warmth * warmth + strides.lastWords * lastWords + strides.mood * mood;
    let isAimed = false;
    let count = this.count;
    let decisions = 0;
    for (let patience = low, state = start; patience <= high; patience++, state++) {
      first[state] = count;
      const here = moves[state] ?? 0;
      if (here === UNREACHED) continue;
      if (!isAimed) {
        steps.aim(warmth, lastWords, mood);
        isAimed = true;
      }
      const bits = open[openAt + strides.patience * patience] ?? 0;
      if (bits === 0) {
        if (this.canGoOn) this.goOn(state, patience, count++);
        else this.stuck.push(state);
        continue;
      }
      decisions++;
      const there = here + 1;
      for (let edge = 0; edge < edges; edge++) {
        if ((bits & (1 << edge)) === 0) continue;
        const sum = patience + (changes[edge] ?? 0);
        const after = sum < 0 ? 0 : sum > MOST_PATIENCE ? MOST_PATIENCE : sum;
        const target = stride[edge] === 0 ? (base[edge] ?? 0) + after : steps.targetBy(edge, after);
        to[count] = target;
        step[count++] = edge;
        if (there >= (moves[target] ?? 0)) continue;
        moves[target] = there;
        from[target] = state;
        by[target] = edge;
      }
    }
    this.count = count;
    this.decisions += decisions;
  }

  /** Going on by itself is no move. */
  private goOn(state: number, patience: number, edge: number): void {
    this.still++;
    const { steps, moves } = this;
    const way = steps.edges;
    const target =
      steps.stride[way] === 0 ? (steps.base[way] ?? 0) + patience : steps.targetBy(way, patience);
    this.to[edge] = target;
    this.step[edge] = -1;
    const there = moves[state] ?? 0;
    if (there >= (moves[target] ?? 0)) return;
    moves[target] = there;
    this.from[target] = state;
    this.by[target] = -1;
  }

  private makeRoom(more: number): void {
    const needed = this.count + more;
    if (needed <= this.to.length) return;
    if (needed > MOST_EDGES)
      throw new TooLarge(`its states have more than ${inWords(MOST_EDGES)} moves together`);
    const room = Math.min(MOST_EDGES, 2 * needed);
    const { to, step } = this;
    this.to = new Int32Array(room);
    this.to.set(to.subarray(0, this.count));
    this.step = new Int8Array(room);
    this.step.set(step.subarray(0, this.count));
  }
}

const MOST_PATIENCE = BOUNDS.patience.highest;

/** While listening every move is allowed. */
const ALL_OPEN: MeterTable = constantTable(0x7fff_ffff);
