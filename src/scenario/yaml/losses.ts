import type { Finding } from '../findings/finding.ts';
import type { FormatKeys } from '../format-keys.ts';
import { meantKey } from '../slips/meant-key.ts';
import { wholeNumber } from '../slips/money.ts';
import { lastKey, pathKey } from '../reading/path.ts';
import type { Path } from '../reading/path.ts';
import { bentName, bentWord } from './names/bent-words.ts';
import type { Lines } from './lines.ts';
import { namesOf } from './names/names.ts';
import type { NamesOf } from './names/names.ts';
import { quote } from './quote.ts';
import { sharpFindings } from './sharp.ts';
import type { MapEntry, ListTree, MapTree, ScalarTree, Tree } from './tree.ts';

const NUMBER_KEYS: ReadonlySet<string> = new Set(['amount', 'year']);
/** Keys whose value is a word for the game and no text for people. */
const WORD_KEYS: ReadonlySet<string> = new Set(['id', 'language', 'scenario']);

/** Texts that YAML dropped or changed in silence, each with the line to write instead. */
export function lossFindings(tree: Tree, lines: Lines, keys: FormatKeys): readonly Loss[] {
  return [...walk(tree, [], 0, { lines, keys, names: namesOf(tree) })];
}

interface File {
  readonly names: NamesOf;
  readonly lines: Lines;
  readonly keys: FormatKeys;
}

