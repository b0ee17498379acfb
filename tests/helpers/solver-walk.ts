import type { Moment } from '../../src/conversation/replay.ts';
import { situationOf } from '../../src/review/situation.ts';
import { VALUES } from '../../src/rubric/rubric.ts';
import type { EndingId, Move } from '../../src/scenario/model.ts';
import { edgesFrom } from '../../src/solver/states/edges.ts';
import type { Readings } from '../../src/solver/places/readings.ts';
import { stateOf } from '../../src/solver/states/situation.ts';
import type { Solved } from '../../src/solver/solve.ts';
import { moveAt } from '../../src/solver/states/steps.ts';
import { placeOf } from '../../src/solver/states/shortest-moves.ts';

/** The solver's state of a moment of the machine, or null where it knows none. */
export function stateOfMoment(solved: Solved, moment: Moment): number | null {
  const situation = situationOf(moment);
  if (situation === null) throw new Error('Neither in a turn nor at an ending');
  return stateOf(solved, situation);
}

export interface Option {
  readonly move: Move;
  readonly to: number;
  /** How much it misses, of both skills together. */
  readonly missed: number;
}

/** The moves of a state, in order, and where each leads once the conversation has gone on by itself. */
export function optionsAt(solved: Solved, state: number): readonly Option[] {
  const steps = stepsAt(solved, state);
  const place = placeOf(solved, state);
  return steps.flatMap(({ step, to, missed }) =>
    step < 0 ? [] : [{ move: moveAt(place, step), to: settle(solved, to), missed }],
  );
}

/** Where a conversation comes to rest: it goes on by itself where nothing can be said. */
export function settle(solved: Solved, state: number): number {
  const [only] = stepsAt(solved, state);
  return only === undefined || only.step >= 0 ? state : settle(solved, only.to);
}

const stepsAt = ({ edges }: Solved, state: number) =>
  edgesFrom(edges, state).map((edge) => ({
    step: edges.step[edge] ?? -1,
    to: edges.to[edge] ?? -1,
    missed: edges.missed[edge] ?? -1,
  }));

/** The readings of a state, worked out from its number; the reverse of the layout's `cellOf`. */
export function readingsAt({ layout }: Solved, state: number): Readings {
  const { index } = placeOf({ layout }, state);
  const box = layout.boxes[index];
  if (box == null) throw new RangeError(`State ${state} lies in no box`);
  let rest = state - (layout.offsets[index] ?? 0);
  const take = (reading: (typeof VALUES)[number]): number => {
    const width = box[reading].high - box[reading].low + 1;
    const value = box[reading].low + (rest % width);
    rest = Math.floor(rest / width);
    return value;
  };
  const patience = take('patience');
  const warmth = take('warmth');
  const lastWords = take('lastWords');
  return { patience, warmth, lastWords, mood: take('mood') };
}

/** The ending of a state, or null where the conversation goes on. */
export function endingAt(solved: Solved, state: number): EndingId | null {
  const place = placeOf(solved, state);
  return place.kind === 'ended' ? place.ending : null;
}
