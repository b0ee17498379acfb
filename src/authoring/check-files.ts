import type { Diagnostic } from '../basics/diagnostic.ts';
import { parseRubric } from '../rubric/parse.ts';
import { inOrder, toDiagnostic } from '../scenario/finding.ts';
import type { Library } from '../scenario/library.ts';
import type { Scenario } from '../scenario/model.ts';
import { readScenario } from '../scenario/parse.ts';
import { parsePersonas } from '../scenario/personas.ts';
import { readSource } from '../scenario/source.ts';
import { applyTranslation, parseTranslation } from '../scenario/translation.ts';
import { treeAt } from '../scenario/yaml/tree.ts';

/** The scenario that a translation belongs to, and the language that its file's name tells: `plum-exchange.te`. */
const TRANSLATION = /^([a-z][a-z0-9-]*)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** A file as it was read from the disk. */
export interface TextFile {
  /** As the author gave it. */
  readonly path: string;
  readonly text: string;
  /** Whether its name must be its scenario's id, as in `scenarios/`. */
  readonly isShipped: boolean;
  /** The text of another file of the folder; null where there is none. */
  readonly readBeside: (name: string) => string | null;
}

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null for other kinds of files, and where there is an error. */
  readonly scenario: Scenario | null;
}

/**
 * Checks a file of any kind: the cast, the rubric, a translation, or else a scenario. Without a library (its file has errors of
 * its own, told there) personas are not looked up.
 */
export function checkFile(file: TextFile, library: Library | null): CheckedFile {
  const { path, text } = file;
  switch (nameOf(path)) {
    case 'personas': {
      const personas = parsePersonas(text, path);
      return { path, text, diagnostics: personas.ok ? [] : personas.error, scenario: null };
    }
    case 'rubric': {
      const rubric = parseRubric(text, path);
      return { path, text, diagnostics: rubric.ok ? [] : rubric.error, scenario: null };
    }
    default:
      return TRANSLATION.test(nameOf(path)) ? checkTranslation(file, library) : checkScenario(file, library);
  }
}

function checkTranslation({ path, text, readBeside }: TextFile, library: Library | null): CheckedFile {
  const [, id = ''] = TRANSLATION.exec(nameOf(path)) ?? [];
  const original = readBeside(`${id}.yaml`);
  const { scenario } = readScenario(original ?? '', `${id}.yaml`, library ?? { personas: {} });
  const translation = parseTranslation(text, path);
  if (!translation.ok) return { path, text, diagnostics: translation.error, scenario: null };
  if (scenario === null) {
    const why = original === null ? 'is not beside this file' : 'has errors of its own; mend them first';
    const message = `The scenario ${id}.yaml ${why}.`;
    const finding = { code: 'unknown-translation', place: { valueOf: ['scenario'] }, message } as const;
    return { path, text, diagnostics: [toDiagnostic(finding, translation.value.source)], scenario: null };
  }
  const applied = applyTranslation(scenario, translation.value);
  return { path, text, diagnostics: applied.ok ? [] : applied.error, scenario: null };
}

function checkScenario({ path, text, isShipped }: TextFile, library: Library | null): CheckedFile {
  const { scenario, diagnostics } = readScenario(text, path, library ?? { personas: {} });
  const known = library === null ? diagnostics.filter(({ code }) => code !== 'unknown-persona') : diagnostics;
  const named = isShipped ? fileNameDiagnostics(path, text) : [];
  return {
    path,
    text,
    diagnostics: inOrder([...known, ...named]),
    scenario: named.length === 0 ? scenario : null,
  };
}

/** The links of the game name a scenario by its file, so the two must agree. */
function fileNameDiagnostics(path: string, text: string): readonly Diagnostic[] {
  const source = readSource(text, path);
  const id = source.tree === null ? undefined : treeAt(source.tree, ['id']);
  const name = nameOf(path);
  if (id?.kind !== 'scalar' || typeof id.value !== 'string' || id.value === name) return [];
  const message = `The id is "${id.value}", but the file is called ${name}.yaml. Both must be the same.`;
  const place = { valueOf: ['id'] };
  return [toDiagnostic({ code: 'id-not-file-name', place, message, remedy: { replaceBy: name } }, source)];
}

/** `scenarios/plum-exchange.yaml` → `plum-exchange`. */
export const nameOf = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').replace(/\.ya?ml$/, '');

export const hasError = ({ diagnostics }: CheckedFile): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
