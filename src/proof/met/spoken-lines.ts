import type { Turn } from '../../scenario/model.ts';
import { chosenLines, circumstances } from './circumstances.ts';
import type { Place } from '../../solver/places/graph.ts';
import { readingsAt } from '../../solver/states/layout.ts';
import { Memory } from '../../solver/places/memory.ts';
import { replySlot } from '../../solver/places/relevant-memory.ts';
import { readIn } from '../../solver/places/partial-condition.ts';
import type { Readings } from '../../solver/places/readings.ts';
import type { Solved } from '../../solver/solve.ts';
import { placeOf } from '../../solver/states/shortest-moves.ts';

/** Lines that are spoken in one turn, as indexes into the turn's. */
export interface Spoken {
  readonly turn: Turn;
  readonly lines: readonly number[];
}

const SILENCE: readonly number[] = [];

/** What the customer says before any move. */
export function spokenAtStart(solved: Solved): Spoken | null {
  const start = placeOf(solved, solved.start);
  return spokenOnEntering(solved, start, Memory.empty, () => solved.graph.startReadings);
}

/**
 * What the customer says in answer to one step: on entering a turn, or while listening. Once all is said, a place does
 * not remember which lines were chosen, so they are chosen again, as on entering.
 */
export function spokenBy(solved: Solved, place: Place, step: number, to: number): Spoken | null {
  const target = placeOf(solved, to);
  if (place.kind === 'ended' || target.kind === 'ended') return null;
  if (place.kind === 'listening') return spokenNext(place, step);
  const reply = step < 0 ? undefined : place.edges[step]?.move;
  const memory = reply === undefined ? place.memory : place.memory.with(replySlot(reply.turn, reply.id));
  return spokenOnEntering(solved, target, memory, () => readingsAt(solved.layout, target, to));
}

/**
 * Whether different cells of a place can hear different lines on entering: all are said at once there, and the place
 * forgets which they were.
 */
export const isByMeters = (target: Place): boolean =>
  target.kind === 'choosing' && target.turn.lines.some(({ when }) => readIn(when) !== 0);

function spokenNext(place: Extract<Place, { kind: 'listening' }>, step: number): Spoken {
  const isCutIn = place.edges[step]?.move === 'cut-in';
  return {
    turn: place.turn,
    lines: isCutIn ? SILENCE : place.lines.slice(place.position, place.position + 1),
  };
}

function spokenOnEntering(
  { scenario }: Solved,
  target: Place,
  memory: Memory,
  readings: () => Readings,
): Spoken | null {
  if (target.kind === 'ended') return null;
  const { turn } = target;
  if (target.kind === 'listening') return { turn, lines: target.lines.slice(0, 1) };
  if (turn.lines.length === 0) return { turn, lines: SILENCE };
  const isPlain = turn.lines.every(({ when }) => when.kind === 'always');
  const lines = isPlain ? [...turn.lines.keys()] : chosenLines(turn, circumstances(memory, readings()));
  return { turn, lines: scenario.channel === 'email' ? lines : lines.slice(0, 1) };
}
