import type { Finding } from '../findings/finding.ts';
import { lastKey, nameOf, pathKey } from '../reading/path.ts';
import type { Path } from '../reading/path.ts';
import { lineTextAt } from './lines.ts';
import type { Lines } from './lines.ts';
import { quote } from './quote.ts';
import type { Entry, ListTree, MapTree, ScalarTree, Tree } from './tree.ts';

/** The keys under which stands a text for people. `instead` and `label` are the rubric's, `name` a persona's. */
const TEXT_KEYS: ReadonlySet<string> = new Set(
  'title summary says line blurt tone you later say do button answer thinks echo label looks name'.split(' '),
);
const NUMBER_KEYS: ReadonlySet<string> = new Set(['amount', 'year']);
/** Where no text may be missing. */
const MUST_BE: ReadonlySet<string> = new Set('title summary say line label looks name'.split(' '));
const LINE_KEYS: ReadonlySet<string> = new Set('line reveals wants blurt tone by needs when'.split(' '));

/** Words that some tools read as yes, no or nothing. */
const BENT_WORD = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
const BENT_KEY = /^(?:yes|no|on|off|true|false|null|~)$/i;

/** Texts that YAML dropped or bent in silence, each with the line to write instead. */
export function lossFindings(tree: Tree, lines: Lines): readonly Loss[] {
  return [...walk(tree, [], lines)];
}

/** A loss, with the keys that are no keys because of it. */
interface Loss extends Finding {
  readonly follows?: readonly Path[];
}

/** Findings that only follow from a loss are left out. */
export function withoutLosses(findings: readonly Finding[], losses: readonly Loss[]): readonly Finding[] {
  const places = losses.flatMap(({ place, follows = [] }) =>
    'span' in place ? follows : [pathOf(place), ...follows],
  );
  const lost = new Set(places.map(pathKey));
  const isLost = (path: Path): boolean =>
    path.some((_, index) => lost.has(pathKey(path.slice(0, index + 1))));
  return findings.filter(({ place }) => 'span' in place || !isLost(pathOf(place)));
}

const pathOf = (place: { readonly keyOf: Path } | { readonly valueOf: Path }): Path =>
  'keyOf' in place ? place.keyOf : place.valueOf;

const isTextAt = (path: Path): boolean =>
  TEXT_KEYS.has(lastKey(path) ?? '') || (path.length === 2 && (path[0] === 'facts' || path[0] === 'sources'));

function* walk(tree: Tree, path: Path, lines: Lines): Iterable<Loss> {
  if (tree.kind === 'scalar') {
    if (isTextAt(path)) yield* textFindings(tree, path, lines);
  } else if (tree.kind === 'list') {
    if (isTextAt(path)) yield* cutAtComma(tree, path);
    for (const [index, item] of tree.items.entries()) {
      const bent = lastKey(path) === 'says' ? lineReadAsMap(item, [...path, index], lines) : null;
      if (bent !== null) yield bent;
      else yield* walk(item, [...path, index], lines);
    }
  } else {
    yield* mapFindings(tree, path, lines);
  }
}

function* mapFindings(tree: MapTree, path: Path, lines: Lines): Iterable<Loss> {
  const entries = [...tree.entries];
  for (let index = 0; index < entries.length; index++) {
    const [key, entry] = entries[index] ?? ['', null];
    if (entry === null) continue;
    const here = [...path, key];
    const cut = tree.flow ? cutOff(here, entry, entries, index) : [];
    if (cut.length > 0) {
      yield cutInMap(here, entry, cut, lines);
      index += cut.length;
      continue;
    }
    if (BENT_KEY.test(key)) yield bentKey(key, here);
    yield* walk(entry.value, here, lines);
  }
}

