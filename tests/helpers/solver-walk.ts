import type { Moment } from '../../src/conversation/replay.ts';
import { METERS, type Meters } from '../../src/scenario/meter.ts';
import type { EndingId, Move } from '../../src/scenario/model.ts';
import { edgesFrom } from '../../src/solver/states/edges.ts';
import { stateOf } from '../../src/solver/states/situation.ts';
import type { Solved } from '../../src/solver/solve.ts';
import { moveAt } from '../../src/solver/states/steps.ts';
import { placeOf } from '../../src/solver/states/shortest-moves.ts';

/** The solver's state of a moment of the machine, or null where it knows none. */
export function stateOfMoment(solved: Solved, { turn, ending, context }: Moment): number | null {
  const { meters, lines, position, facts, given } = context;
  if (ending !== null) return stateOf(solved, { meters, at: { ending } });
  if (turn === null) throw new Error('Neither in a turn nor at an ending');
  return stateOf(solved, { meters, at: { turn: turn.id, lines, position, facts, given } });
}

export interface Option {
  readonly move: Move;
  readonly to: number;
}

/** The moves of a state, in order, and where each leads once the conversation has gone on by itself. */
export function optionsAt(solved: Solved, state: number): readonly Option[] {
  const steps = stepsAt(solved, state);
  const place = placeOf(solved, state);
  return steps.flatMap(({ step, to }) =>
    step < 0 ? [] : [{ move: moveAt(place, step), to: settle(solved, to) }],
  );
}

/** Where a conversation comes to rest: it goes on by itself where nothing can be said. */
export function settle(solved: Solved, state: number): number {
  const [only] = stepsAt(solved, state);
  return only === undefined || only.step >= 0 ? state : settle(solved, only.to);
}

const stepsAt = ({ edges }: Solved, state: number) =>
  edgesFrom(edges, state).map((edge) => ({ step: edges.step[edge] ?? -1, to: edges.to[edge] ?? -1 }));

/** The meters of a state, worked out from its number; the reverse of the layout's `cellOf`. */
export function metersAt({ layout }: Solved, state: number): Meters {
  const { index } = placeOf({ layout }, state);
  const box = layout.boxes[index];
  if (box == null) throw new RangeError(`State ${state} lies in no box`);
  let rest = state - (layout.offsets[index] ?? 0);
  const take = (meter: (typeof METERS)[number]): number => {
    const width = box[meter].high - box[meter].low + 1;
    const value = box[meter].low + (rest % width);
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
