import { holds } from '../scenario/condition.ts';
import { turnNamed } from '../scenario/lookup.ts';
import { startMeters, type Meter, type Meters } from '../scenario/meter.ts';
import { LISTENING_MOVES } from '../scenario/model.ts';
import type { EndingId, ListeningMove, Reply, Scenario, Target, Turn } from '../scenario/model.ts';
import { effectOfListening, effectOfReply } from '../rubric/effects.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import { chosenLines, circumstances, openReplies } from './circumstances.ts';
import { inWords, TooLarge, type Limits } from './limits.ts';
import { Memory } from './memory.ts';
import { factSlot, relevanceOf, replySlot, type Relevance } from './reads.ts';
import { emptyTable, fillTable, metersIn, sizeOf, type MeterTable } from './table.ts';

/** A place of the conversation: all of its state but the meters, which are a cell of the place's box. */
export type Place = Listening | Choosing | Ended;

interface AtPlace {
  readonly index: number;
}

export interface Listening extends AtPlace {
  readonly kind: 'listening';
  readonly turn: Turn;
  /** The chosen lines, as indexes into the turn's. */
  readonly lines: readonly number[];
  readonly position: number;
  readonly memory: Memory;
  readonly edges: readonly Edge<ListeningMove>[];
}

export interface Choosing extends AtPlace {
  readonly kind: 'choosing';
  readonly turn: Turn;
  readonly memory: Memory;
  /** In the order of the turn. */
  readonly edges: readonly Edge<Reply>[];
  /** Which of the edges are open, as bits, by the meters here. */
  readonly open: MeterTable;
  /** Where it goes by itself when none is open, by the meters here. */
  readonly otherwise: MeterTable;
}

export interface Ended extends AtPlace {
  readonly kind: 'ended';
  readonly ending: EndingId;
}

export interface Edge<Move> {
  readonly move: Move;
  readonly change: Meters;
  /** The index of the place it leads to, by the meters after the change. */
  readonly to: MeterTable;
}

export interface PlaceGraph {
  readonly scenario: Scenario;
  readonly start: number;
  readonly startMeters: Meters;
  readonly places: readonly Place[];
  /** The places' indexes by {@link placeKey} and {@link endingKey}. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly relevance: Relevance;
}

/** What tells the places of turns apart. Once all is said, which lines were chosen no longer matters. */
export const placeKey = (turn: Turn, lines: readonly number[], position: number, memory: Memory): string =>
  position < lines.length
    ? `${turn.id} ${position} of ${lines.join()} ${memory.key}`
    : `${turn.id} ${memory.key}`;

/** No id of a turn holds a space and begins with a sign. */
export const endingKey = (ending: EndingId): string => `→${ending}`;

/** Explores every place that could be reached if the meters could have any value: a few too many, never one too few. */
export function exploreGraph(scenario: Scenario, table: EffectTable, limits: Limits): PlaceGraph {
  const explorer = new Explorer(scenario, table, limits);
  const meters = startMeters(scenario.persona.mood);
  const start = explorer.arrive(turnNamed(scenario, scenario.start), Memory.empty, meters);
  explorer.run();
  const { places, known, relevance } = explorer;
  return { scenario, start, startMeters: meters, places, byKey: known, relevance };
}

class Explorer {
  readonly places: Place[] = [];
  readonly known = new Map<string, number>();
  private readonly waiting: Place[] = [];
  readonly relevance: Relevance;
  private readonly scenario: Scenario;
  private readonly effects: EffectTable;
  private readonly limits: Limits;
  private entries = 0;

  constructor(scenario: Scenario, table: EffectTable, limits: Limits) {
    this.scenario = scenario;
    this.effects = table;
    this.limits = limits;
    this.relevance = relevanceOf(scenario, limits);
  }

  run(): void {
    for (let place = this.waiting.pop(); place !== undefined; place = this.waiting.pop()) this.expand(place);
  }

  /** The place that entering a turn with these meters leads to. */
  arrive(turn: Turn, memory: Memory, meters: Meters): number {
    return this.enter(turn, memory, chosenLines(turn, circumstances(memory, meters)));
  }

  private enter(turn: Turn, memory: Memory, lines: readonly number[]): number {
    const spoken = this.scenario.channel === 'email' ? lines.length : Math.min(1, lines.length);
    const heard = this.hear(turn, memory, lines.slice(0, spoken));
    return this.visit(turn, lines, spoken, heard.keeping(this.relevant(turn)));
  }

  private expand(place: Place): void {
    if (place.kind === 'listening') this.expandListening(place);
    else if (place.kind === 'choosing') this.expandChoosing(place);
  }

