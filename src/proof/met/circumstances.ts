import { holds, type Circumstances } from '../../scenario/condition.ts';
import type { Meters } from '../../scenario/meter.ts';
import type { Turn } from '../../scenario/model.ts';
import type { Memory } from '../../solver/places/memory.ts';
import { factSlot } from '../../solver/places/relevant-memory.ts';

/** What conditions can read, given this memory and these meters. */
export const circumstances = (memory: Memory, meters: Meters): Circumstances => ({
  meters,
  knows: (fact) => memory.has(factSlot(fact)),
  said: (reply) => memory.has(`reply:${reply}`),
});

/** The lines that are chosen when the turn is entered, as indexes into the turn's. */
export const chosenLines = (turn: Turn, now: Circumstances): readonly number[] =>
  turn.lines.flatMap((line, index) => (holds(line.when, now) ? [index] : []));
