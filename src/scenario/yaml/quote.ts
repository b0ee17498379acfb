/** Writes a text on one line so that YAML keeps all of it. */
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

/**
 * Null for a line without a value. A list has no names, so if the word before the colon is no key, it is part of a
 * text.
 */
export function lineParts(line: string, keys: ReadonlySet<string>): LineParts | null {
  const [, start = '', key, rest = ''] = LINE.exec(line) ?? [];
  const isText = key !== undefined && start.includes('-') && !keys.has(key);
  const value = isText ? line.slice(start.length) : rest;
  if (value.trim() === '') return null;
  if (isText) return { before: start, key: null, value: value.trimEnd() };
  return { before: line.slice(0, line.length - value.length), key: key ?? null, value: value.trimEnd() };
}

/** The line with its value in quotes, indented as before. */
export const quotedLine = (parts: LineParts): string => parts.before + quote(withoutWrapping(parts.value));

/**
 * A text without the quotes that an author put around it to make it a text; otherwise they would be read aloud.
 * `"Fine," she said. "Really."` keeps its quotes: there the second quote ends what the first began.
 */
function withoutWrapping(value: string): string {
  const mark = value.charAt(0);
  if ((mark !== '"' && mark !== "'") || value.length < 2 || !value.endsWith(mark)) return value;
  const inner = value.slice(1, -1);
  const next = inner.charAt(inner.indexOf(mark) + 1);
  return inner.includes(mark) && !/[\s,.;:!?]/.test(next) ? inner : value;
}
