import { lastKey, pathKey } from '../../reading/path.ts';
import type { Path } from '../../reading/path.ts';
import type { Span, Tree } from '../tree.ts';

/** A place in a file that mentions something by its name. */
export interface NameUse {
  /** As the author typed it. */
  readonly name: string;
  readonly path: Path;
  readonly span: Span;
}

/** Where the file mentions the turn, ending, reply or fact at a path. */
export type NamesOf = (path: Path) => readonly NameUse[];

/** Every name in a scenario that refers to something. The file is searched once, at the first question. */
export function namesOf(root: Tree): NamesOf {
  let all: Map<string, NameUse[]> | null = null;
  return (path) => {
    all ??= collected(root);
    return all.get(pathKey(path)) ?? [];
  };
}

/** The names of all turns and endings that something leads to. */
export const destinationsIn = (root: Tree): readonly string[] => [
  ...new Set(
    [...collected(root).values()]
      .flat()
      .filter(({ path }) => DESTINATIONS.has(lastKey(path) ?? ''))
      .map(({ name }) => name),
  ),
];

const DESTINATIONS: ReadonlySet<string> = new Set(['to', 'otherwise', 'start', 'floor']);

function collected(root: Tree): Map<string, NameUse[]> {
  const all = new Map<string, NameUse[]>();
  collect(root, [], all);
  return all;
}

function collect(tree: Tree, path: Path, all: Map<string, NameUse[]>): void {
  if (tree.kind === 'list') tree.items.forEach((item, index) => collect(item, [...path, index], all));
  else if (tree.kind === 'map') {
    for (const [key, { value }] of tree.entries) collect(value, [...path, key], all);
  } else {
    const use = { name: tree.source, path, span: tree.span };
    for (const to of meaning(lastKey(path), tree.source)) {
      const key = pathKey(to);
      const known = all.get(key);
      if (known === undefined) all.set(key, [use]);
      else known.push(use);
    }
  }
}

/** The paths of all that a name may mean. */
function meaning(key: string | null, name: string): readonly Path[] {
  switch (key) {
    case 'to':
    case 'otherwise':
      return [
        ['turns', name],
        ['endings', name],
      ];
    case 'start':
      return [['turns', name]];
    case 'floor':
      return [['endings', name]];
    case 'needs':
    case 'reveals':
    case 'knows':
      return [['facts', name]];
    case 'said':
      return saidReply(name);
    default:
      return [];
  }
}

/** `turn/reply` names both. */
function saidReply(name: string): readonly Path[] {
  const [turn = '', reply = ''] = name.split('/');
  return [
    ['turns', turn],
    ['turns', turn, 'replies', reply],
  ];
}
