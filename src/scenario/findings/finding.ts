import type { Diagnostic } from '../../basics/diagnostic.ts';
import { CODES } from './codes.ts';
import type { Code } from './codes.ts';
import type { Path } from '../reading/path.ts';
import { lineTextAt } from '../yaml/lines.ts';
import type { Lines } from '../yaml/lines.ts';
import { spanAt } from '../yaml/tree.ts';
import type { Span, Tree } from '../yaml/tree.ts';

/** Where a finding points: to characters of the text, or to the key or value at a path. */
export type FindingPlace = { readonly span: Span } | { readonly keyOf: Path } | { readonly valueOf: Path };

/** The corrected line: the line of the place with a part replaced, or a whole new line. */
export type Remedy = Replacement | WrittenLine;

export interface Replacement {
  readonly replaceBy: string;
  /** The part that is replaced; if left out, the place itself. Both are on one line. */
  readonly span?: Span;
}

export interface WrittenLine {
  readonly write: string;
  /** The blanks before it, if they were the mistake. If left out, the line keeps its own. */
  readonly indent?: number;
}

/** A diagnostic whose place is not looked up yet. The checks make these, so that they need no text. */
export interface Finding {
  readonly code: Code;
  readonly place: FindingPlace;
  readonly message: string;
  readonly remedy?: Remedy;
}

/** The text that findings point into. */
export interface Locator {
  readonly file: string;
  readonly lines: Lines;
  readonly tree: Tree | null;
}

/** One finding by itself. If there are several, use {@link locate}: it suggests what mends a whole line. */
export function toDiagnostic(finding: Finding, locator: Locator): Diagnostic {
  const span = resolve(finding.place, locator.tree);
  const { lines } = locator;
  const { line, column } = lines.position(span.start);
  const lineText = lineTextAt(lines, line);
  const room = Math.max(1, lineText.length - column + 1);
  const length = Math.min(Math.max(1, span.end - span.start), room);
  const { code, message } = finding;
  const base = { file: locator.file, line, column, length, severity: CODES[code], code, message };
  const suggestion = suggestionOf(finding, locator);
  return suggestion === null ? base : { ...base, suggestion };
}

/**
 * All findings of a file and those reported before them, in the order of the text. If several change one line, each
 * suggests the line that mends all of them, so that no advice undoes another.
 */
export function locate(
  findings: readonly Finding[],
  locator: Locator,
  before: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const mended = mendedLines(findings, locator);
  const all = [...before, ...findings.map((finding) => toDiagnostic(finding, locator))];
  return inOrder(
    all.map((diagnostic) => {
      const whole = mended.get(diagnostic.line);
      if (whole === undefined || diagnostic.suggestion === undefined) return diagnostic;
      const isIndented = diagnostic.suggestion.startsWith(' ');
      return { ...diagnostic, suggestion: isIndented ? whole.trimEnd() : whole.trim() };
    }),
  );
}

/** In the order of the text; findings at one place keep the order in which they were found. */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((left, right) => left.line - right.line || left.column - right.column);

function resolve(place: FindingPlace, tree: Tree | null): Span {
  if ('span' in place) return place.span;
  if (tree === null) return { start: 0, end: 0 };
  return 'keyOf' in place ? spanAt(tree, place.keyOf, 'key') : spanAt(tree, place.valueOf, 'value');
}

function suggestionOf({ place, remedy }: Finding, { lines, tree }: Locator): string | null {
  if (remedy === undefined) return null;
  if ('write' in remedy) return ' '.repeat(remedy.indent ?? 0) + remedy.write;
  const edit = editOf(remedy, resolve(place, tree), lines);
  return applyEdits(lineTextAt(lines, edit.line), [edit]).trim();
}

/** A part of a line, and what replaces it. */
interface Edit {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function editOf({ replaceBy, span }: Replacement, place: Span, lines: Lines): Edit {
  const { start, end } = span ?? place;
  const { line, column } = lines.position(start);
  return { line, from: column - 1, to: column - 1 + end - start, by: replaceBy };
}

function mendedLines(findings: readonly Finding[], { lines, tree }: Locator): ReadonlyMap<number, string> {
  const edits = new Map<number, Edit[]>();
  for (const { place, remedy } of findings) {
    if (remedy === undefined || 'write' in remedy) continue;
    const edit = editOf(remedy, resolve(place, tree), lines);
    const known = edits.get(edit.line);
    if (known === undefined) edits.set(edit.line, [edit]);
    else known.push(edit);
  }
  return new Map([...edits].map(([line, all]) => [line, applyEdits(lineTextAt(lines, line), all)]));
}

/** From left to right; if edits overlap, the first one counts. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, by } of edits.toSorted((one, other) => one.from - other.from)) {
    if (from < done) continue;
    parts.push(text.slice(done, from), by);
    done = to;
  }
  return parts.join('') + text.slice(done);
}
