import type { Diagnostic } from '../../basics/diagnostic.ts';
import { fail, succeed } from '../../basics/result.ts';
import type { Result } from '../../basics/result.ts';
import { reasonsIn, weigh } from '../findings/allow.ts';
import { locate, toDiagnostic } from '../findings/finding.ts';
import { linkScenario, outlineFindings } from './link.ts';
import type { Linked } from './link.ts';
import type { Library } from '../library.ts';
import { readShaped } from './parse-file.ts';
import type { ShapedFile } from './parse-file.ts';
import { scenarioShape } from './schema.ts';
import type { ScenarioDraft } from './schema.ts';
import type { Source } from './source.ts';
import { toData } from '../yaml/tree.ts';

/** A file whose shape is right. `linkScenario` says whether its names refer to anything. */
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
 * Reads and links, and reports all that is wrong at once: if the shape is broken in one place, names are still followed
 * everywhere else. The scenario is null if there is an error.
 */
export function readScenario(text: string, file: string, library: Library): Linked {
  return readWithSource(text, file, library).linked;
}

/** The same, with the text as it was read, for callers that have more to report of it. */
export function readWithSource(text: string, file: string, library: Library): ReadText {
  const shaped = readShaped(text, file, scenarioShape);
  const { source, data, diagnostics } = shaped;
  if (data !== null && diagnostics.length === 0) {
    return { source, linked: linkScenario({ source, data }, library) };
  }
  return { source, linked: unlinked(shaped, library) };
}

interface ReadText {
  readonly source: Source;
  readonly linked: Linked;
}

/** What can be reported of the names in a file with a broken shape. */
function unlinked({ source, findings, diagnostics }: ShapedFile<ScenarioDraft>, library: Library): Linked {
  if (source.tree === null) return { scenario: null, diagnostics, silenced: [] };
  const isNew = newTo(diagnostics);
  const rest = toData(source.tree);
  const isHalf = diagnostics.some(({ code }) => code === 'duplicate-key');
  const names = outlineFindings(rest, library).filter(
    (finding) => isNew(toDiagnostic(finding, source)) && !(isHalf && NEEDS_ALL.has(finding.code)),
  );
  const { told, silenced } = weigh(names, reasonsIn(rest));
  return {
    scenario: null,
    diagnostics: locate([...findings, ...told], source, source.diagnostics),
    silenced: locate(silenced, source),
  };
}

/** What can be reported only of a file that was read whole: the part hidden by a second key might lead there. */
const NEEDS_ALL: ReadonlySet<string> = new Set([
  'unreachable-turn',
  'unreachable-ending',
  'never-revealed',
  'no-good-ending',
]);

/** If the shape complained about a name, nothing else complains about it. */
function newTo(known: readonly Diagnostic[]): (diagnostic: Diagnostic) => boolean {
  const places = new Set(known.map(({ line, column }) => `${line}:${column}`));
  return ({ line, column, severity }) => severity === 'warning' || !places.has(`${line}:${column}`);
}
