import { turnNamed } from '../../scenario/lookup.ts';
import { startMeters, type Meters } from '../../scenario/meter.ts';
import { NO_HARM } from '../../rubric/chances.ts';
import type { Skills } from '../../scenario/skill.ts';
import type { EndingId, ListeningMove, Reply, Scenario, Turn } from '../../scenario/model.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import { Explorer } from './explorer.ts';
import type { Limits } from '../limits.ts';
import { Memory } from './memory.ts';
import { highestReadings, type Readings } from './readings.ts';
import type { Relevance } from './relevant-memory.ts';
import type { MeterTable } from './table.ts';

/** A place of the conversation: all of its state but the readings, which are a cell of the place's box. */
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
  readonly missedBy: MissedBy;
}

export interface Choosing extends AtPlace {
  readonly kind: 'choosing';
  readonly turn: Turn;
  readonly memory: Memory;
  /** In the order of the turn. */
  readonly edges: readonly Edge<Reply>[];
  readonly missedBy: MissedBy;
  /** Which of the edges are open, as bits, by the readings here. */
  readonly open: MeterTable;
  /** Where it goes by itself when none is open, by the readings here. */
  readonly otherwise: MeterTable;
}

export interface Ended extends AtPlace {
  readonly kind: 'ended';
  readonly ending: EndingId;
}

export interface Edge<Move> {
  readonly move: Move;
  readonly change: Meters;
  /** The index of the place it leads to, by the readings after the change. */
  readonly to: MeterTable;
}

/** What each edge of a place misses, where these are open, as bits. */
export type MissedBy = (open: number) => readonly Skills[];

export interface PlaceGraph {
  readonly scenario: Scenario;
  readonly start: number;
  readonly startReadings: Readings;
  /** Of each reading. */
  readonly highest: Readings;
  readonly places: readonly Place[];
  /** The places' indexes by {@link placeKey} and {@link endingKey}. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly relevance: Relevance;
}

/** Explores every place that could be reached if the readings could have any value: perhaps a few too many, never too few. */
export function exploreGraph(scenario: Scenario, table: EffectTable, limits: Limits): PlaceGraph {
  const highest = highestReadings(scenario);
  const explorer = new Explorer(scenario, table, highest, limits);
  const startReadings = { ...NO_HARM, ...startMeters(scenario.persona.mood) };
  const start = explorer.arrive(turnNamed(scenario, scenario.start), Memory.empty, startReadings);
  const places = explorer.run();
  const { known, relevance } = explorer;
  return { scenario, start, startReadings, highest, places, byKey: known, relevance };
}
