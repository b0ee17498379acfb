import type { Diagnostic } from '../basics/diagnostic.ts';
import { parseRubric } from '../rubric/parse.ts';
import { inOrder, toDiagnostic } from '../scenario/finding.ts';
import type { Library } from '../scenario/library.ts';
import type { Scenario } from '../scenario/model.ts';
import { readScenario } from '../scenario/parse.ts';
import { parsePersonas } from '../scenario/personas.ts';
import { readSource } from '../scenario/source.ts';
import { treeAt } from '../scenario/yaml/tree.ts';

/** A file as it was read from the disk. */
export interface TextFile {
  /** As the author gave it. */
  readonly path: string;
  readonly text: string;
  /** Whether its name must be its scenario's id, as in `scenarios/`. */
  readonly isShipped: boolean;
}

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null for other kinds of files, and where there is an error. */
  readonly scenario: Scenario | null;
}

/**
 * Checks a file of any kind: the cast, the rubric, or else a scenario. Without a library (its file has errors of
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
      return checkScenario(file, library);
  }
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
