import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadLibrary } from '../../src/authoring/library.ts';
import { makePlayable } from '../../src/authoring/playable.ts';
import type { Diagnostic } from '../../src/basics/diagnostic.ts';
import type { SavedScenario } from '../../src/conversation/playable.ts';
import type { Rubric } from '../../src/rubric/rubric.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { readScenario } from '../../src/scenario/parse.ts';

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
  const read = yamlFiles(folder)
    .filter(isScenario)
    .map((file) => readScenario(readFileSync(file, 'utf8'), file, library ?? { personas: {} }));
  const found = [...diagnostics, ...(library === null ? [] : read.flatMap((one) => one.diagnostics))];
  const scenarios = read.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]));
  return {
    scenarios,
    saved: rubric === null ? [] : scenarios.map((scenario) => makePlayable(scenario, rubric.effects)),
    rubric,
    errors: found.filter(({ severity }) => severity === 'error'),
  };
}

/** What every scenario is made with. */
export const isShared = (file: string): boolean => ['rubric.yaml', 'personas.yaml'].includes(basename(file));

/** Files that begin with `_` are templates, names with a second dot are translations. */
const isScenario = (file: string): boolean => /^[a-z][^.]*\.yaml$/.test(basename(file)) && !isShared(file);

export const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));