/** What YAML cut off a text or a number at the commas: keys with nothing in them. */
function cutOff(
  path: Path,
  { value }: Entry,
  entries: readonly (readonly [string, Entry])[],
  index: number,
): readonly (readonly [string, Entry])[] {
  const isNumber =
    NUMBER_KEYS.has(lastKey(path) ?? '') && value.kind === 'scalar' && typeof value.value === 'number';
  if (!isNumber && !isTextAt(path)) return [];
  const isRest = ([key, { hasColon }]: readonly [string, Entry]): boolean =>
    !hasColon && (!isNumber || /^\d{3}$/.test(key));
  let end = index + 1;
  for (let next = entries[end]; next !== undefined && isRest(next); next = entries[end]) end++;
  return entries.slice(index + 1, end);
}

/** A name that says more, so that no tool mistakes it. */
const longerName = (key: string): string => `say-${key.toLowerCase().replace('~', 'it')}`;

const bentKey = (key: string, path: Path): Finding => ({
  code: 'yaml-word',
  place: { keyOf: path },
  message: `As a name, many tools take "${key}" for the answer to a question, or for nothing. Choose a longer one: ${longerName(key)}.`,
  remedy: { replaceBy: longerName(key) },
});

function* textFindings(tree: ScalarTree, path: Path, lines: Lines): Iterable<Finding> {
  const place = { valueOf: path };
  const rest = afterOnLine(tree, lines);
  if (tree.style === 'plain') {
    const source = lines.text.slice(tree.span.start, tree.span.end);
    if (tree.value === null && source.trim() === '') {
      yield emptyText(path, rest, lines, tree);
    } else if (BENT_WORD.test(source)) {
      const message = `Many tools take ${source} for the answer to a question, or for nothing. Put it in quotes.`;
      yield { code: 'yaml-word', place, message, remedy: { replaceBy: quote(source) } };
    } else if (isCut(rest)) {
      yield cutAtSharp(tree, path, source, rest, lines);
    } else if (/\n *- /.test(source)) {
      const message =
        'The next line begins with "- " but is indented deeper, so it is read as part of this text. Indent both alike.';
      yield { code: 'yaml-loss', place, message };
    }
  }
}

/** A comment has two spaces before its `#` and one after it; anything else is a text that was cut. */
function isCut(rest: string): boolean {
  const comment = /^(\s+)#(.?)/.exec(rest);
  if (comment === null) return false;
  const [, blanks = '', next = ''] = comment;
  return blanks.length < 2 || (next !== ' ' && next !== '');
}

/** What follows may be a note of the author, or the end of the text: both can be written, and differ by a blank. */
function cutAtSharp(tree: ScalarTree, path: Path, source: string, rest: string, lines: Lines): Finding {
  const place = { valueOf: path };
  const isNote = /^\s+# /.test(rest);
  if (!isNote) {
    const message =
      'What follows " #" is taken for a note to yourself and dropped. Put the text in quotes; before a note put two spaces, and one after its #.';
    return { code: 'yaml-loss', place, message, remedy: { write: wholeLine(tree, lines, source + rest) } };
  }
  const { line, column } = lines.position(tree.span.end);
  const write = `${lineTextAt(lines, line).slice(0, column - 1)}  ${rest.trim()}`.trim();
  const message = `What follows " #" is not read. Put two spaces before it if it is a note to yourself; if it belongs to the text, put all of it in quotes: ${quote(source + rest)}`;
  return { code: 'yaml-loss', place, message, remedy: { write } };
}

function emptyText(path: Path, rest: string, lines: Lines, tree: ScalarTree): Finding {
  const comment = /^\s*#(.*)$/.exec(rest);
  const isCommentedText = comment !== null && !(comment[1] ?? '').startsWith(' ');
  const why = isCommentedText ? ': what follows # is taken for a note to yourself' : '';
  const message = `${emptyPlace(path)} is empty${why}. ${remedyOfEmpty(path)}`;
  const finding = { code: 'yaml-loss', place: { keyOf: path }, message } as const;
  if (!isCommentedText) return finding;
  const write = wholeLine(tree, lines, rest.trim(), tree.span.end + rest.length - rest.trimStart().length);
  return { ...finding, remedy: { write } };
}

