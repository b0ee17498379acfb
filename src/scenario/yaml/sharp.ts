import type { Finding, FindingPlace } from '../findings/finding.ts';
import { nameOf } from '../reading/path.ts';
import type { Path } from '../reading/path.ts';
import { lineTextAt } from './lines.ts';
import type { Lines } from './lines.ts';
import { quote } from './quote.ts';
import type { ScalarTree } from './tree.ts';

/** A text in its place: behind its key, or behind the dash of its list. */
export interface TextPlace {
  readonly path: Path;
  /** Where its key begins, or the first dash of its list. */
  readonly owner: number;
  readonly isNeeded: boolean;
}

/**
 * What YAML drops from a text without quotes because a `#` turns it into a note: on the text's own line, and on the
 * lines below. A note has two spaces before its `#` and one after it; on a line by itself, one after it is enough.
 */
export function* sharpFindings(tree: ScalarTree, text: TextPlace, lines: Lines): Iterable<Finding> {
  const rest = afterOnLine(tree, lines);
  if (tree.value === null && tree.source.trim() === '') yield emptyText(tree, text, rest, lines);
  else if (isCut(rest)) yield cutAtSharp(tree, text.path, rest, lines);
  else yield* droppedLines(tree, text, lines);
}

function isCut(rest: string): boolean {
  const comment = /^(\s+)#(.?)/.exec(rest);
  if (comment === null) return false;
  const [, blanks = '', next = ''] = comment;
  return blanks.length < 2 || (next !== ' ' && next !== '');
}

const QUOTE_ALL = 'Put a quote mark (") before the first word of the text and one after its last.';

/**
 * What follows may be a note of the author or the end of the text. Both can be written; only a blank tells them apart.
 */
function cutAtSharp(tree: ScalarTree, path: Path, rest: string, lines: Lines): Finding {
  const isOnOneLine = lineOf(tree.span.start, lines) === lineOf(tree.span.end, lines);
  const end = tree.span.end;
  const place: FindingPlace = isOnOneLine
    ? { valueOf: path }
    : { span: { start: end, end: end + rest.trimEnd().length } };
  const whole = tree.source + rest;
  if (/^\s+# /.test(rest)) {
    const { line, column } = lines.position(end);
    const write = `${lineTextAt(lines, line).slice(0, column - 1)}  ${rest.trim()}`.trim();
    const message = `What follows " #" is not read. Put two spaces before it if it is a note to yourself; if it belongs to the text, put all of it in quotes: ${quote(whole)}`;
    return { code: 'yaml-loss', place, message, remedy: { write } };
  }
  const begin = 'What follows " #" is taken for a note to yourself and dropped.';
  if (!isOnOneLine) return { code: 'yaml-loss', place, message: `${begin} ${QUOTE_ALL}` };
  const message = `${begin} Put the text in quotes; before a note put two spaces, and one after its #.`;
  return { code: 'yaml-loss', place, message, remedy: { write: wholeLine(tree, lines, whole) } };
}

function emptyText(tree: ScalarTree, text: TextPlace, rest: string, lines: Lines): Finding {
  const { path } = text;
  const isCommentedText = /^\s*#[^ ]/.test(rest);
  const line = lineOf(tree.span.end, lines);
  const below = isCommentedText ? [] : sharpLines(lines, line + 1, columnOf(text.owner, lines));
  const isLost = isCommentedText || below.length > 0;
  const why = isLost ? ': what follows # is taken for a note to yourself' : '';
  const message = `${emptyPlace(path)} is empty${why}. ${remedyOfEmpty(text)}`;
  const finding = { code: 'yaml-loss', place: { keyOf: path }, message } as const;
  if (!isLost) return finding;
  if (isCommentedText) {
    const from = tree.span.end + rest.length - rest.trimStart().length;
    return { ...finding, remedy: { write: wholeLine(tree, lines, rest.trim(), from) } };
  }
  const own = lineTextAt(lines, line).trim();
  return { ...finding, remedy: { write: `${own} ${quote(below.map(({ text: lost }) => lost).join(' '))}` } };
}

