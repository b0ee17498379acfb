import { turnNamed } from '../../scenario/lookup.ts';
import type { Meters } from '../../scenario/meter.ts';
import { LISTENING_MOVES } from '../../scenario/model.ts';
import type { EndingId, Reply, Scenario, Turn } from '../../scenario/model.ts';
import type { Skills } from '../../scenario/skill.ts';
import { decisionBetween, NO_HARM, type OpenMove } from '../../rubric/chances.ts';
import { openListening, openReply, skippedIn } from '../../rubric/effects.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import { Arrival } from './arrival.ts';
import { Departure, type Beyond } from './departure.ts';
import type { Choosing, Listening, MissedBy, Place } from './graph.ts';
import { inWords, TooLarge, type Limits } from '../limits.ts';
import type { Memory } from './memory.ts';
import { endingKey, placeKey } from './place-key.ts';
import type { Readings } from './readings.ts';
import { factSlot, relevanceOf, replySlot, type Relevance, type Slot } from './relevant-memory.ts';
import { holdsFor, NEVER, readIn, residueOf } from './partial-condition.ts';
import { bitOf, constantTable, TableMaker, UNKNOWN, type MeterBits, type MeterTable } from './table.ts';

/** A place of a turn that was found and not explored yet. */
interface Waiting {
  readonly index: number;
  readonly turn: Turn;
  readonly lines: readonly number[];
  readonly position: number;
  readonly memory: Memory;
}

/** What is the same at all places of a turn. */
interface Sheet {
  readonly relevant: ReadonlySet<Slot>;
  /** One for each reply; null where no condition will ask for it. */
  readonly slots: readonly (Slot | null)[];
  /** Of each reply. */
  readonly moves: readonly OpenMove[];
  readonly missedBy: MissedBy;
  /** For each line, the facts that it reveals. */
  readonly reveals: readonly (readonly Slot[])[];
}

