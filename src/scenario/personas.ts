import { z } from 'zod';
import type { Diagnostic } from '../basics/diagnostic.ts';
import { fail, succeed } from '../basics/result.ts';
import type { Result } from '../basics/result.ts';
import { closest, didYouMean } from './findings/closest.ts';
import { locate } from './findings/finding.ts';
import type { Finding } from './findings/finding.ts';
import { personaId } from './ids.ts';
import { MOODS } from './meter.ts';
import { NARRATOR, PRONOUNS, TEMPERS } from './model.ts';
import type { Persona } from './model.ts';
import { readShaped } from './reading/parse-file.ts';
import { STARTING_MOODS, newId, text } from './reading/schema.ts';

const personasShape = z.strictObject({
  format: z.literal(1),
  personas: z.record(
    newId('The name of a persona in scenarios.').refine((id) => id !== NARRATOR),
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

export type Personas = Readonly<Record<string, Persona>>;

/**
 * Reads `personas.yaml` and reports all that is wrong; never throws. Null if there is an error.
 * @param known the looks that the stage can draw; if unknown, no look is checked.
 */
export function readPersonas(
  text: string,
  file: string,
  known: readonly string[] | null = null,
): { readonly personas: Personas | null; readonly diagnostics: readonly Diagnostic[] } {
  const { source, data, diagnostics } = readShaped(text, file, personasShape);
  if (data === null || diagnostics.length > 0) return { personas: null, diagnostics };
  const personas = Object.entries(data.personas).map(([id, { mood, ...persona }]): [string, Persona] => [
    id,
    { id: personaId(id), ...persona, mood: MOODS.indexOf(mood) },
  ]);
  const warnings = personas.flatMap(([id, { look }]) =>
    known === null ? [] : lookFindings(id, look, known),
  );
  return {
    personas: Object.fromEntries(personas),
    diagnostics: locate(warnings, source),
  };
}

/** The same as a `Result`: the cast, or all errors. Warnings are left out. */
export function parsePersonas(text: string, file: string): Result<Personas, readonly Diagnostic[]> {
  const { personas, diagnostics } = readPersonas(text, file);
  return personas === null ? fail(diagnostics) : succeed(personas);
}

function lookFindings(id: string, look: string, known: readonly string[]): readonly Finding[] {
  if (known.includes(look)) return [];
  const guess = closest(look, known);
  const message = `There is no look "${look}", so a plain figure is drawn. There are ${known.join(', ')}.${didYouMean(guess)}`;
  const finding = { code: 'unknown-look', place: { valueOf: ['personas', id, 'look'] }, message } as const;
  return [guess === null ? finding : { ...finding, remedy: { replaceBy: guess } }];
}
