import { getAdjacencyMap } from 'xstate/graph';
import type { Player } from '../../src/conversation/replay.ts';
import { allowedMoves } from '../../src/conversation/state.ts';
import { turnNamed } from '../../src/scenario/lookup.ts';
import { BOUNDS } from '../../src/scenario/meter.ts';
import type { Move } from '../../src/scenario/model.ts';
import type { Layout } from '../../src/solver/states/layout.ts';
import { projectionOf } from '../../tests/helpers/projection.ts';
import { generator } from './stories.ts';

/**
 * xstate/graph at its best: it gets only the allowed moves, and tells states apart only by what still matters, so it
 * finds as many as the solver. Returns how many it found.
 */
export function explore({ scenario, machine }: Player): number {
  const project = projectionOf(scenario);
  const found = getAdjacencyMap(machine, {
    limit: Number.POSITIVE_INFINITY,
    serializeState: ({ value, context, output }) => {
      const ending = output?.ending ?? null;
      const turn = ending === null ? turnNamed(scenario, String(value)) : null;
      return project({ turn, ending, context });
    },
    events: ({ value, context, status }) =>
      status === 'active'
        ? allowedMoves(turnNamed(scenario, String(value)), context).map((type) => ({ type }))
        : [],
  });
  return Object.keys(found).length;
}

/** The same games every time. Returns how many moves they had. */
export function playAtRandom(player: Player, games: number): number {
  const below = generator(1);
  const pick = (allowed: readonly Move[]): Move | undefined => allowed[below(allowed.length)];
  let moves = 0;
  for (let game = 0; game < games; game++) {
    let moment = player.begin();
    for (let move = pick(moment.allowed); move !== undefined; move = pick(moment.allowed)) {
      moment = player.make(moment, move) ?? moment;
      moves++;
    }
  }
  return moves;
}

const [LAST, HAPPIEST] = [BOUNDS.lastWords.highest, BOUNDS.mood.highest];

/** A place of {@link tablesFor}. */
interface Bare {
  readonly offset: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly edges: number;
  /** Of each edge what it adds to last words and mood, then the strides of its table. */
  readonly numbers: Int32Array;
  readonly tables: readonly Int32Array[];
}

export interface BareTables {
  readonly cells: number;
  readonly start: number;
  readonly places: readonly Bare[];
  readonly geometry: Int32Array;
}

/** The solver's tables of a story whose replies are always open and whose conditions do not ask what was missed. */
export function tablesFor({ order, offsets, boxes, geometry, cells }: Layout, start: number): BareTables {
  const places = order.flatMap((place): Bare[] => {
    const box = boxes[place.index];
    if (box == null || place.kind === 'ended') return [];
    const ranges = [box.lastWords, box.mood];
    const numbers = place.edges.flatMap(({ change, to: { strides } }) => [
      change.lastWords,
      change.mood,
      strides.lastWords,
      strides.mood,
    ]);
    return [
      {
        offset: offsets[place.index] ?? 0,
        low: Int32Array.from(ranges, ({ low }) => low),
        high: Int32Array.from(ranges, ({ high }) => high),
        edges: place.edges.length,
        numbers: Int32Array.from(numbers),
        tables: place.edges.map(({ to }) => to.values),
      },
    ];
  });
  return { cells, start, places, geometry };
}

/** A bare walk: which states are reached by how few moves. All is in typed arrays, and nothing else is remembered. */
export function walk({ cells, start, places, geometry }: BareTables): number {
  const moves = new Int32Array(cells).fill(FAR);
  moves[start] = 0;
  let states = 0;
  for (const { offset, low, high, edges, numbers, tables } of places) {
    let state = offset;
    for (let m = low[1] ?? 0; m <= (high[1] ?? 0); m++) {
      for (let l = low[0] ?? 0; l <= (high[0] ?? 0); l++, state++) {
        const there = (moves[state] ?? 0) + 1;
        if (there > FAR) continue;
        states++;
        for (let edge = 0, at = 0; edge < edges; edge++, at += 4) {
          const L = Math.min(LAST, Math.max(0, l + (numbers[at] ?? 0)));
          const M = Math.min(HAPPIEST, Math.max(0, m + (numbers[at + 1] ?? 0)));
          const entry = (numbers[at + 2] ?? 0) * L + (numbers[at + 3] ?? 0) * M;
          const to = 8 * (tables[edge]?.[entry] ?? 0);
          const target = (geometry[to] ?? 0) + L * (geometry[to + 3] ?? 0) + M * (geometry[to + 4] ?? 0);
          if (there < (moves[target] ?? 0)) moves[target] = there;
        }
      }
    }
  }
  return states;
}

const FAR = 0x3fff_ffff;