/** Goes from place to place until there is no new one. */
export class Explorer {
  readonly known = new Map<string, number>();
  readonly relevance: Relevance;
  private readonly places: Place[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly endings = new Map<EndingId, number>();
  private readonly sheets = new Map<Turn, Sheet>();
  private readonly scenario: Scenario;
  private readonly effects: EffectTable;
  private readonly limits: Limits;
  private readonly tables: TableMaker;
  private readonly beyond: Beyond;
  private entries = 0;

  constructor(scenario: Scenario, effects: EffectTable, highest: Readings, limits: Limits) {
    this.scenario = scenario;
    this.effects = effects;
    this.limits = limits;
    this.tables = new TableMaker(highest);
    this.beyond = {
      arrivalAt: (turn, memory) => this.arrival(turnNamed(scenario, turn), memory),
      finish: (ending) => this.finish(ending),
      walkOut: () => this.finish(scenario.floor),
      tables: this.tables,
      reserve: (depends) => this.reserve(depends),
    };
    this.relevance = relevanceOf(scenario, limits);
  }

  /** The place that entering a turn with these readings leads to. */
  arrive(turn: Turn, memory: Memory, readings: Readings): number {
    return this.arrival(turn, memory).placeFor(readings);
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
    const floor = this.finish(this.scenario.floor);
    const silenced = this.visit(turn, lines, lines.length, memory);
    const cut = this.tables.make(MOOD, ({ mood }) => (mood === 0 ? floor : silenced));
    const open = openListening(wants);
    const edges = LISTENING_MOVES.map((move, at) => ({
      move,
      change: open[at]?.effect ?? STAY,
      to: move === 'cut-in' ? cut : onward,
    }));
    const missed = missedListening(turn, lines, position);
    return { kind: 'listening', index, turn, lines, position, memory, edges, missedBy: () => missed };
  }

  private choosingPlace({ index, turn, memory }: Waiting): Choosing {
    const { slots, moves, missedBy } = this.sheet(turn);
    const open = this.openTable(turn, memory, slots);
    const ever = open.values.reduce((bits, entry) => bits | entry, 0);
    const departure = new Departure(memory, this.beyond);
    const edges = turn.replies.map((reply, at) => {
      const isEverOpen = (ever & (1 << at)) !== 0;
      const to = isEverOpen ? this.after(departure, memory, slots[at] ?? null).leading(reply.to) : NOWHERE;
      return { move: reply, change: moves[at]?.effect ?? STAY, to };
    });
    const goesOn = turn.otherwise.length > 0 && open.values.includes(0);
    const otherwise = goesOn ? departure.leading(turn.otherwise) : NOWHERE;
    return { kind: 'choosing', index, turn, memory, edges, missedBy, open, otherwise };
  }

  /** A reply that no condition will ask for leaves the memory as it is. */
  private after(departure: Departure, memory: Memory, slot: Slot | null): Departure {
    return slot === null ? departure : new Departure(memory.with(slot), this.beyond);
  }

  /** Which replies can be given, as bits in the order of the turn. */
  private openTable(turn: Turn, memory: Memory, slots: readonly (Slot | null)[]): MeterTable {
    const residues = turn.replies.map(({ when, times }, at) => {
      const slot = slots[at] ?? null;
      return slot === null || memory.count(slot) < times ? residueOf(when, memory) : NEVER;
    });
    const depends = residues.reduce((bits, residue) => bits | readIn(residue), 0);
    this.reserve(depends);
    return this.tables.make(depends, (readings) =>
      residues.reduce((bits, residue, at) => (holdsFor(residue, readings) ? bits | (1 << at) : bits), 0),
    );
  }

  private reserve(depends: MeterBits): void {
    this.entries += this.tables.sizeOf(depends);
    if (this.entries > this.limits.entries) {
      throw new TooLarge(`its conditions ask for meters in more than ${inWords(this.limits.entries)} ways`);
    }
  }

  private finish(ending: EndingId): number {
    const known = this.endings.get(ending);
    if (known !== undefined) return known;
    const index = this.add(endingKey(ending));
    this.endings.set(ending, index);
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
    if (index >= this.limits.places) {
      const most = inWords(this.limits.places);
      throw new TooLarge(`it has more than ${most} combinations of line, facts known and replies given`);
    }
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
    const relevant: ReadonlySet<Slot> = this.relevance.get(turn.id) ?? new Set();
    const slotOf = (reply: Reply): Slot | null => {
      const slot = replySlot(turn.id, reply.id);
      return relevant.has(slot) ? slot : null;
    };
    const moves = turn.replies.map((reply) => openReply(this.effects, reply, turn.phase));
    const sheet = {
      relevant,
      slots: turn.replies.map(slotOf),
      moves,
      missedBy: missedAmong(moves),
      reveals: turn.lines.map((line) => line.reveals.map(factSlot)),
    };
    this.sheets.set(turn, sheet);
    return sheet;
  }
}

/** What each listening move misses; cutting in misses what it skips as well. */
function missedListening(turn: Turn, lines: readonly number[], position: number): readonly Skills[] {
  const wants = turn.lines[lines[position - 1] ?? -1]?.wants ?? null;
  const skipped = wants === 'answer' ? 0 : skippedIn(lines.slice(position).map((line) => turn.lines[line]));
  return decisionBetween(openListening(wants)).missed.map(({ patience, warmth }, index) => ({
    patience: patience + (LISTENING_MOVES[index] === 'cut-in' ? skipped : 0),
    warmth,
  }));
}

/** What each reply misses among those that are open, worked out once for each set of them. */
function missedAmong(moves: readonly OpenMove[]): MissedBy {
  const known = new Map<number, readonly Skills[]>();
  return (open) => {
    const before = known.get(open);
    if (before !== undefined) return before;
    const isOpen = (index: number): boolean => (open & (1 << index)) !== 0;
    const { missed } = decisionBetween(moves.filter((_, index) => isOpen(index)));
    let next = 0;
    const each = moves.map((_, index) => (isOpen(index) ? (missed[next++] ?? NO_HARM) : NO_HARM));
    known.set(open, each);
    return each;
  };
}

const MOOD = bitOf('mood');
const NOWHERE = constantTable(UNKNOWN);
const STAY: Meters = { mood: 0, lastWords: 0 };
