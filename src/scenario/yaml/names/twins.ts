import type { Finding } from '../../findings/finding.ts';
import { isId } from '../../ids.ts';
import type { Twin } from '../compose.ts';
import type { Lines } from '../lines.ts';
import { destinationsIn } from './names.ts';
import type { MapTree, Tree } from '../tree.ts';

/**
 * Keys that stand a second time. If such a key is a turn or an ending, and something leads to a name that does not
 * exist, the author meant that name: it gets what stands under the second key. So only this one fault is reported.
 */
export function twinFindings(twins: readonly Twin[], tree: Tree | null, lines: Lines): readonly Finding[] {
  const meant = meantName(twins, tree);
  return twins.map((twin) => {
    const { key, first, entry, entries } = twin;
    const place = { span: entry.key };
    const begin = `"${key}" stands here a second time; the first is in line ${lines.position(first.start).line}.`;
    if (meant?.twin !== twin) {
      const message = `${begin} Only one could count. Delete one, or give it another name.`;
      return { code: 'duplicate-key', place, message };
    }
    entries.set(meant.name, entry);
    const message = `${begin} There is no "${meant.name}", and something leads there. Did you mean "${meant.name}"?`;
    return { code: 'duplicate-key', place, message, remedy: { replaceBy: meant.name } };
  });
}

interface Meant {
  readonly twin: Twin;
  readonly name: string;
}

/** Only if there is exactly one of each can they belong together. */
function meantName(twins: readonly Twin[], tree: Tree | null): Meant | null {
  if (tree?.kind !== 'map') return null;
  const groups = ['turns', 'endings'].map((key) => tree.entries.get(key)?.value).filter(isMap);
  const [twin, ...more] = twins.filter(({ entries }) => groups.some((group) => group.entries === entries));
  if (twin === undefined || more.length > 0) return null;
  const missing = destinationsIn(tree).filter((name) => !groups.some(({ entries }) => entries.has(name)));
  const [name] = missing;
  return name !== undefined && missing.length === 1 && isId(name) ? { twin, name } : null;
}

const isMap = (tree: Tree | undefined): tree is MapTree => tree?.kind === 'map';
