import type { LayoutLine } from './lines.ts';

/** One step of the layout that is still open: the line that stands there last, and what stands below it. */
export interface IndentStep {
  readonly column: number;
  readonly isItem: boolean;
  readonly line: LayoutLine;
  /** Whether no other line stands here yet. */
  readonly isAlone: boolean;
  /** Whether keys of the format stand here, rather than names. */
  readonly holdsKeys: boolean;
  /** The steps that its line closed. */
  readonly closed: readonly IndentStep[];
  /** Where what belongs to it stands; null as long as nothing does. */
  below: number | null;
}

/** Closes the steps to the right of a line; the innermost comes first. */
export function closeDeeper({ indent, isItem }: LayoutLine, steps: IndentStep[]): readonly IndentStep[] {
  const closed: IndentStep[] = [];
  for (let top = steps.at(-1); top !== undefined; top = steps.at(-1)) {
    // A list may stand at the column of its key, and is over when the next key comes.
    const isListOver = top.column === indent && top.isItem && !isItem && steps.at(-2)?.column === indent;
    if (top.column <= indent && !isListOver) break;
    closed.push(top);
    steps.pop();
  }
  return closed;
}

export const isOpen = ({ line, below }: IndentStep): boolean => line.value === '' && below === null;

export function fits(line: LayoutLine, top: IndentStep): boolean {
  const isBeside = top.column === line.indent;
  if (isBeside && top.isItem === line.isItem) return true;
  return (!isBeside || line.isItem) && (isOpen(top) || top.below === line.indent);
}

/** Opens a step for a line at a column, and a second one for the key behind its dash. */
export function open(
  line: LayoutLine,
  column: number,
  steps: IndentStep[],
  closed: readonly IndentStep[],
): void {
  const top = steps.at(-1);
  const isSibling = top !== undefined && top.column === column && top.isItem === line.isItem;
  if (isSibling) steps.pop();
  else if (top !== undefined) top.below ??= column;
  const holdsKeys = isSibling ? top.holdsKeys : line.isKey;
  const below = line.isItem && line.key !== null ? column + line.column - line.indent : null;
  steps.push({ column, isItem: line.isItem, line, isAlone: !isSibling, holdsKeys, closed, below });
  if (below === null) return;
  const inner = { ...line, isItem: false, indent: line.column };
  steps.push({
    column: below,
    isItem: false,
    line: inner,
    isAlone: true,
    holdsKeys: line.isKey,
    closed: [],
    below: null,
  });
}