const emptyPlace = (path: Path): string =>
  typeof path.at(-1) === 'number' ? nameOf(path) : `"${String(path.at(-1))}"`;

function remedyOfEmpty({ path, isNeeded }: TextPlace): string {
  if (typeof path.at(-1) === 'number') return 'Write its text, or delete the dash.';
  return isNeeded ? 'Write its text.' : 'Write its text, or delete the key.';
}

/** A text that goes on below with a `#`: a number, a tag. A note to oneself has a space after its `#`. */
function* droppedLines(tree: ScalarTree, text: TextPlace, lines: Lines): Iterable<Finding> {
  const [first, last] = [lineOf(tree.span.start, lines), lineOf(tree.span.end, lines)];
  const column = columnOf(text.owner, lines);
  const above = sharpLinesAbove(lines, first, column);
  const lost = [...above, ...sharpLines(lines, last + 1, column)];
  const [dropped] = lost;
  if (dropped === undefined) return;
  const begin = `Line ${dropped.line} begins with #, so it is taken for a note to yourself and dropped from the text.`;
  if (first === last && above.length === 0) {
    const whole = [tree.source, ...lost.map(({ text: words }) => words)].join(' ');
    const message = `${begin} Write the whole text on this line, in quotes, and delete what stands below.`;
    const remedy = { write: wholeLine(tree, lines, whole) };
    yield { code: 'yaml-loss', place: { valueOf: text.path }, message, remedy };
    return;
  }
  const start = lines.startOf(dropped.line) + dropped.indent;
  const place = { span: { start, end: start + dropped.text.length } };
  yield { code: 'yaml-loss', place, message: `${begin} ${QUOTE_ALL}` };
}

interface SharpLine {
  readonly line: number;
  readonly indent: number;
  readonly text: string;
}

/**
 * From there on: lines that are indented more than the key or dash of the text and begin with `#` and a word, up to a
 * line that is neither that nor blank.
 */
function sharpLines(lines: Lines, from: number, owner: number): readonly SharpLine[] {
  const found: SharpLine[] = [];
  for (let line = from; line <= lines.count; line++) {
    const text = lineTextAt(lines, line).trim();
    if (text === '') continue;
    const sharp = sharpLineAt(lines, line, owner);
    if (sharp === null) break;
    found.push(sharp);
  }
  return found;
}

/** The lines between a text and the line of its key or dash, if nothing else stands there. */
function sharpLinesAbove(lines: Lines, until: number, owner: number): readonly SharpLine[] {
  const found: SharpLine[] = [];
  for (let line = until - 1; line >= 1; line--) {
    const sharp = sharpLineAt(lines, line, owner);
    if (sharp === null) return /(?:^|\s)-\s*$|:\s*$/.test(lineTextAt(lines, line)) ? found : [];
    found.unshift(sharp);
  }
  return [];
}

function sharpLineAt(lines: Lines, line: number, owner: number): SharpLine | null {
  const whole = lineTextAt(lines, line);
  const text = whole.trim();
  const indent = whole.length - whole.trimStart().length;
  const isLost = indent > owner && /^#[^\s#]/.test(text) && /[\p{L}\p{N}]/u.test(text);
  return isLost ? { line, indent, text } : null;
}

const lineOf = (offset: number, lines: Lines): number => lines.position(offset).line;
const columnOf = (offset: number, lines: Lines): number => lines.position(offset).column - 1;

/** What stands behind a value on its line. */
function afterOnLine(tree: ScalarTree, lines: Lines): string {
  const { line, column } = lines.position(tree.span.end);
  return lineTextAt(lines, line).slice(column - 1);
}

function wholeLine(tree: ScalarTree, lines: Lines, text: string, from = tree.span.start): string {
  const { line, column } = lines.position(from);
  return (lineTextAt(lines, line).slice(0, column - 1) + quote(text.trim())).trim();
}
