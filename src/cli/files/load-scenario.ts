import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../basics/diagnostic.ts';
import { fail, succeed, type Result } from '../../basics/result.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { Scenario } from '../../scenario/model.ts';
import { readScenario } from '../../scenario/reading/parse.ts';
import { printDiagnostics } from '../../scenario/findings/print.ts';
import { loadLibrary } from './library.ts';
import { readTextFile } from './text-file.ts';

/** The folder of the shipped scenarios. */
export const SCENARIOS = fileURLToPath(new URL('../../../scenarios', import.meta.url));

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly rubric: Rubric;
}

/**
 * Loads a scenario by its id or by the path of its file. The failure is a text for the author: that there is no such
 * file, or all its errors.
 */
export function loadScenario(name: string): Result<LoadedScenario, string> {
  const file = fileOf(name);
  if (file === null) return fail(`There is no scenario and no file called "${name}".`);
  if (statSync(file).isDirectory()) return fail(`"${name}" is a folder; name a file in it.`);
  const { library, rubric, diagnostics } = loadLibrary(dirname(file), SCENARIOS);
  if (library === null || rubric === null) return fail(explain(diagnostics));
  const { text, fault } = readTextFile(file);
  if (fault !== null) return fail(explain([fault]));
  const read = readScenario(text, file, library);
  return read.scenario === null
    ? fail(explain(read.diagnostics))
    : succeed({ scenario: read.scenario, rubric });
}

const fileOf = (name: string): string | null =>
  [join(SCENARIOS, `${name}.yaml`), name].find((path) => existsSync(path)) ?? null;

/** The errors, file by file, each with its line quoted. */
export function explain(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const files = [...new Set(errors.map(({ file }) => file))];
  return files
    .map((file) =>
      printDiagnostics(
        errors.filter((error) => error.file === file),
        readTextFile(file).text,
      ),
    )
    .join('\n');
}
