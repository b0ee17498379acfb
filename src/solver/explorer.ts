import { ALWAYS } from '../scenario/condition.ts';
import { turnNamed } from '../scenario/lookup.ts';
import type { Meters } from '../scenario/meter.ts';
import { LISTENING_MOVES } from '../scenario/model.ts';
import type { Destination, EndingId, Scenario, Target, Turn } from '../scenario/model.ts';
import { effectOfListening, effectOfReply } from '../rubric/effects.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import { Arrival } from './arrival.ts';
import type { Choosing, Listening, Place } from './graph.ts';
import { inWords, TooLarge, type Limits } from './limits.ts';
import type { Memory } from './memory.ts';
import { endingKey, placeKey } from './place-key.ts';
import { factSlot, relevanceOf, replySlot, type Relevance, type Slot } from './reads.ts';
import { holdsFor, metersIn, NEVER, residueOf } from './residue.ts';
import {
  bitOf,
  constantTable,
  makeTable,
  sizeOf,
  UNKNOWN,
  type MeterBits,
  type MeterTable,
} from './table.ts';

/** A place of a turn that was come to and is yet to be looked at. */
interface Waiting {
  readonly index: number;
  readonly turn: Turn;
  readonly lines: readonly number[];
  readonly position: number;
  readonly memory: Memory;
}

/** What of a turn is the same at all of its places. */
interface Sheet {
  readonly relevant: ReadonlySet<Slot>;
  /** Of each reply, as the next. */
  readonly slots: readonly Slot[];
  readonly changes: readonly Meters[];
  /** Of each line, what it lets be known. */
  readonly reveals: readonly (readonly Slot[])[];
}

/** Goes from place to place until there is no new one. */
export class Explorer {
  readonly known = new Map<string, number>();
  readonly relevance: Relevance;
  private readonly places: Place[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly sheets = new Map<Turn, Sheet>();
  private readonly scenario: Scenario;
  private readonly effects: EffectTable;
  private readonly limits: Limits;
  private entries = 0;

  constructor(scenario: Scenario, effects: EffectTable, limits: Limits) {
    this.scenario = scenario;
    this.effects = effects;
    this.limits = limits;
    this.relevance = relevanceOf(scenario, limits);
  }

  /** The place that entering a turn with these meters leads to. */
  arrive(turn: Turn, memory: Memory, meters: Meters): number {
    return this.arrival(turn, memory).placeFor(meters);
  }

  run(): readonly Place[] {
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
      this.places[next.index] =
        next.position < next.lines.length ? this.listeningPlace(next) : this.choosingPlace(next);
    }
    return this.places;
  }

  private arrival(turn: Turn, memory: Memory): Arrival {
    return new Arrival(turn, memory, (lines) => {
      const spoken = this.scenario.channel === 'email' ? lines.length : Math.min(1, lines.length);
      return this.visit(turn, lines, spoken, this.hear(turn, memory, lines.slice(0, spoken)));
    });
  }

  private listeningPlace({ index, turn, lines, position, memory }: Waiting): Listening {
    const wants = turn.lines[lines[position - 1] ?? -1]?.wants ?? null;
    const heard = this.hear(turn, memory, lines.slice(position, position + 1));
    const onward = constantTable(this.visit(turn, lines, position + 1, heard));
    const cut = makeTable(MOOD, ({ mood }) =>
      mood === 0 ? this.finish(this.scenario.floor) : this.visit(turn, lines, lines.length, memory),
    );
    const edges = LISTENING_MOVES.map((move) => ({
      move,
      change: effectOfListening(move, wants),
      to: move === 'cut-in' ? cut : onward,
    }));
    return { kind: 'listening', index, turn, lines, position, memory, edges };
  }

  private choosingPlace({ index, turn, memory }: Waiting): Choosing {
    const { slots, changes } = this.sheet(turn);
    const open = this.openTable(turn, memory, slots);
    const ever = open.values.reduce((bits, entry) => bits | entry, 0);
    const edges = turn.replies.map((reply, at) => {
      const isEverOpen = (ever & (1 << at)) !== 0;
      const to = isEverOpen ? this.leading(reply.to, memory.with(slots[at] ?? NO_SLOT)) : NOWHERE;
      return { move: reply, change: changes[at] ?? STAY, to };
    });
    const goesOn = turn.otherwise.length > 0 && open.values.includes(0);
    const otherwise = goesOn ? this.leading(turn.otherwise, memory) : NOWHERE;
    return { kind: 'choosing', index, turn, memory, edges, open, otherwise };
  }

