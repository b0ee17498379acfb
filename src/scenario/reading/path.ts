/** Keys and indices from the root of a file to one value in it. */
export type Path = readonly (string | number)[];

/**
 * What an author calls the thing at a path: `reply "own-it"`, `line 2 of turn "arrival"`.
 * The longest known beginning of the path decides; `this file` is the root.
 */
export function nameOf(path: Path): string {
  const [section, id, part, name, key] = path;
  if (section === 'turns' && id !== undefined) {
    if (part === 'replies' && name !== undefined) {
      return key === 'answer' ? `the answer to reply "${name}"` : `reply "${name}"`;
    }
    if (part === 'says' && typeof name === 'number') {
      const line = `line ${name + 1} of turn "${id}"`;
      if (key !== 'blurt') return line;
      return `the ${path[5] === 'answer' ? 'answer to the blurt' : 'blurt'} of ${line}`;
    }
    return `turn "${id}"`;
  }
  if (section === 'endings' && id !== undefined) return `ending "${id}"`;
  if (section === 'personas' && id !== undefined) return `persona "${id}"`;
  if (section === 'behaviours' && id !== undefined) return `behaviour "${id}"`;
  if (section !== undefined) return `"${section}"`;
  return 'this file';
}

/** A path as a key of a set. Ids hold no line break, so paths cannot be confused. */
export const pathKey = (path: Path): string => path.join('\n');

/** The key that leads to the value, without places in lists: `shows` for `shows[2]`. */
export function lastKey(path: Path): string | null {
  const key = path.findLast((part) => typeof part === 'string');
  return typeof key === 'string' ? key : null;
}
