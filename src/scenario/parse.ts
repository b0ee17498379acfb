import type { Diagnostic } from '../basics/diagnostic.ts';
import { fail, succeed } from '../basics/result.ts';
import type { Result } from '../basics/result.ts';
import { locate, toDiagnostic } from './finding.ts';
import { linkScenario, outlineFindings } from './link.ts';
import type { Library } from './library.ts';
import type { Scenario } from './model.ts';
import { readShaped } from './parse-file.ts';
import { scenarioShape } from './shape.ts';
import type { ScenarioDraft } from './shape.ts';
import type { Source } from './source.ts';
import { toData } from './yaml/tree.ts';

/** A file whose shape is right. Whether its names refer to anything is for `linkScenario` to say. */
export interface Draft {
  readonly source: Source;
  readonly data: ScenarioDraft;
}

/** Reads any text; never throws. */
export function parseScenario(text: string, file: string): Result<Draft, readonly Diagnostic[]> {
  const { source, data, diagnostics } = readShaped(text, file, scenarioShape);
  return data === null || diagnostics.length > 0 ? fail(diagnostics) : succeed({ source, data });
}

/**
 * Reads and links, and tells all that is wrong at once: where the shape is broken in one place, names are still
 * followed everywhere else. The scenario is null where there is an error.
 */
export function readScenario(
  text: string,
  file: string,
  library: Library,
): { readonly scenario: Scenario | null; readonly diagnostics: readonly Diagnostic[] } {
  const { source, data, findings, diagnostics } = readShaped(text, file, scenarioShape);
  if (data !== null && diagnostics.length === 0) {
    const linked = linkScenario({ source, data }, library);
    if (!linked.ok) return { scenario: null, diagnostics: linked.error };
    return { scenario: linked.value.scenario, diagnostics: linked.value.warnings };
  }
  if (source.tree === null) return { scenario: null, diagnostics };
  const isNew = newTo(diagnostics);
  const names = outlineFindings(toData(source.tree), library).filter((finding) =>
    isNew(toDiagnostic(finding, source)),
  );
  return { scenario: null, diagnostics: locate([...findings, ...names], source, source.diagnostics) };
}

/** A name that the shape complained about is not complained about again. */
function newTo(known: readonly Diagnostic[]): (diagnostic: Diagnostic) => boolean {
  const places = new Set(known.map(({ line, column }) => `${line}:${column}`));
  return ({ line, column, severity }) => severity === 'warning' || !places.has(`${line}:${column}`);
}
