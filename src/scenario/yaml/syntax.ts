import type { Diagnostic } from '../../basics/diagnostic.ts';
import type { Finding } from '../finding.ts';
import type { Composed, SyntaxError } from './compose.ts';
import { lineTextAt } from './lines.ts';
import type { Lines } from './lines.ts';
import { lineParts, quote, quotedLine } from './quote.ts';
import type { Span, Tree } from './tree.ts';

const MOST_FINDINGS = 100;

/**
 * What YAML could not read, told once for each line, in words for an author. A line that has been
 * reported already is left out.
 */
export function syntaxFindings(
  composed: Composed,
  lines: Lines,
  reported: readonly Finding[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const told = new Set(reported.flatMap(({ place }) => ('span' in place ? [lineOf(place.span, lines)] : [])));
  for (const error of composed.errors) {
    if (findings.length >= MOST_FINDINGS) break;
    const isUnclosed = error.code === 'MISSING_CHAR' && error.span.end >= lines.text.length;
    const opening = isUnclosed ? unclosedQuote(composed.tree, lines) : null;
    const span = opening ?? error.span;
    const line = lineOf(span, lines);
    if (told.has(line)) continue;
    told.add(line);
    findings.push(opening === null ? toFinding(error, lines, line) : unclosed(opening, lines, line));
  }
  return findings;
}

const lineOf = (span: Span, lines: Lines): number => lines.position(span.start).line;

function toFinding(error: SyntaxError, lines: Lines, line: number): Finding {
  const place = { span: error.span };
  const text = lineTextAt(lines, line);
  const parts = lineParts(text);
  if (error.code === 'MISSING_CHAR' && parts !== null && /^(?:"[^"]*|'[^']*)$/.test(parts.value)) {
    const start = lines.startOf(line) + parts.before.length;
    return unclosed({ start, end: start + 1 }, lines, line);
  }
  if (error.code === 'TAB_AS_INDENT') {
    return {
      code: 'tab',
      place,
      message: 'This line is indented with a tab. Use spaces, two for each step.',
    };
  }
  if (parts === null || !isText(parts.value, error)) {
    return { code: 'yaml-syntax', place, message: explain(error.code) };
  }
  const message = 'YAML cannot read this text whole. Put all of it in quotes.';
  return { code: 'yaml-loss', place, message, remedy: { write: quotedLine(parts).trim() } };
}

/** What the scan of the tokens refused, with the line to write instead where that can be told. */
export function withRemedy(finding: Finding, lines: Lines): Finding {
  if (!('span' in finding.place)) return finding;
  const { line, column } = lines.position(finding.place.span.start);
  const text = lineTextAt(lines, line);
  if (finding.code === 'yaml-syntax') {
    const closing = text.charAt(column - 1) === '[' ? ']' : '}';
    return text.includes('#') ? finding : { ...finding, remedy: { write: `${text.trim()}${closing}` } };
  }
  const parts = lineParts(text);
  if (parts === null || parts.before.length !== column - 1 || finding.code === 'directive') return finding;
  return { ...finding, remedy: { write: quotedLine(parts).trim() } };
}

/** Brackets and quotes that begin a value and fail later may be what the author meant; a text in quotes is safe. */
function isText(value: string, error: SyntaxError): boolean {
  const isReadable = ['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'UNEXPECTED_TOKEN'].includes(error.code);
  return isReadable && !value.startsWith('{') && !/^[\]}|>]/.test(value);
}

function explain(code: string): string {
  switch (code) {
    case 'BAD_DQ_ESCAPE':
      return 'Inside "…" a backslash has a meaning of its own. Use \'…\', or write \\\\ for a backslash.';
    case 'MISSING_CHAR':
      return 'Something is missing here: a closing bracket or quote, a comma, or the colon after a key.';
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line does not fit the indentation around it, or a colon is missing after a key.';
    default:
      return 'YAML cannot read this line. Look at its indentation, its quotes and its brackets.';
  }
}

function unclosed(span: Span, lines: Lines, line: number): Finding {
  const message = 'This quote is never closed.';
  const parts = lineParts(lineTextAt(lines, line));
  const place = { span };
  if (parts === null) return { code: 'yaml-syntax', place, message };
  const write = (parts.before + quote(parts.value.slice(1))).trim();
  return { code: 'yaml-syntax', place, message, remedy: { write } };
}

/** The quote that swallowed the rest of the file is the last thing in the tree. */
function unclosedQuote(tree: Tree | null, lines: Lines): Span | null {
  let last: Tree | undefined = tree ?? undefined;
  while (last !== undefined && last.kind !== 'scalar') {
    last = last.kind === 'list' ? last.items.at(-1) : [...last.entries.values()].at(-1)?.value;
  }
  if (last === undefined || last.style !== 'quoted' || last.span.end < lines.text.length) return null;
  return { start: last.span.start, end: last.span.start + 1 };
}

/**
 * The text with each reported line as its report suggests. Null where some line has no suggestion, or where so much
 * is broken that not all of it was reported.
 */
export function repairLines(lines: Lines, diagnostics: readonly Diagnostic[]): string | null {
  if (diagnostics.length >= MOST_FINDINGS) return null;
  const mended = new Map<number, string>();
  for (const { line, code, suggestion } of diagnostics) {
    const text = lineTextAt(lines, line);
    const indent = /^ */.exec(text)?.[0] ?? '';
    if (code === 'tab')
      mended.set(
        line,
        text.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '  ')),
      );
    else if (code === 'directive' || code === 'several-documents') mended.set(line, '');
    else if (suggestion !== undefined && !mended.has(line)) mended.set(line, indent + suggestion);
    else if (code === 'yaml-syntax') return null;
  }
  if (mended.size === 0) return null;
  return Array.from(
    { length: lines.count },
    (_, index) => mended.get(index + 1) ?? lineTextAt(lines, index + 1),
  ).join('\n');
}
