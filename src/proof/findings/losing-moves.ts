import type { Move } from '../../scenario/model.ts';
import { eachEdgeOf } from '../../solver/states/edges.ts';
import type { Place } from '../../solver/places/graph.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import { moveAt } from '../../solver/states/steps.ts';
import type { Survey } from '../../solver/states/solution.ts';

/** A move of a turn that loses something. */
export interface Slip {
  readonly turn: string;
  readonly move: Move;
  /** The nearest state in which it loses. */
  readonly state: number;
  /** Whether it loses in every state that counts. */
  readonly always: boolean;
}

/** Whether a step from one state to another loses; `null` where the step does not count. */
export type Judge = (state: number, to: number) => boolean | null;

/** Every move that loses somewhere, turn by turn. */
export function slipsOf(survey: Survey, loses: Judge): readonly Slip[] {
  const moves = new Map<string, Tally & Pick<Slip, 'turn' | 'move'>>();
  for (const place of survey.solved.layout.order) {
    if (place.kind === 'ended') continue;
    for (const [step, tally] of talliesAt(survey, place, loses)) {
      const move = moveAt(place, step);
      const key = `${place.turn.id}/${move}`;
      const known = moves.get(key) ?? { turn: place.turn.id, move, nearest: null, forgives: false };
      known.forgives ||= tally.forgives;
      if (tally.nearest !== null) lookAt(survey, known, tally.nearest);
      moves.set(key, known);
    }
  }
  return [...moves.values()].flatMap(({ turn, move, nearest, forgives }) =>
    nearest === null ? [] : [{ turn, move, state: nearest, always: !forgives }],
  );
}

interface Tally {
  nearest: number | null;
  forgives: boolean;
}

function talliesAt(survey: Survey, place: Place, loses: Judge): readonly (readonly [number, Tally])[] {
  const byStep: Tally[] = [];
  const tallies: (readonly [number, Tally])[] = [];
  eachEdgeOf(survey.solved, place, (state, to, step) => {
    const verdict = step < 0 ? null : loses(state, to);
    if (verdict === null) return;
    let known = byStep[step];
    if (known === undefined) {
      known = { nearest: null, forgives: false };
      byStep[step] = known;
      tallies.push([step, known]);
    }
    if (verdict) lookAt(survey, known, state);
    else known.forgives = true;
  });
  return tallies;
}

function lookAt({ solved: { reach } }: Survey, tally: Tally, state: number): void {
  const { nearest } = tally;
  if (nearest !== null && (reach.moves[nearest] ?? UNREACHED) <= (reach.moves[state] ?? UNREACHED)) return;
  tally.nearest = state;
}
