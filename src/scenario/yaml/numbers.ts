import type { Finding } from '../findings/finding.ts';
import type { Path } from '../reading/path.ts';
import type { Lines } from './lines.ts';
import type { ScalarTree, Tree } from './tree.ts';

/** Where a whole number stands, in files of all kinds. */
export const WHOLE_NUMBERS: ReadonlySet<string> = new Set(
  'format minutes times amount year patience warmth mood lastWords lastWord settled open atLeast below pitch pace'.split(
    ' ',
  ),
);

/**
 * Numbers that are not written in plain digits. YAML reads `0x03` as 3 and `1e1` as 10, and tools differ about `010`; a
 * reader of the file should not have to know that.
 */
export function* numberFindings(tree: Tree, lines: Lines, path: Path = []): Iterable<Finding> {
  if (tree.kind === 'list') {
    for (const [index, item] of tree.items.entries()) yield* numberFindings(item, lines, [...path, index]);
  } else if (tree.kind === 'map') {
    for (const [key, { value }] of tree.entries) yield* numberFindings(value, lines, [...path, key]);
  } else if (isOddlyWritten(tree, lines, path)) {
    const plain = String(tree.value);
    const written = lines.text.slice(tree.span.start, tree.span.end);
    const message = `Write whole numbers in plain digits: ${plain} instead of ${written}.`;
    yield { code: 'wrong-value', place: { valueOf: path }, message, remedy: { replaceBy: plain } };
  }
}

function isOddlyWritten({ value, style, span }: ScalarTree, { text }: Lines, path: Path): boolean {
  const key = path.findLast((part) => typeof part === 'string');
  if (typeof key !== 'string' || !WHOLE_NUMBERS.has(key)) return false;
  if (style !== 'plain' || !Number.isSafeInteger(value)) return false;
  const written = text.slice(span.start, span.end);
  // A point in an amount of money may separate thousands; that is checked elsewhere.
  if (written.includes('.') && (key === 'amount' || key === 'year')) return false;
  return !/^-?(?:0|[1-9]\d*)$/.test(written);
}
