import { ALWAYS, type Condition } from '../../scenario/condition.ts';
import type { Destination, EndingId, Target, TurnId } from '../../scenario/model.ts';
import type { Arrival } from './arrival.ts';
import type { Memory } from './memory.ts';
import { holdsFor, NEVER, readIn, residueOf } from './partial-condition.ts';
import type { Readings } from './readings.ts';
import { bitOf, type MeterBits, type MeterTable, type TableMaker } from './table.ts';

/** What leaving a turn needs from the explorer. */
export interface Beyond {
  readonly arrivalAt: (turn: TurnId, memory: Memory) => Arrival;
  readonly finish: (ending: EndingId) => number;
  /** The place to which every way leads once the mood is 0. */
  readonly walkOut: () => number;
  readonly tables: TableMaker;
  /** @throws TooLarge where there is no room for one more table over these readings. */
  readonly reserve: (depends: MeterBits) => void;
}

/** A way to a turn or an ending. */
interface Way {
  readonly depends: MeterBits;
  readonly placeFor: (readings: Readings) => number;
  /** Where it leads whatever the readings; known after it was first taken. */
  table: MeterTable | null;
}

/** A target that can be taken, with what is left of its condition. */
interface Choice {
  readonly when: Condition;
  readonly way: Way;
}

/** Leaving a turn with a known memory. Replies mostly lead to the same few turns: each way is worked out once for all of them. */
export class Departure {
  private readonly memory: Memory;
  private readonly beyond: Beyond;
  private readonly ways = new Map<string, Way>();

  constructor(memory: Memory, beyond: Beyond) {
    this.memory = memory;
    this.beyond = beyond;
  }

  /** Where targets lead, by the readings: their conditions, the floor and the choice of lines decide that. */
  leading(targets: readonly Target[]): MeterTable {
    const choices = this.choicesOf(targets);
    const depends = choices.reduce((bits, { when, way }) => bits | readIn(when) | way.depends, 0);
    // A shared one counts once for each reply, because every question goes through it for each.
    const { reserve, tables } = this.beyond;
    reserve(depends);
    const [first] = choices;
    if (first?.when === ALWAYS) return (first.way.table ??= tables.make(depends, first.way.placeFor));
    return tables.make(depends, (readings) => placeBy(choices, readings));
  }

  /** Nothing ever reaches the targets after one that always holds. */
  private choicesOf(targets: readonly Target[]): readonly Choice[] {
    const choices: Choice[] = [];
    for (const { when: condition, to } of targets) {
      const when = residueOf(condition, this.memory);
      if (when === NEVER) continue;
      choices.push({ when, way: this.wayTo(to) });
      if (when === ALWAYS) break;
    }
    return choices;
  }

  /** No turn has the id of an ending. */
  private wayTo(to: Destination): Way {
    const known = this.ways.get(to.id);
    if (known !== undefined) return known;
    const way = to.kind === 'ending' ? this.wayOut(to.id) : this.wayOn(to.id);
    this.ways.set(to.id, way);
    return way;
  }

  private wayOut(ending: EndingId): Way {
    return { depends: 0, placeFor: () => this.beyond.finish(ending), table: null };
  }

  private wayOn(turn: TurnId): Way {
    const { arrivalAt, walkOut } = this.beyond;
    const arrival = arrivalAt(turn, this.memory);
    return {
      depends: arrival.depends | MOOD,
      placeFor: (readings) => (readings.mood === 0 ? walkOut() : arrival.placeFor(readings)),
      table: null,
    };
  }
}

function placeBy(choices: readonly Choice[], readings: Readings): number {
  for (const { when, way } of choices)
    if (when === ALWAYS || holdsFor(when, readings)) return way.placeFor(readings);
  throw new Error('No target holds');
}

const MOOD = bitOf('mood');
