import type { Finding } from '../finding.ts';
import { lastKey, pathKey } from '../path.ts';
import type { Path } from '../path.ts';
import { lineTextAt } from './lines.ts';
import type { Lines } from './lines.ts';
import { quote } from './quote.ts';
import type { ListTree, MapTree, ScalarTree, Tree } from './tree.ts';

/** The keys under which stands a text for people. `instead` and `label` are the rubric's, `name` a persona's. */
const TEXT_KEYS: ReadonlySet<string> = new Set(
  'title summary says line blurt tone you later say do button answer thinks echo label looks name'.split(' '),
);
const LINE_KEYS: ReadonlySet<string> = new Set('line reveals wants blurt tone by needs when'.split(' '));

/** Words that some tools read as yes, no or nothing. */
const BENT_WORD = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
const BENT_KEY = /^(?:yes|no|on|off|true|false|null|~)$/i;

/** Texts that YAML dropped or bent in silence, each with the line to write instead. */
export function lossFindings(tree: Tree, lines: Lines): readonly Finding[] {
  return [...walk(tree, [], lines)];
}

/** Findings that only follow from a loss are left out. */
export function withoutLosses(findings: readonly Finding[], losses: readonly Finding[]): readonly Finding[] {
  const lost = new Set(losses.flatMap(({ place }) => ('span' in place ? [] : [pathKey(pathOf(place))])));
  const isLost = (path: Path): boolean =>
    path.some((_, index) => lost.has(pathKey(path.slice(0, index + 1))));
  return findings.filter(({ place }) => 'span' in place || !isLost(pathOf(place)));
}

const pathOf = (place: { readonly keyOf: Path } | { readonly valueOf: Path }): Path =>
  'keyOf' in place ? place.keyOf : place.valueOf;

const isTextAt = (path: Path): boolean =>
  TEXT_KEYS.has(lastKey(path) ?? '') || (path.length === 2 && (path[0] === 'facts' || path[0] === 'sources'));

function* walk(tree: Tree, path: Path, lines: Lines): Iterable<Finding> {
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

function* mapFindings(tree: MapTree, path: Path, lines: Lines): Iterable<Finding> {
  let before: { readonly key: string; readonly value: Tree } | null = null;
  for (const [key, entry] of tree.entries) {
    const here = [...path, key];
    const isContinuation = tree.flow && !entry.hasColon && before !== null && isTextAt([...path, before.key]);
    if (isContinuation && before !== null) yield cutInMap(before.key, before.value, key, here);
    else {
      if (BENT_KEY.test(key)) yield bentKey(key, here);
      yield* walk(entry.value, here, lines);
      before = { key, value: entry.value };
    }
  }
}

const bentKey = (key: string, path: Path): Finding => ({
  code: 'yaml-word',
  place: { keyOf: path },
  message: `As a name, many tools read "${key}" as a truth value or as nothing. Choose a longer one: say-${key.toLowerCase().replace('~', 'it')}.`,
});

function* textFindings(tree: ScalarTree, path: Path, lines: Lines): Iterable<Finding> {
  const place = { valueOf: path };
  const rest = afterOnLine(tree, lines);
  if (tree.style === 'plain') {
    const source = lines.text.slice(tree.span.start, tree.span.end);
    if (tree.value === null && source.trim() === '') {
      yield emptyText(path, rest, lines, tree);
    } else if (BENT_WORD.test(source)) {
      const message = `Many tools read ${source} as a truth value or as nothing. Put it in quotes.`;
      yield { code: 'yaml-word', place, message, remedy: { replaceBy: quote(source) } };
    } else if (isCut(rest)) {
      const message =
        'YAML takes what follows " #" for a comment and drops it. Put the text in quotes; before a comment put two spaces, and one after its #.';
      yield { code: 'yaml-loss', place, message, remedy: { write: wholeLine(tree, lines, source + rest) } };
    } else if (/\n *- /.test(source)) {
      const message =
        'The next line begins with "- " but is indented deeper, so YAML joins it to this text. Indent both alike.';
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

function emptyText(path: Path, rest: string, lines: Lines, tree: ScalarTree): Finding {
  const key = String(path.at(-1));
  const comment = /^\s*#(.*)$/.exec(rest);
  const isCommentedText = comment !== null && !(comment[1] ?? '').startsWith(' ');
  const message = `"${key}" is empty${isCommentedText ? ': YAML takes what follows # for a comment' : ''}. Write its text, or delete the key.`;
  const finding = { code: 'yaml-loss', place: { keyOf: path }, message } as const;
  if (!isCommentedText) return finding;
  const write = wholeLine(tree, lines, rest.trim(), tree.span.end + rest.length - rest.trimStart().length);
  return { ...finding, remedy: { write } };
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
  const message = `YAML reads ${tree.items.length} texts here, cut at the commas. Put each text in quotes, or write one on a line.`;
  const whole = texts.every((text) => text !== null) ? `[${quote(texts.join(', '))}]` : null;
  const finding = { code: 'yaml-loss', place: { valueOf: path }, message } as const;
  yield whole === null ? finding : { ...finding, remedy: { replaceBy: whole } };
}

/** `{ says: See you, Sam., customer: stays }`: what follows the comma is read as a key with nothing in it. */
function cutInMap(key: string, value: Tree, rest: string, path: Path): Finding {
  const message = `The text of "${key}" is cut at the comma, since it stands in { … }. Put it in quotes.`;
  const start = value.kind === 'scalar' ? String(value.value) : '';
  const write = `${key}: ${quote(`${start}, ${rest}`)}`;
  return { code: 'yaml-loss', place: { keyOf: path }, message, remedy: { write } };
}

/** `- Subject: my disc`: one key, which no line has. */
function lineReadAsMap(item: Tree, path: Path, lines: Lines): Finding | null {
  if (item.kind !== 'map' || item.flow || item.entries.size !== 1) return null;
  const [key = ''] = item.entries.keys();
  if (LINE_KEYS.has(key) || (!key.includes(' ') && key === key.toLowerCase())) return null;
  const source = lines.text.slice(item.span.start, item.span.end).trim();
  const message = `YAML reads "${key}:" as a key, not as part of the text. Put the whole text in quotes.`;
  return { code: 'yaml-loss', place: { valueOf: path }, message, remedy: { write: `- ${quote(source)}` } };
}
