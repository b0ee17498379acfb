import { ALWAYS, type Condition } from '../../scenario/condition.ts';
import type { Turn } from '../../scenario/model.ts';
import type { Memory } from './memory.ts';
import { holdsFor, NEVER, readIn, residueOf } from './partial-condition.ts';
import type { Readings } from './readings.ts';

/**
 * Entering a turn with a known memory. The readings choose the lines, so there may be several ways in, mostly one. Each
 * is worked out only when it is taken.
 */
export class Arrival {
  /** The readings that choose lines, as bits. */
  readonly depends: number;
  private readonly lines: readonly { readonly index: number; readonly when: Condition }[];
  private readonly enter: (lines: readonly number[]) => number;
  private readonly known = new Map<string, number>();

  /** `enter` gives the place in which the customer begins to say the chosen lines. */
  constructor(turn: Turn, memory: Memory, enter: (lines: readonly number[]) => number) {
    const residues = turn.lines.map(({ when }, index) => ({ index, when: residueOf(when, memory) }));
    this.lines = residues.filter(({ when }) => when !== NEVER);
    this.depends = this.lines.reduce((bits, { when }) => bits | readIn(when), 0);
    this.enter = enter;
  }

  /** The place that these readings lead to. Ways in differ only in the lines that some choose and others do not. */
  placeFor(readings: Readings): number {
    let key = '';
    for (const { when } of this.lines) if (when !== ALWAYS) key += holdsFor(when, readings) ? '+' : '-';
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const chosen = this.lines.filter(({ when }) => holdsFor(when, readings));
    const place = this.enter(chosen.map(({ index }) => index));
    this.known.set(key, place);
    return place;
  }
}
