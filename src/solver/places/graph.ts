import { turnNamed } from '../../scenario/lookup.ts';
import { startMeters, type Meters } from '../../scenario/meter.ts';
import type { EndingId, ListeningMove, Reply, Scenario, Turn } from '../../scenario/model.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import { Explorer } from './explorer.ts';
import type { Limits } from '../limits.ts';
import { Memory } from './memory.ts';
import type { Relevance } from './relevant-memory.ts';
import type { MeterTable } from './table.ts';

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

/** Explores every place that could be reached if the meters could have any value: perhaps a few too many, never too few. */
export function exploreGraph(scenario: Scenario, table: EffectTable, limits: Limits): PlaceGraph {
  const explorer = new Explorer(scenario, table, limits);
  const meters = startMeters(scenario.persona.mood);
  const start = explorer.arrive(turnNamed(scenario, scenario.start), Memory.empty, meters);
  const places = explorer.run();
  const { known, relevance } = explorer;
  return { scenario, start, startMeters: meters, places, byKey: known, relevance };
}
