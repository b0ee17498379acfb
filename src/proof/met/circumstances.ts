import { holds, type Circumstances } from '../../scenario/condition.ts';
import type { Turn } from '../../scenario/model.ts';
import type { Memory } from '../../solver/places/memory.ts';
import type { Readings } from '../../solver/places/readings.ts';
import { factSlot } from '../../solver/places/relevant-memory.ts';

/** What conditions can read, given this memory and these readings. */
export const circumstances = (memory: Memory, readings: Readings): Circumstances => ({
  meters: readings,
  missed: readings,
  knows: (fact) => memory.has(factSlot(fact)),
  said: (reply) => memory.has(`reply:${reply}`),
});

/** The lines that are chosen when the turn is entered, as indexes into the turn's. */
export const chosenLines = (turn: Turn, now: Circumstances): readonly number[] =>
  turn.lines.flatMap((line, index) => (holds(line.when, now) ? [index] : []));
