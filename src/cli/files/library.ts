import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../basics/diagnostic.ts';
import { parseRubric } from '../../rubric/parse.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Library } from '../../scenario/library.ts';
import { parsePersonas } from '../../scenario/personas.ts';
import { fail, type Result } from '../../basics/result.ts';
import { drawnByStage } from './stage-folders.ts';
import { readTextFile } from './text-file.ts';

/** What the scenarios of a folder share. A part is null if its file has errors; these are reported. */
export interface LoadedLibrary {
  readonly library: Library | null;
  readonly rubric: Rubric | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the cast and the rubric for the scenarios of a folder: the folder's own, or else those of `otherwise`.
 * @throws Error of node:fs if a file cannot be read.
 */
export function loadLibrary(folder: string, otherwise: string = folder): LoadedLibrary {
  const [personasFile, rubricFile] = libraryFiles(folder, otherwise);
  const personas = parsed(personasFile, parsePersonas);
  const rubric = parsed(rubricFile, parseRubric);
  return {
    library: personas.ok ? { personas: personas.value, drawn: drawnByStage() } : null,
    rubric: rubric.ok ? rubric.value : null,
    diagnostics: [...(personas.ok ? [] : personas.error), ...(rubric.ok ? [] : rubric.error)],
  };
}

function parsed<Value>(
  file: string,
  parse: (text: string, file: string) => Result<Value, readonly Diagnostic[]>,
): Result<Value, readonly Diagnostic[]> {
  const { text, fault } = readTextFile(file);
  return fault === null ? parse(text, file) : fail([fault]);
}

/** The files that {@link loadLibrary} reads: the cast, then the rubric. */
export const libraryFiles = (folder: string, otherwise: string): readonly [string, string] => [
  ownOr(folder, otherwise, 'personas.yaml'),
  ownOr(folder, otherwise, 'rubric.yaml'),
];

function ownOr(folder: string, otherwise: string, name: string): string {
  const own = join(folder, name);
  return existsSync(own) ? own : join(otherwise, name);
}
