import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readScenarioFile, textAt, type TextFile } from '../../src/workbench/check/files.ts';
import { kindOfFile, stemOf } from '../../src/workbench/check/file-names.ts';
import { loadLibrary } from '../../src/cli/files/library.ts';
import { explain } from '../../src/cli/files/load-scenario.ts';
import { makePlayable } from '../../src/workbench/playable.ts';
import { prove } from '../../src/workbench/prove/prove.ts';
import { findingLine } from '../../src/workbench/prove/lines.ts';
import { openTextFile } from '../../src/cli/files/text-file.ts';
import { printable } from '../../src/basics/printable.ts';
import type { SavedScenario } from '../../src/conversation/playable.ts';
import type { BrokenCard } from '../../src/presentation/home/home-view.ts';
import type { EffectTable, Rubric } from '../../src/rubric/rubric.ts';
import { toDiagnostic } from '../../src/scenario/findings/finding.ts';
import type { Library } from '../../src/scenario/library.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';
import { DEFAULT_LIMITS } from '../../src/solver/solve.ts';

/** All that the build makes from a folder of scenarios. */
export interface ScenarioFolder {
  readonly scenarios: readonly Scenario[];
  readonly saved: readonly SavedScenario[];
  /** Those that cannot be played, with all that is wrong with each. */
  readonly broken: readonly BrokenCard[];
  readonly rubric: Rubric | null;
  /** What is wrong with the cast or the rubric, without which nothing can be played; null if nothing is. */
  readonly fault: string | null;
}

let latest: { readonly texts: string; readonly made: ScenarioFolder } | null = null;

/** Reads and solves a folder; only once as long as nothing in it changes, because many modules are made from it. */
export function readScenarioFolder(folder: string): ScenarioFolder {
  const texts = yamlFiles(folder)
    .map((file) => `${file}\n${readFileSync(file, 'latin1')}`)
    .join('\n');
  if (latest?.texts !== texts) latest = { texts, made: make(folder) };
  return latest.made;
}

function make(folder: string): ScenarioFolder {
  const { library, rubric, diagnostics } = loadLibrary(folder);
  if (library === null || rubric === null) {
    return { scenarios: [], saved: [], broken: [], rubric, fault: printable(explain(diagnostics)) };
  }
  const made = yamlFiles(folder)
    .filter((file) => kindOfFile(basename(file)).kind === 'scenario')
    .map((file) => openTextFile(file, `scenarios/${basename(file)}`, true))
    .map((file) => makeOne(file, library, rubric.effects));
  return {
    scenarios: made.flatMap((one) => ('saved' in one ? one.scenario : [])),
    saved: made.flatMap((one) => ('saved' in one ? one.saved : [])),
    broken: made.flatMap((one) => ('report' in one ? one : [])),
    rubric,
    fault: null,
  };
}

type One = BrokenCard | { readonly scenario: Scenario; readonly saved: SavedScenario };

/**
 * Decides what can be played by the same rules as `check`. Its judgements, such as `mindless`, refuse nothing. See
 * "What is refused" in docs/scenario-format.md.
 */
function makeOne(file: TextFile, library: Library, effects: EffectTable): One {
  const { path, text, fault } = file;
  if (fault != null) return { id: stemOf(path), title: null, report: printDiagnostics([fault], text) };
  const { read, source, named, scenario } = readScenarioFile(file, library);
  const broken = (report: string): BrokenCard => ({
    id: stemOf(path),
    title: textAt(source, 'title')?.replaceAll(/\s+/g, ' ') ?? null,
    report: printable(report),
  });
  if (scenario === null) {
    const all = [...named.map((finding) => toDiagnostic(finding, source)), ...read.diagnostics];
    return broken(
      printDiagnostics(
        all.filter(({ severity }) => severity === 'error'),
        text,
      ),
    );
  }
  const { saved, stuck } = makePlayable(scenario, effects);
  if (stuck === 0) return { scenario, saved };
  const proof = prove(scenario, effects, source, DEFAULT_LIMITS);
  const findings = proof.status === 'stopped' ? [] : proof.findings;
  const told = findings.filter(({ diagnostic }) => diagnostic.code === 'stuck').map(findingLine);
  return broken(`${told.join('\n').replaceAll(/^ +/gm, '')}\n`);
}

/** What every scenario is made with. */
export const isShared = (file: string): boolean =>
  ['personas', 'rubric'].includes(kindOfFile(basename(file)).kind);

/** The files that the build reads, including translations. */
export const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !['other', 'misnamed', 'template'].includes(kindOfFile(name).kind))
    .toSorted()
    .map((name) => join(folder, name));
