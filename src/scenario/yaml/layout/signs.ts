import type { Finding } from '../../findings/finding.ts';
import { toLine } from './lines.ts';
import type { LayoutLine } from './lines.ts';
import type { Lines } from '../lines.ts';
import { isOpen } from './steps.ts';
import type { IndentStep } from './steps.ts';

/** How other programs begin the items of a list. */
const BULLET = /^(?:[•·‣◦▪●○■►→] *|[*–—] +|\d+[.)] +)(?=\S)/;
const LISTS: ReadonlySet<string> = new Set(['says', 'to', 'otherwise', 'all', 'any']);

function withBullet(
  line: LayoutLine,
  owner: IndentStep | undefined,
  steps: readonly IndentStep[],
  keys: ReadonlySet<string>,
): Mended | null {
  const [bullet] = BULLET.exec(line.text) ?? [];
  const isAmongItems = steps.some(({ column, isItem }) => isItem && column === line.indent);
  const begins = owner !== undefined && isOpen(owner) && LISTS.has(owner.line.key ?? '');
  if (bullet === undefined || !(isAmongItems || begins)) return null;
  const write = `- ${line.text.slice(bullet.length)}`;
  const mended = toLine(' '.repeat(line.indent) + write, line.number, keys);
  const hint = `In a list, each line begins with a dash and a space, not with "${bullet.trim()}".`;
  return { ...mend(line, write, hint), line: mended };
}

export interface Mended {
  readonly line: LayoutLine;
  readonly finding: (lines: Lines) => Finding;
}

/** A line that becomes a key or an item by one more sign: `-So`, `title:The`, `say It's mine`, `the-airport`. */
export function withSign(
  line: LayoutLine,
  next: LayoutLine | undefined,
  steps: readonly IndentStep[],
  keys: ReadonlySet<string>,
): Mended | null {
  const { text, indent, isItem, key } = line;
  const owner = steps.at(-1);
  const bullet = withBullet(line, owner, steps, keys);
  if (bullet !== null) return bullet;
  // If it is indented more than a text, it is the rest of that text, whatever it begins with.
  if (isItem || key !== null || (owner !== undefined && !isOpen(owner) && indent > owner.column)) return null;
  const dash = /^-(\S.*)$/.exec(text);
  if (dash !== null) {
    const value = dash[1] ?? '';
    return mend(
      { ...line, isItem: true, column: indent + 2, value },
      `- ${value}`,
      'Put a space after the dash.',
    );
  }
  const [, word = '', colon = '', rest = ''] = /^([A-Za-z]+)(:?)((?<=:)\S.*| .*|)$/.exec(text) ?? [];
  if (keys.has(word) && colon === ':' && rest !== '') {
    return mend(
      { ...line, key: word, isKey: true, value: rest },
      `${word}: ${rest}`,
      'Put a space after the colon.',
    );
  }
  const standsWithKeys =
    steps.some(({ column }) => column === indent) || (next?.key != null && next.indent === indent);
  if (keys.has(word) && colon === '' && standsWithKeys) {
    const value = rest.trim();
    return mend(
      { ...line, key: word, isKey: true, value },
      `${word}: ${value}`.trim(),
      `A colon is missing after "${word}".`,
    );
  }
  const isName =
    next !== undefined && next.indent > indent && next.key !== null && /^[\w -]{1,40}$/.test(text);
  if (!isName) return null;
  return mend({ ...line, key: text, value: '' }, `${text}:`, `A colon is missing after "${text}".`);
}

function mend(line: LayoutLine, write: string, message: string): Mended {
  const finding = (lines: Lines): Finding => {
    const start = lines.startOf(line.number) + line.indent;
    const place = { span: { start, end: start + line.text.length } };
    return { code: 'yaml-syntax', place, message, remedy: { write } };
  };
  return { line, finding };
}
