import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../basics/diagnostic.ts';
import { parseRubric } from '../rubric/parse.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Library } from '../scenario/library.ts';
import { parsePersonas } from '../scenario/personas.ts';

/** What a folder of scenarios shares. A part is null where its file has errors, which are then told. */
export interface LoadedLibrary {
  readonly library: Library | null;
  readonly rubric: Rubric | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `personas.yaml` and `rubric.yaml` of a folder.
 * @throws Error of node:fs where a file cannot be read.
 */
export function loadLibrary(folder: string): LoadedLibrary {
  const personasFile = join(folder, 'personas.yaml');
  const rubricFile = join(folder, 'rubric.yaml');
  const personas = parsePersonas(readFileSync(personasFile, 'utf8'), personasFile);
  const rubric = parseRubric(readFileSync(rubricFile, 'utf8'), rubricFile);
  return {
    library: personas.ok ? { personas: personas.value } : null,
    rubric: rubric.ok ? rubric.value : null,
    diagnostics: [...(personas.ok ? [] : personas.error), ...(rubric.ok ? [] : rubric.error)],
  };
}

/**
 * The cast for the scenarios of a folder: its own where it has one, else that of `otherwise`.
 * Null where that file has errors.
 */
export function loadPersonas(folder: string, otherwise: string): Library | null {
  const own = join(folder, 'personas.yaml');
  const file = existsSync(own) ? own : join(otherwise, 'personas.yaml');
  const personas = parsePersonas(readFileSync(file, 'utf8'), file);
  return personas.ok ? { personas: personas.value } : null;
}
