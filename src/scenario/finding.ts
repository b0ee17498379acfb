import type { Diagnostic } from '../basics/diagnostic.ts';
import { CODES } from './codes.ts';
import type { Code } from './codes.ts';
import type { Path } from './path.ts';
import { lineTextAt } from './yaml/lines.ts';
import type { Lines } from './yaml/lines.ts';
import { spanAt } from './yaml/tree.ts';
import type { Span, Tree } from './yaml/tree.ts';

/** Where a finding points: characters of the text, or the key or value at a path. */
export type Place = { readonly span: Span } | { readonly keyOf: Path } | { readonly valueOf: Path };

/** The corrected line: the place's own line with the place replaced, or a line written out. */
export type Remedy = { readonly replaceBy: string } | { readonly write: string };

/** A diagnostic before its place is looked up. The checks make these, so that they need no text. */
export interface Finding {
  readonly code: Code;
  readonly place: Place;
  readonly message: string;
  readonly remedy?: Remedy;
}

/** The text that findings point into. */
export interface Locator {
  readonly file: string;
  readonly lines: Lines;
  readonly tree: Tree | null;
}

export function toDiagnostic(finding: Finding, locator: Locator): Diagnostic {
  const span = resolve(finding.place, locator.tree);
  const { lines } = locator;
  const { line, column } = lines.position(span.start);
  const lineText = lineTextAt(lines, line);
  const room = Math.max(1, lineText.length - column + 1);
  const length = Math.min(Math.max(1, span.end - span.start), room);
  const base = {
    file: locator.file,
    line,
    column,
    length,
    severity: CODES[finding.code],
    code: finding.code,
  };
  if (finding.remedy === undefined) return { ...base, message: finding.message };
  const suggestion = write(finding.remedy, lineText, column - 1, span.end - span.start);
  return { ...base, message: finding.message, suggestion };
}

/** In the order of the text; what stands at one place keeps the order in which it was found. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((left, right) => left.line - right.line || left.column - right.column);

function resolve(place: Place, tree: Tree | null): Span {
  if ('span' in place) return place.span;
  if (tree === null) return { start: 0, end: 0 };
  return 'keyOf' in place ? spanAt(tree, place.keyOf, 'key') : spanAt(tree, place.valueOf, 'value');
}

function write(remedy: Remedy, lineText: string, from: number, length: number): string {
  if ('write' in remedy) return remedy.write;
  return (lineText.slice(0, from) + remedy.replaceBy + lineText.slice(from + length)).trim();
}