  /** Which replies can be given, as bits in the order of the turn. */
  private openTable(turn: Turn, memory: Memory, slots: readonly Slot[]): MeterTable {
    const residues = turn.replies.map(({ when, times }, at) =>
      memory.count(slots[at] ?? NO_SLOT) < times ? residueOf(when, memory) : NEVER,
    );
    const depends = residues.reduce((bits, residue) => bits | metersIn(residue), 0);
    return this.table(depends, (meters) =>
      residues.reduce((bits, residue, at) => (holdsFor(residue, meters) ? bits | (1 << at) : bits), 0),
    );
  }

  /** Where targets lead, by the meters: whatever decides that is their conditions, the floor, and the choice of lines. */
  private leading(targets: readonly Target[], memory: Memory): MeterTable {
    const ways = this.waysOf(targets, memory);
    const depends = ways.reduce((bits, way) => bits | way.depends, 0);
    return this.table(depends, (meters) => {
      const way = ways.find(({ when }) => when === ALWAYS || holdsFor(when, meters));
      if (way === undefined) throw new Error(`${this.scenario.id}: no target holds`);
      return way.placeFor(meters);
    });
  }

  private waysOf(targets: readonly Target[], memory: Memory) {
    const ways = [];
    for (const { when: condition, to } of targets) {
      const when = residueOf(condition, memory);
      if (when === NEVER) continue;
      const { depends, placeFor } = this.way(to, memory);
      ways.push({ when, depends: depends | metersIn(when), placeFor });
      if (when === ALWAYS) break;
    }
    return ways;
  }

  private way(to: Destination, memory: Memory) {
    if (to.kind === 'ending') return { depends: 0, placeFor: () => this.finish(to.id) };
    const arrival = this.arrival(turnNamed(this.scenario, to.id), memory);
    const placeFor = (meters: Meters): number =>
      meters.mood === 0 ? this.finish(this.scenario.floor) : arrival.placeFor(meters);
    return { depends: arrival.depends | MOOD, placeFor };
  }

  private table(depends: MeterBits, valueAt: (meters: Meters) => number): MeterTable {
    this.entries += sizeOf(depends);
    if (this.entries > this.limits.entries) {
      throw new TooLarge(
        `its conditions ask for the meters in more than ${inWords(this.limits.entries)} ways`,
      );
    }
    return makeTable(depends, valueAt);
  }

  private finish(ending: EndingId): number {
    const key = endingKey(ending);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.add(key);
    this.places[index] = { kind: 'ended', index, ending };
    return index;
  }

  private visit(turn: Turn, lines: readonly number[], position: number, memory: Memory): number {
    const key = placeKey(turn, lines, position, memory);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.add(key);
    this.waiting.push({ index, turn, lines, position, memory });
    return index;
  }

  private add(key: string): number {
    const index = this.known.size;
    if (index >= this.limits.places)
      throw new TooLarge(`it has more than ${inWords(this.limits.places)} situations`);
    this.known.set(key, index);
    return index;
  }

  /** What is remembered in a turn once some of its lines have been heard. */
  private hear(turn: Turn, memory: Memory, lines: readonly number[]): Memory {
    const { reveals, relevant } = this.sheet(turn);
    return memory.learning(lines.flatMap((line) => reveals[line] ?? [])).keeping(relevant);
  }

  private sheet(turn: Turn): Sheet {
    const known = this.sheets.get(turn);
    if (known !== undefined) return known;
    const sheet = {
      relevant: this.relevance.get(turn.id) ?? new Set<never>(),
      slots: turn.replies.map((reply) => replySlot(turn.id, reply.id)),
      changes: turn.replies.map((reply) => effectOfReply(this.effects, reply, turn.phase)),
      reveals: turn.lines.map((line) => line.reveals.map(factSlot)),
    };
    this.sheets.set(turn, sheet);
    return sheet;
  }
}

const MOOD = bitOf('mood');
const NOWHERE = constantTable(UNKNOWN);
const STAY: Meters = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };
const NO_SLOT = factSlot('');
