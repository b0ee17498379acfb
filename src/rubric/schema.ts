import { z } from 'zod';
import { BAD_BEHAVIOURS, GOOD_BEHAVIOURS } from '../scenario/behaviour.ts';
import { text } from '../scenario/reading/schema.ts';

const effect = z.int().min(-3).max(2).optional();
const effects = z.strictObject({ patience: effect, warmth: effect, mood: effect, lastWords: effect });

const words = {
  label: text('The name in a debrief.'),
  source: text('A letter of the sources.'),
  looks: text('How it looks, one sentence.'),
  instead: text('What to do, one sentence.'),
  shown: effects,
};
const bad = z.strictObject({ ...words, remedied: effects });
const good = z.strictObject({ ...words, missed: effects });

/** A value for each key. The type of `Object.fromEntries` loses the keys; this one keeps them. */
export const recordOf = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> => Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;

const points = z.int().min(0).max(100);
const byMatter = z.strictObject({ settled: points, open: points });

const overall = z
  .strictObject({ stays: byMatter, wavers: byMatter, leaves: byMatter, lastWord: points })
  .describe('What an ending is worth, by the customer and the matter, and what each last word takes off.');

export const rubricShape = z.strictObject({
  format: z.literal(1),
  sources: z.record(z.string(), text('The title of a source.')),
  overall,
  behaviours: z.strictObject({
    ...recordOf(BAD_BEHAVIOURS, () => bad),
    ...recordOf(GOOD_BEHAVIOURS, () => good),
  }),
});

export type RubricDraft = z.output<typeof rubricShape>;
export type EffectsDraft = z.output<typeof effects>;
