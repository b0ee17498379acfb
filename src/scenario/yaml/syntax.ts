import type { Finding, Remedy } from '../findings/finding.ts';
import type { FormatKeys } from '../format-keys.ts';
import type { Composed, SyntaxError } from './compose.ts';
import { layoutLines } from './layout/lines.ts';
import { lineTextAt } from './lines.ts';
import type { Lines } from './lines.ts';
import { lineParts, quote, quotedLine } from './quote.ts';
import type { LineParts } from './quote.ts';
import type { Span, Tree } from './tree.ts';

const MOST_FINDINGS = 100;
const UNREADABLE = 'This text cannot be read whole. Put all of it in quotes.';

/**
 * What YAML could not read, reported once for each line, in an author's words. A line that was reported already is left
 * out.
 */
export function syntaxFindings(
  composed: Composed,
  lines: Lines,
  reported: readonly Finding[],
  keys: ReadonlySet<string>,
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
    findings.push(
      opening === null ? toFinding(error, lines, line, keys) : unclosed(opening, lines, line, keys),
    );
  }
  return findings;
}

const lineOf = (span: Span, lines: Lines): number => lines.position(span.start).line;

function toFinding(error: SyntaxError, lines: Lines, line: number, keys: ReadonlySet<string>): Finding {
  const place = { span: error.span };
  const text = lineTextAt(lines, line);
  const parts = lineParts(text, keys);
  const cut = parts?.key === null ? cutAbove(lines, line) : null;
  if (cut !== null) return cut;
  if (error.code === 'MISSING_CHAR' && parts !== null && /^(?:"[^"]*|'[^']*)$/.test(parts.value)) {
    const start = lines.startOf(line) + parts.before.length;
    return unclosed({ start, end: start + 1 }, lines, line, keys);
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
  return { code: 'yaml-loss', place, message: UNREADABLE, remedy: { write: quotedLine(parts).trim() } };
}

/** If YAML cuts a text of several lines at a `#`, the cut is reported, and not the line that is then left over. */
function cutAbove(lines: Lines, line: number): Finding | null {
  const above = line > 1 ? lineTextAt(lines, line - 1) : '';
  const cut = /(?:^|\s)(#[^\s#].*)$/.exec(above)?.[1];
  if (cut === undefined) return null;
  const end = lines.startOf(line - 1) + above.length;
  const message =
    'What follows # is taken for a note to yourself and dropped from the text. Put a quote mark (") before the first word of the text and one after its last.';
  return { code: 'yaml-loss', place: { span: { start: end - cut.length, end } }, message };
}

/** Texts that begin with a bracket. After one, YAML reads nothing as it is meant, so such texts are reported alone. */
export function bracketTexts(lines: Lines, { all, texts }: FormatKeys): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { number, value, key } of layoutLines(lines, all)) {
    const isText = key === null || texts.has(key);
    const rest = isText ? afterBracket(value) : null;
    if (rest === null || findings.length >= MOST_FINDINGS) continue;
    const parts = lineParts(lineTextAt(lines, number), all);
    if (parts === null) continue;
    const end = lines.startOf(number) + parts.before.length + parts.value.length;
    findings.push({
      code: 'yaml-loss',
      place: { span: { start: end - rest.length, end } },
      message: UNREADABLE,
      remedy: { write: quotedLine(parts).trim() },
    });
  }
  return findings;
}

/** What follows the bracket in `[sighs] So`, `] so` and `{name}, thank you`; null for `{ line: So }`. */
function afterBracket(value: string): string | null {
  if (/^[\]}]/.test(value)) return value;
  const [, rest = ''] = /^(?:\[[^[\]]*\]|\{[^{}:]*\})\s*(.*)$/.exec(value) ?? [];
  return rest === '' || rest.startsWith('#') ? null : rest;
}

/** What the scan of the tokens refused, with the line to write instead where that can be told. */
export function withRemedy(
  finding: Finding,
  lines: Lines,
  { all: keys, texts, groups }: FormatKeys,
): Finding {
  if (!('span' in finding.place)) return finding;
  const { line, column } = lines.position(finding.place.span.start);
  const text = lineTextAt(lines, line);
  const parts = lineParts(text, keys);
  const isWhole = parts !== null && parts.before.length === column - 1;
  if (finding.code === 'yaml-syntax') {
    return isWhole && isProse(parts, texts, groups)
      ? {
          code: 'yaml-loss',
          place: finding.place,
          message: UNREADABLE,
          remedy: { write: quotedLine(parts).trim() },
        }
      : withClosedBracket(finding, text, column - 1, lines.startOf(line));
  }
  const bullet = /^( *)\* +(?=\S)/.exec(text);
  if (bullet !== null && finding.code === 'alias') {
    const message = 'In a list, each line begins with a dash and a space, not with "*".';
    const write = `- ${text.slice(bullet[0].length)}`;
    return { code: 'yaml-syntax', place: finding.place, message, remedy: { write } };
  }
  if (!isWhole || finding.code === 'directive') return finding;
  return { ...finding, remedy: { write: quotedLine(parts).trim() } };
}

