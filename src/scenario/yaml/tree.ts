import { pathKey } from '../reading/path.ts';
import type { Path } from '../reading/path.ts';

/** Offsets into the text; the end is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file as YAML reads it, with the place of every key and value. Finite, acyclic, not deep. */
export type Tree = ScalarTree | ListTree | MapTree;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /**
   * As the author typed it, without quotes: `007` where the value is 7. Lines of one text are joined as YAML joins
   * them.
   */
  readonly source: string;
  readonly style: 'plain' | 'quoted' | 'block';
  readonly span: Span;
}

export interface ListTree {
  readonly kind: 'list';
  /** Written in brackets on a line. */
  readonly flow: boolean;
  readonly items: readonly Tree[];
  readonly span: Span;
}

export interface MapTree {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly span: Span;
}

export interface MapEntry {
  readonly key: Span;
  /** False for the `a` of `{ a, b: 1 }`, which YAML reads as a key without a value. */
  readonly hasColon: boolean;
  readonly value: Tree;
}

/** The tree as plain data. */
export function toData(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toData);
  return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toData(entry.value)]));
}

/** Undefined if the path leads nowhere. */
export function treeAt(tree: Tree, path: Path): Tree | undefined {
  let current: Tree | undefined = tree;
  for (const step of path) {
    if (current === undefined) return undefined;
    current = childAt(current, step);
  }
  return current;
}

/** The place of a key or a value. If the path leads nowhere, the place of the last key on the way. */
export function spanAt(tree: Tree, path: Path, of: 'key' | 'value'): Span {
  let span = firstCharacter(tree.span);
  let current: Tree | undefined = tree;
  for (const step of path) {
    const parent: Tree = current;
    current = childAt(parent, step);
    if (current === undefined) return span;
    const key = parent.kind === 'map' && typeof step === 'string' ? parent.entries.get(step)?.key : undefined;
    span = key ?? current.span;
  }
  return of === 'value' && path.length > 0 ? current.span : span;
}

function childAt(tree: Tree, step: string | number): Tree | undefined {
  if (tree.kind === 'list') return typeof step === 'number' ? tree.items[step] : undefined;
  if (tree.kind === 'map') return typeof step === 'string' ? tree.entries.get(step)?.value : undefined;
  return undefined;
}

const firstCharacter = (span: Span): Span => ({ start: span.start, end: span.start + 1 });

/** The tree with other names for the keys at these paths, by {@link pathKey}; the rest keeps its place. */
export function withKeys(tree: Tree, names: ReadonlyMap<string, string>, path: Path = []): Tree {
  if (tree.kind === 'scalar') return tree;
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item, index) => withKeys(item, names, [...path, index])) };
  }
  const entries = Array.from(tree.entries, ([key, entry]): [string, MapEntry] => {
    const at = [...path, key];
    return [names.get(pathKey(at)) ?? key, { ...entry, value: withKeys(entry.value, names, at) }];
  });
  return { ...tree, entries: new Map(entries) };
}
