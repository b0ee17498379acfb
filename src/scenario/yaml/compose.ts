import { Composer, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Document, Pair, ParsedNode, Scalar, YAMLMap } from 'yaml';
import type { Finding } from '../findings/finding.ts';
import type { MapEntry, MapTree, ScalarTree, Span, Tree } from './tree.ts';

export interface SyntaxError {
  readonly span: Span;
  readonly code: string;
}

export interface Composed {
  readonly tree: Tree | null;
  /** Keys that are already in their map. */
  readonly twins: readonly Twin[];
  /** Forbidden keys, several documents. */
  readonly findings: readonly Finding[];
  readonly errors: readonly SyntaxError[];
}

/** A key that stands a second time, and the value under it. */
export interface Twin {
  readonly key: string;
  readonly first: Span;
  readonly entry: MapEntry;
  /** The map without it. */
  readonly entries: Map<string, MapEntry>;
}

/** What was found on the way, besides the tree. */
interface Found {
  readonly findings: Finding[];
  readonly twins: Twin[];
}

const MOST_ERROR_TOKENS = 100;
/**
 * How many keys that stand twice or cannot be keys are reported. A file with more is no scenario, and reporting all of
 * them would cost most of the time.
 */
const MOST_KEY_FINDINGS = 100;

/** Makes a tree of the syntax. A set compares the keys, because the library's own check is quadratic. */
export function compose(tokens: readonly CST.Token[], text: string): Composed {
  const findings: Finding[] = [];
  const document = composeDocument(tokens, text, findings);
  if (document === undefined) return { tree: null, twins: [], findings, errors: [] };
  const errors = document.errors.map((error) => ({
    span: { start: error.pos[0], end: error.pos[1] },
    code: error.code,
  }));
  const found: Found = { findings: [], twins: [] };
  const tree = document.contents === null ? null : toTree(document.contents, found);
  return {
    tree,
    twins: found.twins.slice(0, MOST_KEY_FINDINGS),
    findings: [...findings, ...found.findings.slice(0, MOST_KEY_FINDINGS)],
    errors,
  };
}

function composeDocument(
  tokens: readonly CST.Token[],
  text: string,
  findings: Finding[],
): Document.Parsed<ParsedNode> | undefined {
  const composer = new Composer({
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed<ParsedNode>[] = [];
  let errorTokens = 0;
  let seen = 0;
  for (const token of tokens) {
    if (token.type === 'document' && ++seen > 1) {
      findings.push(secondDocument(token.offset));
      break;
    }
    if (token.type === 'error' && ++errorTokens > MOST_ERROR_TOKENS) break;
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end(true, text.length));
  return documents[0];
}

const secondDocument = (offset: number): Finding => ({
  code: 'several-documents',
  place: { span: { start: offset, end: offset + 3 } },
  message:
    'A second document begins here. Write one scenario in a file; what looks like --- may only stand on top.',
});

function toTree(node: ParsedNode, found: Found): Tree {
  if (isMap(node)) return toMap(node, found);
  if (isSeq(node)) {
    const items = node.items.map((item) => toTree(item, found));
    return { kind: 'list', flow: node.flow === true, items, span: spanOf(node) };
  }
  // An alias was refused earlier; as an empty text it leads to no second message.
  if (isAlias(node)) {
    const text = `*${node.source}`;
    return { kind: 'scalar', value: text, source: text, style: 'plain', span: spanOf(node) };
  }
  return toScalar(node);
}

function toScalar(node: Scalar.Parsed): ScalarTree {
  const value = node.value;
  const isPlainValue = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return {
    kind: 'scalar',
    value: isPlainValue ? value : null,
    source: node.source,
    style: styleOf(node),
    span: spanOf(node),
  };
}

function toMap(node: YAMLMap.Parsed, found: Found): MapTree {
  const entries = new Map<string, MapEntry>();
  for (const pair of node.items) {
    const key = keyOf(pair, found.findings);
    if (key === null) continue;
    const first = entries.get(key)?.key;
    const entry = toEntry(pair, found);
    if (first === undefined) entries.set(key, entry);
    else found.twins.push({ key, first, entry, entries });
  }
  return { kind: 'map', flow: node.flow === true, entries, span: spanOf(node) };
}

function toEntry(pair: Pair<ParsedNode, ParsedNode | null>, found: Found): MapEntry {
  const key = spanOf(pair.key);
  if (pair.value !== null) return { key, hasColon: true, value: toTree(pair.value, found) };
  return { key, hasColon: false, value: nothingAt(key) };
}

const nothingAt = (span: Span): ScalarTree => ({
  kind: 'scalar',
  value: null,
  source: '',
  style: 'plain',
  span,
});

function keyOf(pair: Pair<ParsedNode, ParsedNode | null>, findings: Finding[]): string | null {
  const node = pair.key;
  if (!isScalar(node)) {
    const message = 'A key must be a word; here it is something in brackets, or a list.';
    findings.push({ code: 'wrong-type', place: { span: spanOf(node) }, message });
    return null;
  }
  const key = node.source;
  if (key !== '__proto__' && key !== 'constructor' && key !== 'prototype') return key;
  const message = `"${key}" cannot be used as a name. Choose another.`;
  findings.push({ code: 'forbidden-key', place: { span: spanOf(node) }, message });
  return null;
}

function styleOf(node: Scalar.Parsed): ScalarTree['style'] {
  if (node.type === 'PLAIN' || node.type === undefined) return 'plain';
  return node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 'quoted' : 'block';
}

const spanOf = (node: ParsedNode): Span => ({ start: node.range[0], end: node.range[1] });
