import type { LayoutLine } from './lines.ts';
import { fits, open } from './steps.ts';
import type { IndentStep } from './steps.ts';

/** A line, and the column where it should begin; null if that is not known. */
export interface Misplaced {
  readonly line: LayoutLine;
  readonly column: number | null;
}

/**
 * Moves a dash that stands elsewhere than what belongs to its line: the line's other keys and the dash below agree on
 * where it should be. The line moves with it.
 */
export function strayDash(
  line: LayoutLine,
  stray: LayoutLine | undefined,
  below: readonly LayoutLine[],
  steps: IndentStep[],
): Misplaced | null {
  const [owner, item, inner] = steps.slice(-3);
  if (owner === undefined || item === undefined || inner === undefined || stray === undefined) return null;
  const isFirst = item.isItem && item.isAlone && inner.isAlone && inner.below === null;
  const isItsKey = !line.isItem && line.isKey && line.indent > owner.column;
  const shift = line.indent - inner.column;
  if (!isFirst || !isItsKey || inner.line.value === '' || shift === 0) return null;
  const column = item.column + shift;
  if (!agrees(below, line.indent, column, owner.column)) return null;
  steps.splice(-2);
  owner.below = null;
  open({ ...stray, indent: column, column: line.indent }, column, steps, []);
  open(line, line.indent, steps, []);
  return { line: stray, column };
}

/** Whether the dash belongs at that column: the lines below show it, or else it is where a list usually stands. */
function agrees(below: readonly LayoutLine[], keys: number, column: number, owner: number): boolean {
  for (const { indent, isItem } of below) {
    if (isItem) return indent === column;
    if (indent <= owner) break;
    if (indent === keys) return true;
  }
  return column === owner + 2;
}

/**
 * Moves the first of several lines of a kind if it stands elsewhere than those below it: they are more than one, so the
 * first is the stray.
 */
export function strayFirst(
  line: LayoutLine,
  below: readonly LayoutLine[],
  steps: IndentStep[],
): Misplaced | null {
  if (line.key === null && !line.isItem) return null;
  const at = steps.findLastIndex(({ column }) => column < line.indent);
  const [left, right] = [steps[at], steps[at + 1]];
  if (left === undefined || isInPlace(line, steps)) return null;
  const isRight = isOfKind(line, right) && right.isAlone && left.below === right.column;
  const first = isRight ? right : left;
  const owner = steps[isRight ? at : at - 1];
  if (!isOfKind(line, first) || owner === undefined || !hasStrayed(first)) return null;
  if (!outvotes(line, first, owner, below)) return null;
  steps.splice(steps.indexOf(first));
  owner.below = line.indent;
  open(line, line.indent, steps, []);
  return { line: first.line, column: line.indent };
}

const isInPlace = (line: LayoutLine, steps: readonly IndentStep[]): boolean => {
  const top = steps.findLast(({ column }) => column <= line.indent);
  return top !== undefined && fits(line, top);
};

const isOfKind = (line: LayoutLine, step: IndentStep | undefined): step is IndentStep =>
  step !== undefined &&
  isAlike(line, step.line) &&
  step.isItem === line.isItem &&
  step.column !== line.indent;

/** Items, keys, or names. */
const isAlike = (one: LayoutLine, other: LayoutLine): boolean =>
  one.isItem === other.isItem && (one.isItem || one.isKey === other.isKey);

/** Alone at its column, or a name among keys. */
const hasStrayed = ({ isAlone, holdsKeys, line }: IndentStep): boolean => isAlone || line.isKey !== holdsKeys;

/** Whether more lines of its kind follow at the line's own column, and none follows where the first one stands. */
function outvotes(
  line: LayoutLine,
  first: IndentStep,
  owner: IndentStep,
  below: readonly LayoutLine[],
): boolean {
  const least = Math.min(line.indent, first.column);
  const end = below.findIndex(({ indent, isItem }) => indent < least && !isItem);
  const block = (end < 0 ? below : below.slice(0, end)).filter((other) => isAlike(line, other));
  if (block.some(({ indent }) => indent === first.column)) return false;
  return (
    block.some(({ indent }) => indent === line.indent) || (line.isItem && line.indent === owner.column + 2)
  );
}
