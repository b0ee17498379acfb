import type { LayoutLine } from './lines.ts';

/** One step of the layout that is still open: its last line, and what stands below that line. */
export interface IndentStep {
  readonly column: number;
  readonly isItem: boolean;
  readonly line: LayoutLine;
  /** Whether this is the first line of the step. */
  readonly isAlone: boolean;
  /** Whether the step holds keys of the format; otherwise it holds names. */
  readonly holdsKeys: boolean;
  /** The steps that its line closed. */
  readonly closed: readonly IndentStep[];
  /** The column of what belongs to the line; null as long as nothing does. */
  below: number | null;
}

/** Closes the steps to the right of a line; the innermost one comes first. */
export function closeDeeper({ indent, isItem }: LayoutLine, steps: IndentStep[]): readonly IndentStep[] {
  const closed: IndentStep[] = [];
  for (let top = steps.at(-1); top !== undefined; top = steps.at(-1)) {
    // A list may stand at the column of its key. It ends when the next key comes.
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

/** Opens a step for a line at a column, and a second step for the key behind its dash. */
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
