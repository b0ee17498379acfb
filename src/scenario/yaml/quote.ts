/** A text as YAML keeps it whole, on one line. */
export function quote(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  if (!/["\\]/.test(line)) return `"${line}"`;
  if (!line.includes("'")) return `'${line}'`;
  return `"${line.replace(/[\\"]/g, '\\$&')}"`;
}

/** A line of block YAML in parts: what comes before its value, its key, and the value. */
export interface LineParts {
  readonly before: string;
  readonly key: string | null;
  readonly value: string;
}

const LINE = /^(\s*(?:- +)*)(?:([A-Za-z][\w-]*):(?: +|$))?(.*)$/;

/** Null for a line without a value. */
export function lineParts(line: string): LineParts | null {
  const [, , key, value = ''] = LINE.exec(line) ?? [];
  if (value.trim() === '') return null;
  return { before: line.slice(0, line.length - value.length), key: key ?? null, value: value.trimEnd() };
}

/** The line with its value in quotes, and indented as it was. */
export const quotedLine = (parts: LineParts): string => parts.before + quote(withoutWrapping(parts.value));

/**
 * A text without the quotes that were put around it to make it a text, and which would otherwise be read aloud.
 * `"Fine," she said. "Really."` keeps its own: there the second quote ends what the first began.
 */
function withoutWrapping(value: string): string {
  const curly = /^“([^“”]*)”$|^‘([^‘’]*)’$/.exec(value);
  if (curly !== null) return curly[1] ?? curly[2] ?? value;
  const mark = value.charAt(0);
  if ((mark !== '"' && mark !== "'") || value.length < 2 || !value.endsWith(mark)) return value;
  const inner = value.slice(1, -1);
  const next = inner.charAt(inner.indexOf(mark) + 1);
  return inner.includes(mark) && !/[\s,.;:!?]/.test(next) ? inner : value;
}
