import { z } from 'zod';
import { BAD_BEHAVIOURS, GOOD_BEHAVIOURS } from '../scenario/behaviour.ts';
import { text } from '../scenario/shape.ts';

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

const each = <Id extends string, Shape extends z.ZodType>(
  ids: readonly Id[],
  shape: Shape,
): Record<Id, Shape> => Object.fromEntries(ids.map((id) => [id, shape])) as Record<Id, Shape>;

export const rubricShape = z.strictObject({
  format: z.literal(1),
  sources: z.record(z.string(), text('The title of a source.')),
  behaviours: z.strictObject({ ...each(BAD_BEHAVIOURS, bad), ...each(GOOD_BEHAVIOURS, good) }),
});

export type RubricDraft = z.output<typeof rubricShape>;
export type EffectsDraft = z.output<typeof effects>;