/** A loss, with the keys that are no real keys because of it. */
export interface Loss extends Finding {
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

function isTextAt(path: Path, { texts, namedTexts }: FormatKeys): boolean {
  const [owner, name] = path.slice(-2);
  return texts.has(lastKey(path) ?? '') || (typeof name === 'string' && namedTexts.has(String(owner)));
}

/** The owner is the place where the key of a value begins, or the first dash of its list. */
function* walk(tree: Tree, path: Path, owner: number, file: File): Iterable<Loss> {
  if (tree.kind === 'scalar') {
    if (isTextAt(path, file.keys)) yield* textFindings(tree, path, owner, file);
    else if (isNumberAt(path)) yield* thousands(tree, path);
    else if (WORD_KEYS.has(lastKey(path) ?? '')) yield* bentWord(tree, path);
  } else if (tree.kind === 'list') {
    const whole = textInBrackets(tree, path, file);
    if (whole !== null) return yield whole;
    if (isTextAt(path, file.keys)) yield* cutAtComma(tree, path);
    if (isNumberAt(path)) yield* rangeCutAtComma(tree, path, file.lines);
    for (const [index, item] of tree.items.entries()) {
      const at = [...path, index];
      const bent = lastKey(path) === 'says' ? lineReadAsMap(item, at, file) : null;
      if (bent !== null) yield bent;
      else yield* walk(item, at, tree.span.start, file);
    }
  } else {
    const whole = textInBrackets(tree, path, file);
    if (whole !== null) yield whole;
    else yield* mapFindings(tree, path, file);
  }
}

/** `say: [sigh]` and `- {name}`: a text that YAML reads as a list or as keys. */
function textInBrackets(tree: ListTree | MapTree, path: Path, { keys, lines }: File): Loss | null {
  const isLines = path[0] === 'turns' && path.at(-1) === 'says';
  const mayHoldKeys = typeof path.at(-1) === 'number' || keys.groups.has(lastKey(path) ?? '');
  const isGroup =
    mayHoldKeys && tree.kind === 'map' && [...tree.entries.values()].some(({ hasColon }) => hasColon);
  if (!tree.flow || !isTextAt(path, keys) || isLines || isGroup) return null;
  const source = lines.text.slice(tree.span.start, tree.span.end).trim();
  const message = `With ${source.charAt(0)} at its beginning this is not read as a text. Put all of it in quotes.`;
  const finding = { code: 'yaml-loss', place: { valueOf: path }, message } as const;
  return source.includes('\n') ? finding : { ...finding, remedy: { replaceBy: quote(source) } };
}

function* mapFindings(tree: MapTree, path: Path, file: File): Iterable<Loss> {
  const entries = [...tree.entries];
  for (let index = 0; index < entries.length; index++) {
    const [key, entry] = entries[index] ?? ['', null];
    if (entry === null) continue;
    const here = [...path, key];
    const cut = tree.flow ? cutOff(here, entry, entries, index, file.keys) : [];
    if (cut.length > 0) {
      yield cutInMap(here, entry, cut, file.lines);
      index += cut.length;
      continue;
    }
    yield* bentName(key, here, file.names, file.lines);
    yield* walk(entry.value, here, entry.key.start, file);
  }
}

/** What YAML cut off a text or a number at the commas: keys without a value. */
function cutOff(
  path: Path,
  { value }: MapEntry,
  entries: readonly (readonly [string, MapEntry])[],
  index: number,
  keys: FormatKeys,
): readonly (readonly [string, MapEntry])[] {
  const isNumber = isNumberAt(path) && value.kind === 'scalar' && /\d$/.test(value.source);
  if (!isNumber && !isTextAt(path, keys)) return [];
  const isRest = ([key, { hasColon }]: readonly [string, MapEntry]): boolean =>
    !hasColon && (!isNumber || /^\d{1,3}(?!\d)/.test(key));
  let end = index + 1;
  for (let next = entries[end]; next !== undefined && isRest(next); next = entries[end]) end++;
  return entries.slice(index + 1, end);
}

function* textFindings(tree: ScalarTree, path: Path, owner: number, file: File): Iterable<Loss> {
  if (tree.style !== 'plain') return;
  const { lines, keys } = file;
  const bent = [...bentWord(tree, path)];
  if (bent.length > 0) yield* bent;
  else {
    const sharp = [...sharpFindings(tree, { path, owner, isNeeded: isNeeded(path, keys) }, lines)];
    yield* sharp.length > 0 ? sharp : dashBelow(tree, path, lines);
  }
}

/** A reply needs `say` or `do`, so an author must fill an empty one and not leave it out. */
const isNeeded = (path: Path, { needed, texts }: FormatKeys): boolean =>
  !texts.has(lastKey(path) ?? '') || needed.has(lastKey(path) ?? '') || lastKey(path) === 'say';

function* dashBelow(tree: ScalarTree, path: Path, lines: Lines): Iterable<Loss> {
  if (!/\n *- /.test(lines.text.slice(tree.span.start, tree.span.end))) return;
  const message =
    'The next line begins with "- " but is indented deeper, so it is read as part of this text. Indent both alike.';
  yield { code: 'yaml-loss', place: { valueOf: path }, message };
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

/** `{ says: See you, Sam., customer: stays }`: what follows the comma is read as a key without a value. */
function cutInMap(
  path: Path,
  { value }: MapEntry,
  cut: readonly (readonly [string, MapEntry])[],
  lines: Lines,
): Loss {
  const owner = path.slice(0, -1);
  const [first = '', last] = [cut[0]?.[0], cut.at(-1)?.[1]];
  const place = { keyOf: [...owner, first] };
  const follows: readonly Path[] = [path, ...cut.map(([key]) => [...owner, key])];
  const span = { start: value.span.start, end: last?.key.end ?? value.span.end };
  const whole = lines.text.slice(span.start, span.end).trim();
  const number = isNumberAt(path) ? wholeNumber(whole) : null;
  const message = isNumberAt(path)
    ? `Write the number of "${lastKey(path)}" without commas${number === null ? ', and leave out what is less than one' : `: ${number}`}.`
    : `The text of "${lastKey(path)}" is cut at the comma, since it stands in { … }. Put all of it in quotes.`;
  const finding = { code: 'yaml-loss', place, message, follows } as const;
  const replaceBy = isNumberAt(path) ? number : quote(whole);
  return whole.includes('\n') || replaceBy === null ? finding : { ...finding, remedy: { replaceBy, span } };
}

const isNumberAt = (path: Path): boolean => NUMBER_KEYS.has(lastKey(path) ?? '');

/** `1.000`: a thousand in much of the world, one in YAML. */
function* thousands(tree: ScalarTree, path: Path): Iterable<Loss> {
  if (typeof tree.value !== 'number' || !/^\d{1,3}(?:\.\d{3})+$/.test(tree.source)) return;
  const number = tree.source.replaceAll('.', '');
  const message = `YAML reads ${tree.source} as ${tree.value}. Write the number without dots: ${number}.`;
  yield { code: 'yaml-loss', place: { valueOf: path }, message, remedy: { replaceBy: number } };
}

/** `[1,000, 2,000]`, which YAML reads as four numbers. */
function* rangeCutAtComma(tree: ListTree, path: Path, lines: Lines): Iterable<Loss> {
  const source = lines.text.slice(tree.span.start, tree.span.end);
  const numbers = source
    .replace(/^\[|\]\s*$/g, '')
    .split(/,\s+/)
    .map(wholeNumber);
  const [low = null, high = null] = numbers;
  if (!tree.flow || tree.items.length < 3 || numbers.length !== 2 || low === null || high === null) return;
  const replaceBy = `[${low}, ${high}]`;
  const message = `These are read as ${tree.items.length} numbers, cut at the commas. Write them without: ${replaceBy}.`;
  yield { code: 'yaml-loss', place: { valueOf: path }, message, remedy: { replaceBy } };
}

/** `- Subject: my disc`: one key, and no line has such a key. */
function lineReadAsMap(item: Tree, path: Path, { lines, keys }: File): Finding | null {
  if (item.kind !== 'map' || item.flow || item.entries.size !== 1) return null;
  const [key = ''] = item.entries.keys();
  if (keys.ofLine.has(key)) return null;
  const isWord = key === key.toLowerCase() && !key.includes(' ');
  if (isWord && meantKey(key, [...keys.ofLine], []) !== null) return null;
  const source = lines.text.slice(item.span.start, item.span.end).trim();
  const what = /^[?:]/.test(source) ? `A leading ${source.charAt(0)}` : `"${key}:"`;
  const message = `${what} is read as a key, not as part of the text. Put the whole text in quotes.`;
  const finding = { code: 'yaml-loss', place: { valueOf: path }, message } as const;
  return source.includes('\n') ? finding : { ...finding, remedy: { write: `- ${quote(source)}` } };
}