/** Where a text belongs, a bracket that is never closed is one of its signs, unless a key or a list of lines follows. */
function isProse(
  { key, value }: LineParts,
  texts: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): boolean {
  const mayHoldKeys = key === null || groups.has(key);
  if (mayHoldKeys && /^\{.*:(?: |$)/.test(value)) return false;
  return key === null || (texts.has(key) && key !== 'says');
}

/** A bracket that is never closed, or the quote inside it that swallows the closing one. */
function withClosedBracket(finding: Finding, text: string, from: number, lineStart: number): Finding {
  const { openQuote, open, beforeTo } = scanBrackets(text, from);
  if (openQuote !== null) {
    const place = { span: { start: lineStart + openQuote, end: lineStart + openQuote + 1 } };
    const mark = text.charAt(openQuote);
    const [, inner = '', closing = ''] = /^(.*?)([\]}\s]*)$/.exec(text) ?? [];
    const write = inner.trim() + mark + (closing.trim() === '' ? open : closing);
    return { code: 'yaml-syntax', place, message: 'This quote is never closed.', remedy: { write } };
  }
  if (text.includes('#')) return finding;
  const at = beforeTo ?? text.length;
  const write = `${text.slice(0, at)}${open}${text.slice(at)}`.trim();
  return { ...finding, remedy: { write } };
}

interface Brackets {
  /** The place of a quote that does not end on its line. */
  readonly openQuote: number | null;
  /** What closes the brackets that are still open. */
  readonly open: string;
  /** If a target's `to` follows inside its own condition, the bracket is missing before it. */
  readonly beforeTo: number | null;
}

function scanBrackets(text: string, from: number): Brackets {
  const open: string[] = [];
  let beforeTo: number | null = null;
  for (let index = from; index < text.length; index++) {
    const sign = text.charAt(index);
    const isQuote = (sign === '"' || sign === "'") && /[\s[{,:]/.test(text.charAt(index - 1));
    if (isQuote) {
      const end = text.indexOf(sign, index + 1);
      if (end < 0) return { openQuote: index, open: open.toReversed().join(''), beforeTo: null };
      index = end;
    } else if (sign === '[') open.push(']');
    else if (sign === '{') open.push('}');
    else if (sign === ']' || sign === '}') open.pop();
    else if (sign === ',' && open.length === 2 && text.slice(index, index + 5) === ', to:') beforeTo = index;
  }
  return { openQuote: null, open: open.toReversed().join(''), beforeTo: open.length === 1 ? beforeTo : null };
}

/** Brackets and quotes that begin a value and fail later may be part of the author's text; a text in quotes is safe. */
function isText(value: string, error: SyntaxError): boolean {
  const isReadable = ['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'UNEXPECTED_TOKEN'].includes(error.code);
  // Braces with a key inside are data; `{name}, thank you` is not.
  return isReadable && (!value.startsWith('{') || /^\{[^:}]*\}/.test(value));
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
      return 'This line cannot be read. Look at its indentation, its quotes and its brackets.';
  }
}

function unclosed(span: Span, lines: Lines, line: number, keys: ReadonlySet<string>): Finding {
  const message = 'This quote is never closed.';
  const parts = lineParts(lineTextAt(lines, line), keys);
  const place = { span };
  if (parts === null) return { code: 'yaml-syntax', place, message };
  if (parts.value.startsWith("'")) {
    const why = 'A text that begins with an apostrophe is taken for one in quotes. Put all of it in "…".';
    return { code: 'yaml-loss', place, message: why, remedy: { write: quotedLine(parts).trim() } };
  }
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
 * The text with each reported line as its finding suggests. Null if a line has no suggestion, or if so much is broken
 * that not all of it was reported.
 */
export function repairLines(lines: Lines, findings: readonly Finding[]): string | null {
  if (findings.length >= MOST_FINDINGS) return null;
  const mended = new Map<number, string>();
  let hasTabs = false;
  for (const { code, place, remedy } of findings) {
    if (!('span' in place)) continue;
    const line = lineOf(place.span, lines);
    if (code === 'tab') hasTabs = true;
    else if (code === 'directive' || code === 'several-documents') mended.set(line, '');
    else if (remedy === undefined) {
      if (code === 'yaml-syntax') return null;
    } else if (!mended.has(line))
      mended.set(line, mendLine(lineTextAt(lines, line), remedy, place.span, lines));
  }
  if (mended.size === 0 && !hasTabs) return null;
  const repaired = Array.from(
    { length: lines.count },
    (_, index) => mended.get(index + 1) ?? lineTextAt(lines, index + 1),
  );
  return (hasTabs ? repaired.map(withoutTabs) : repaired).join('\n');
}

function mendLine(text: string, remedy: Remedy, place: Span, lines: Lines): string {
  if ('write' in remedy) {
    const own = /^ */.exec(text)?.[0].length ?? 0;
    return ' '.repeat(remedy.indent ?? own) + remedy.write;
  }
  const { start, end } = remedy.span ?? place;
  const from = lines.position(start).column - 1;
  return text.slice(0, from) + remedy.replaceBy + text.slice(from + end - start);
}

/** As deep as the tabs were meant to be, as far as that can be known: two blanks for each. */
const withoutTabs = (text: string): string =>
  text.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '  '));
