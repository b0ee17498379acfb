import { lineTextAt } from '../lines.ts';
import type { Lines } from '../lines.ts';

/** A line of the layout: a key, an item of a list, or a text by itself. */
export interface LayoutLine {
  readonly number: number;
  readonly indent: number;
  readonly isItem: boolean;
  /** Where the key or text begins: behind the dash in `- line: …`. */
  readonly column: number;
  readonly key: string | null;
  /** Whether its key belongs to the format; otherwise it is a name. */
  readonly isKey: boolean;
  /** What follows the key or the dash. */
  readonly value: string;
  /** The line without the blanks around it. */
  readonly text: string;
}

/** Things that go on over several lines: a text behind `|`, a text in quotes, brackets. */
type Within =
  | { readonly kind: 'block'; readonly column: number }
  | { readonly kind: 'quote'; readonly mark: string; readonly column: number }
  | { readonly kind: 'brackets'; readonly depth: number };

/**
 * The lines that make the layout. Blank lines, comments and later lines of one value are left out. Ends at a quote that
 * is never closed, because all that follows may be part of it.
 */
export function* layoutLines(lines: Lines, keys: ReadonlySet<string>): Iterable<LayoutLine> {
  let within: Within | null = null;
  for (let number = 1; number <= lines.count; number++) {
    const text = lineTextAt(lines, number).trimEnd();
    if (within?.kind === 'block') {
      if (text === '' || indentOf(text) > within.column) continue;
      within = null;
    } else if (within !== null) {
      if (within.kind === 'quote' && text !== '' && indentOf(text) <= within.column) return;
      within = after(within, text);
      continue;
    }
    if (/^ *(?:#|$)|^---|^%/.test(text)) continue;
    const line = toLine(text, number, keys);
    yield line;
    within = opens(line);
  }
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#{[\]},&*!|>%@`-][^:#]*?)):(?: +|$)/;

/** One line by itself. */
export function toLine(text: string, number: number, keys: ReadonlySet<string>): LayoutLine {
  const indent = indentOf(text);
  const dash = /^- +|^-$/.exec(text.slice(indent))?.[0] ?? '';
  const content = text.slice(indent + dash.length);
  const found = KEY.exec(content);
  const key = found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null);
  return {
    number,
    indent,
    isItem: dash !== '',
    column: indent + dash.length,
    key,
    isKey: key !== null && keys.has(key),
    value: content.slice(found?.[0].length ?? 0),
    text: text.slice(indent),
  };
}

function opens({ value, key, indent, column }: LayoutLine): Within | null {
  const owner = key === null ? indent : column;
  if (/^[|>][-+0-9]* *(?:#.*)?$/.test(value)) return { kind: 'block', column: owner };
  const mark = value.charAt(0);
  if (mark === '"' || mark === "'") {
    return after({ kind: 'quote', mark, column: owner }, value.slice(1));
  }
  return mark === '[' || mark === '{' ? after({ kind: 'brackets', depth: 0 }, value) : null;
}

/** Whether the value still goes on after another line. */
function after(within: Exclude<Within, { kind: 'block' }>, text: string): Within | null {
  if (within.kind === 'quote') {
    const plain = within.mark === '"' ? text.replace(/\\./g, '') : text.replaceAll("''", '');
    return plain.includes(within.mark) ? null : within;
  }
  const signs = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  const depth = within.depth + (signs.match(/[[{]/g)?.length ?? 0) - (signs.match(/[\]}]/g)?.length ?? 0);
  return depth > 0 ? { kind: 'brackets', depth } : null;
}
