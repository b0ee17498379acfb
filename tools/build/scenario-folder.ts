import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadLibrary } from '../../src/cli/library.ts';
import { makePlayable } from '../../src/workbench/playable.ts';
import type { Diagnostic } from '../../src/basics/diagnostic.ts';
import type { SavedScenario } from '../../src/conversation/playable.ts';
import type { EffectTable, Rubric } from '../../src/rubric/rubric.ts';
import type { Library } from '../../src/scenario/library.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';

/** All that the build makes of a folder of scenarios. */
export interface ScenarioFolder {
  readonly scenarios: readonly Scenario[];
  readonly saved: readonly SavedScenario[];
  readonly rubric: Rubric | null;
  readonly errors: readonly Diagnostic[];
}

let latest: { readonly texts: string; readonly made: ScenarioFolder } | null = null;

/** Reads and solves a folder; once for as long as nothing in it changes, since many modules are made of it. */
export function readScenarioFolder(folder: string): ScenarioFolder {
  const texts = yamlFiles(folder)
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`)
    .join('\n');
  if (latest?.texts !== texts) latest = { texts, made: make(folder) };
  return latest.made;
}

function make(folder: string): ScenarioFolder {
  const { library, rubric, diagnostics } = loadLibrary(folder);
  if (library === null || rubric === null) return { scenarios: [], saved: [], rubric, errors: diagnostics };
  const made = yamlFiles(folder)
    .filter(isScenario)
    .map((file) => makeOne(file, library, rubric.effects));
  return {
    scenarios: made.flatMap(({ scenario }) => scenario ?? []),
    saved: made.flatMap(({ saved }) => saved ?? []),
    rubric,
    errors: [...diagnostics, ...made.flatMap((one) => one.diagnostics)].filter(isError),
  };
}

interface One {
  readonly scenario?: Scenario;
  readonly saved?: SavedScenario;
  readonly diagnostics: readonly Diagnostic[];
}

/** `npm run check` says much more; these are the errors with which there is nothing to play. */
function makeOne(file: string, library: Library, effects: EffectTable): One {
  const { scenario, diagnostics } = readScenario(readFileSync(file, 'utf8'), file, library);
  if (scenario === null) return { diagnostics };
  const name = basename(file, '.yaml');
  if (scenario.id !== name) {
    const message = `The id is "${scenario.id}", but the file is called ${name}.yaml. Both must be the same.`;
    return { diagnostics: [...diagnostics, wholeFile(file, 'id-not-file-name', message)] };
  }
  const { saved, stuck } = makePlayable(scenario, effects);
  if (stuck === 0) return { scenario, saved, diagnostics };
  const message = 'There is a situation in which nothing can be done. npm run check shows the way to it.';
  return { diagnostics: [...diagnostics, wholeFile(file, 'stuck', message)] };
}

const wholeFile = (file: string, code: string, message: string): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  length: 1,
  severity: 'error',
  code,
  message,
});

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** What every scenario is made with. */
export const isShared = (file: string): boolean => ['rubric.yaml', 'personas.yaml'].includes(basename(file));

/** Files that begin with `_` are templates, names with a second dot are translations. */
const isScenario = (file: string): boolean => /^[a-z][^.]*\.yaml$/.test(basename(file)) && !isShared(file);

export const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));