  private expandListening({ turn, lines, position, memory, edges }: Listening): void {
    const heard = this.hear(turn, memory, lines.slice(position, position + 1)).keeping(this.relevant(turn));
    for (const { move, to } of edges) {
      fillTable(to, (meters) => {
        if (move !== 'cut-in') return this.visit(turn, lines, position + 1, heard);
        return meters.mood === 0
          ? this.finish(this.scenario.floor)
          : this.visit(turn, lines, lines.length, memory);
      });
    }
  }

  private expandChoosing(place: Choosing): void {
    const { turn, memory } = place;
    fillTable(place.open, (meters) => openReplies(turn, memory, meters));
    const open = place.open.values.reduce((bits, entry) => bits | entry, 0);
    for (const [index, { move, to }] of place.edges.entries()) {
      if ((open & (1 << index)) === 0) continue;
      const given = memory.with(replySlot(turn.id, move.id));
      fillTable(to, this.going(move.to, given));
    }
    if (turn.otherwise.length > 0 && place.open.values.includes(0)) {
      fillTable(place.otherwise, this.going(turn.otherwise, memory));
    }
  }

  /** Where targets lead, by the meters. The memory being what it is, a turn is entered in as many ways as its lines are chosen. */
  private going(targets: readonly Target[], memory: Memory): (meters: Meters) => number {
    const entered = new Map<string, number>();
    return (meters) => {
      const now = circumstances(memory, meters);
      const target = targets.find(({ when }) => holds(when, now))?.to;
      if (target === undefined) throw new Error(`${this.scenario.id}: no target holds`);
      if (target.kind === 'ending') return this.finish(target.id);
      if (meters.mood === 0) return this.finish(this.scenario.floor);
      const turn = turnNamed(this.scenario, target.id);
      const lines = chosenLines(turn, now);
      const way = `${turn.id} ${lines.join()}`;
      const place = entered.get(way) ?? this.enter(turn, memory, lines);
      entered.set(way, place);
      return place;
    };
  }

  private finish(ending: EndingId): number {
    return this.reach(endingKey(ending), (index) => ({ kind: 'ended', index, ending }));
  }

  private visit(turn: Turn, lines: readonly number[], position: number, memory: Memory): number {
    return this.reach(placeKey(turn, lines, position, memory), (index) =>
      position < lines.length
        ? listeningPlace(index, turn, lines, position, memory)
        : this.choosingPlace(index, turn, memory),
    );
  }

  private table(depends: ReadonlySet<Meter>): MeterTable {
    this.entries += sizeOf(depends);
    if (this.entries > this.limits.entries) {
      throw new TooLarge(
        `its conditions ask for the meters in more than ${inWords(this.limits.entries)} ways`,
      );
    }
    return emptyTable(depends);
  }

  private reach(key: string, make: (index: number) => Place): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = make(this.places.length);
    if (place.index >= this.limits.places)
      throw new TooLarge(`it has more than ${inWords(this.limits.places)} situations`);
    this.places.push(place);
    this.known.set(key, place.index);
    this.waiting.push(place);
    return place.index;
  }

  private choosingPlace(index: number, turn: Turn, memory: Memory): Choosing {
    const edges = turn.replies.map((reply) => ({
      move: reply,
      change: effectOfReply(this.effects, reply, turn.phase),
      to: this.table(this.metersOfTargets(reply.to)),
    }));
    const open = this.table(new Set(turn.replies.flatMap((reply) => metersIn(reply.when))));
    const otherwise = this.table(this.metersOfTargets(turn.otherwise));
    return { kind: 'choosing', index, turn, memory, edges, open, otherwise };
  }

  /** Whatever decides where targets lead: their conditions, the floor, and the choice of lines on entering. */
  private metersOfTargets(targets: readonly Target[]): ReadonlySet<Meter> {
    return new Set<Meter>([
      'mood',
      ...targets.flatMap(({ when, to }) => [
        ...metersIn(when),
        ...(to.kind === 'turn'
          ? turnNamed(this.scenario, to.id).lines.flatMap((line) => metersIn(line.when))
          : []),
      ]),
    ]);
  }

  private hear(turn: Turn, memory: Memory, lines: readonly number[]): Memory {
    return memory.learning(lines.flatMap((index) => turn.lines[index]?.reveals ?? []).map(factSlot));
  }

  private relevant(turn: Turn) {
    return this.relevance.get(turn.id) ?? new Set<never>();
  }
}

function listeningPlace(
  index: number,
  turn: Turn,
  lines: readonly number[],
  position: number,
  memory: Memory,
): Listening {
  const wants = turn.lines[lines[position - 1] ?? -1]?.wants ?? null;
  const edges = LISTENING_MOVES.map((move) => ({
    move,
    change: effectOfListening(move, wants),
    to: emptyTable(new Set<Meter>(move === 'cut-in' ? ['mood'] : [])),
  }));
  return { kind: 'listening', index, turn, lines, position, memory, edges };
}
