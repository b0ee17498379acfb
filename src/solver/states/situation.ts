import { turnNamed } from '../../scenario/lookup.ts';
import type { Meters } from '../../scenario/meter.ts';
import type { Skills } from '../../scenario/skill.ts';
import type { EndingId, FactId, TurnId } from '../../scenario/model.ts';
import type { ReplyKey } from '../../scenario/condition.ts';
import { cellOf, isInBox } from './layout.ts';
import type { Readings } from '../places/readings.ts';
import { Memory } from '../places/memory.ts';
import { endingKey, placeKey } from '../places/place-key.ts';
import { UNREACHED } from './reach.ts';
import { factSlot, type Slot } from '../places/relevant-memory.ts';
import type { Solved } from '../solve.ts';

/** A state of a conversation in terms of the rules, not of the solver. */
export interface Situation {
  readonly meters: Meters;
  /** How much was missed so far. */
  readonly missed: Skills;
  readonly at:
    | { readonly ending: EndingId }
    | {
        readonly turn: TurnId;
        /** The chosen lines, as indexes into the turn's. */
        readonly lines: readonly number[];
        /** How many of them were spoken or skipped. */
        readonly position: number;
        readonly facts: readonly FactId[];
        readonly given: Readonly<Record<ReplyKey, number>>;
      };
}

/** The number of the state that a situation is, or null for one that cannot be reached. */
export function stateOf(solved: Solved, situation: Situation): number | null {
  const { graph, layout, reach } = solved;
  const readings = readingsOf(graph.highest, situation);
  const place = graph.byKey.get(keyOf(solved, situation));
  const box = place === undefined ? null : layout.boxes[place];
  if (place === undefined || box == null || !isInBox(box, readings)) return null;
  const state = (layout.offsets[place] ?? 0) + cellOf(box, readings);
  return reach.moves[state] === UNREACHED ? null : state;
}

const readingsOf = (highest: Readings, { meters, missed }: Situation): Readings => ({
  ...meters,
  patience: Math.min(highest.patience, missed.patience),
  warmth: Math.min(highest.warmth, missed.warmth),
});

function keyOf({ graph, scenario }: Solved, { at }: Situation): string {
  if ('ending' in at) return endingKey(at.ending);
  const given = Object.entries<number>(at.given).map(([reply, count]): [Slot, number] => [
    `reply:${reply}`,
    count,
  ]);
  const known = at.facts.map((fact): [Slot, number] => [factSlot(fact), 1]);
  const memory = Memory.of([...known, ...given]).keeping(graph.relevance.get(at.turn) ?? new Set());
  return placeKey(turnNamed(scenario, at.turn), at.lines, at.position, memory);
}