const emptyPlace = (path: Path): string =>
  typeof path.at(-1) === 'number' ? nameOf(path) : `"${String(path.at(-1))}"`;

function remedyOfEmpty(path: Path): string {
  if (typeof path.at(-1) === 'number') return 'Write its text, or delete the dash.';
  const isFact = path.length === 2 && path[0] === 'facts';
  return isFact || MUST_BE.has(String(path.at(-1)))
    ? 'Write its text.'
    : 'Write its text, or delete the key.';
}

/** What stands behind a value on its line. */
function afterOnLine(tree: ScalarTree, lines: Lines): string {
  const { line, column } = lines.position(tree.span.end);
  return lineTextAt(lines, line).slice(column - 1);
}

function wholeLine(tree: ScalarTree, lines: Lines, text: string, from = tree.span.start): string {
  const { line, column } = lines.position(from);
  return (lineTextAt(lines, line).slice(0, column - 1) + quote(text.trim())).trim();
}

/** `says: [ Well, thank you. ]`: texts without quotes on both sides of a comma. */
function* cutAtComma(tree: ListTree, path: Path): Iterable<Finding> {
  if (!tree.flow || tree.items.length < 2) return;
  const texts = tree.items.map((item) =>
    item.kind === 'scalar' && item.style === 'plain' ? String(item.value) : null,
  );
  const isCutAt = (index: number): boolean => texts[index] !== null && typeof texts[index + 1] === 'string';
  if (!texts.some((_, index) => isCutAt(index))) return;
  const message = `These are read as ${tree.items.length} texts, cut at the commas. Put each text in quotes, or write one on a line.`;
  const whole = texts.every((text) => text !== null) ? `[${quote(texts.join(', '))}]` : null;
  const finding = { code: 'yaml-loss', place: { valueOf: path }, message } as const;
  yield whole === null ? finding : { ...finding, remedy: { replaceBy: whole } };
}

/** `{ says: See you, Sam., customer: stays }`: what follows the comma is read as a key with nothing in it. */
function cutInMap(
  path: Path,
  { value }: Entry,
  cut: readonly (readonly [string, Entry])[],
  lines: Lines,
): Loss {
  const owner = path.slice(0, -1);
  const [first = '', last] = [cut[0]?.[0], cut.at(-1)?.[1]];
  const place = { keyOf: [...owner, first] };
  const follows: readonly Path[] = [path, ...cut.map(([key]) => [...owner, key])];
  const span = { start: value.span.start, end: last?.key.end ?? value.span.end };
  const whole = lines.text.slice(span.start, span.end).trim();
  const isNumber = NUMBER_KEYS.has(lastKey(path) ?? '');
  const message = isNumber
    ? `Write the number of "${lastKey(path)}" without commas: ${whole.replaceAll(/[,\s]/g, '')}.`
    : `The text of "${lastKey(path)}" is cut at the comma, since it stands in { … }. Put all of it in quotes.`;
  const finding = { code: 'yaml-loss', place, message, follows } as const;
  if (whole.includes('\n')) return finding;
  const replaceBy = isNumber ? whole.replaceAll(/[,\s]/g, '') : quote(whole);
  return { ...finding, remedy: { replaceBy, span } };
}

/** `- Subject: my disc`: one key, which no line has. */
function lineReadAsMap(item: Tree, path: Path, lines: Lines): Finding | null {
  if (item.kind !== 'map' || item.flow || item.entries.size !== 1) return null;
  const [key = ''] = item.entries.keys();
  if (LINE_KEYS.has(key) || (!key.includes(' ') && key === key.toLowerCase())) return null;
  const source = lines.text.slice(item.span.start, item.span.end).trim();
  const message = `"${key}:" is read as a key, not as part of the text. Put the whole text in quotes.`;
  return { code: 'yaml-loss', place: { valueOf: path }, message, remedy: { write: `- ${quote(source)}` } };
}
