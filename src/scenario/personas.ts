import { z } from 'zod';
import type { Diagnostic } from '../basics/diagnostic.ts';
import type { Result } from '../basics/result.ts';
import { personaId } from './ids.ts';
import { MOODS } from './meter.ts';
import { PRONOUNS, TEMPERS } from './model.ts';
import type { Persona } from './model.ts';
import { parseFile } from './parse-file.ts';
import { newId, text } from './shape.ts';

const STARTING_MOODS = MOODS.filter((mood) => mood !== 'furious');

const personasShape = z.strictObject({
  format: z.literal(1),
  personas: z.record(
    newId('The name of a persona in scenarios.'),
    z.strictObject({
      name: text('The name that is shown.'),
      look: text('Which rig the stage draws.'),
      pitch: z.int().min(80).max(400).describe('Hertz, of the voice.'),
      pace: z.int().min(10).max(60).describe('Graphemes a second.'),
      temper: z.enum(TEMPERS),
      mood: z.enum(STARTING_MOODS).describe('The starting mood.'),
      pronoun: z.enum(PRONOUNS),
    }),
  ),
});

/** Reads `personas.yaml`; never throws. */
export function parsePersonas(
  text: string,
  file: string,
): Result<Readonly<Record<string, Persona>>, readonly Diagnostic[]> {
  const parsed = parseFile(text, file, personasShape);
  if (!parsed.ok) return parsed;
  const entries = Object.entries(parsed.value.personas).map(
    ([id, { mood, ...persona }]): [string, Persona] => [
      id,
      { id: personaId(id), ...persona, mood: MOODS.indexOf(mood) },
    ],
  );
  return { ok: true, value: Object.fromEntries(entries) };
}
