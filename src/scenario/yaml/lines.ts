/** Where each line of a text begins; positions are 1-based, in UTF-16 code units. */
export interface Lines {
  readonly text: string;
  readonly count: number;
  readonly startOf: (line: number) => number;
  readonly position: (offset: number) => { readonly line: number; readonly column: number };
}

export function splitLines(text: string): Lines {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const position = (offset: number): { line: number; column: number } => {
    const line = lineAt(starts, Math.min(Math.max(offset, 0), text.length));
    return { line, column: Math.min(Math.max(offset, 0), text.length) - startOf(line) + 1 };
  };
  return { text, count: starts.length, startOf, position };
}

/** The line without its line break. */
export function lineTextAt(lines: Lines, line: number): string {
  const text = lines.text.slice(lines.startOf(line), lines.startOf(line + 1));
  return text.replace(/\r?\n$/, '');
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
