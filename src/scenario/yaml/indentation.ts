import type { Finding } from '../findings/finding.ts';
import { layoutLines, toLine } from './layout-lines.ts';
import type { LayoutLine } from './layout-lines.ts';
import type { Lines } from './lines.ts';

const MOST_FINDINGS = 100;
/** So many lines below one are asked where it should stand. */
const FURTHEST = 50;

/** One step of the layout that is still open: the line that stands there last, and what stands below it. */
interface Step {
  readonly column: number;
  readonly isItem: boolean;
  readonly line: LayoutLine;
  /** Whether no other line stands here yet. */
  readonly isAlone: boolean;
  /** Whether keys of the format stand here, rather than names. */
  readonly holdsKeys: boolean;
  /** The steps that its line closed. */
  readonly closed: readonly Step[];
  /** Where what belongs to it stands; null as long as nothing does. */
  below: number | null;
}

/**
 * Lines that stand too far left or right, or lack the sign that would make them a key or an item. Asked only where YAML could
 * not read the text: it names the line where it gave up, which may be far below the one that is wrong, so this looks at
 * the layout as an author sees it. A line that was found is taken to stand where it belongs, and the rest is judged by that.
 */
export function indentationFindings(lines: Lines, keys: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const steps: Step[] = [];
  const all = [...layoutLines(lines, keys)];
  for (const [index, line] of all.entries()) {
    if (findings.length >= MOST_FINDINGS) break;
    const next = all[index + 1];
    const mended = withSign(line, next, steps, keys);
    if (mended !== null) findings.push(mended.finding(lines));
    const here = mended?.line ?? line;
    const below = all.slice(index + 1, index + 1 + FURTHEST);
    const misplaced =
      strayDash(here, all[index - 1], below, steps) ??
      strayFirst(here, below, steps) ??
      place(here, next, steps);
    if (misplaced !== null && mended === null) findings.push(toFinding(misplaced, lines));
  }
  return findings;
}

/** A line, and the column where it should begin; null where that cannot be told. */
interface Misplaced {
  readonly line: LayoutLine;
  readonly column: number | null;
}

function toFinding({ line, column }: Misplaced, lines: Lines): Finding {
  const start = lines.startOf(line.number) + line.indent;
  const finding = { code: 'yaml-syntax', place: { span: { start, end: start + line.text.length } } } as const;
  const begin = `This line begins after ${blanks(line.indent)}, where nothing else of its kind stands.`;
  if (column === null) return { ...finding, message: `${begin} Indent it like the lines it belongs to.` };
  const side = column > line.indent ? 'left' : 'right';
  const message = `This line stands too far ${side}: it begins after ${blanks(line.indent)} and should after ${blanks(column)}.`;
  return { ...finding, message, remedy: { write: line.text, indent: column } };
}

const blanks = (count: number): string =>
  count === 1 ? 'one space' : `${count === 0 ? 'no' : count} spaces`;

/** Puts a line where it belongs, and says whether it, or the one above it, stood elsewhere. */
function place(line: LayoutLine, next: LayoutLine | undefined, steps: Step[]): Misplaced | null {
  if (line.key === null && !line.isItem) return placeText(line, steps);
  const closed = closeDeeper(line, steps);
  const top = steps.at(-1);
  const misplaced = top === undefined || fits(line, top) ? null : judge(line, next, top, closed);
  if (misplaced === null) {
    open(line, line.indent, steps, closed);
    return null;
  }
  if (misplaced.line !== line && misplaced.column !== null) {
    if (misplaced.line === top?.line) steps.pop();
    else if (top !== undefined) top.below = line.indent;
    open(misplaced.line, misplaced.column, steps, []);
    open(line, line.indent, steps, []);
  } else if (misplaced.column !== null) {
    steps.push(...closed.toReversed());
    open(line, misplaced.column, steps, closeDeeper({ ...line, indent: misplaced.column }, steps));
  }
  return misplaced;
}

/**
 * The dash of a line stands elsewhere than what belongs to the line: its other keys and the dash below it agree on where it
 * should. Puts it there, and the line with it.
 */
function strayDash(
  line: LayoutLine,
  stray: LayoutLine | undefined,
  below: readonly LayoutLine[],
  steps: Step[],
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

/** Whether the dash belongs at that column, as the lines below it show, or else where a list usually stands. */
function agrees(below: readonly LayoutLine[], keys: number, column: number, owner: number): boolean {
  for (const { indent, isItem } of below) {
    if (isItem) return indent === column;
    if (indent <= owner) break;
    if (indent === keys) return true;
  }
  return column === owner + 2;
}

/**
 * The first of several lines of a kind stands elsewhere than those below it: they are more than one, so it is the stray.
 * Puts it where they stand.
 */
function strayFirst(line: LayoutLine, below: readonly LayoutLine[], steps: Step[]): Misplaced | null {
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

const isInPlace = (line: LayoutLine, steps: readonly Step[]): boolean => {
  const top = steps.findLast(({ column }) => column <= line.indent);
  return top !== undefined && fits(line, top);
};

const isOfKind = (line: LayoutLine, step: Step | undefined): step is Step =>
  step !== undefined &&
  isAlike(line, step.line) &&
  step.isItem === line.isItem &&
  step.column !== line.indent;

/** Items, keys, or names. */
const isAlike = (one: LayoutLine, other: LayoutLine): boolean =>
  one.isItem === other.isItem && (one.isItem || one.isKey === other.isKey);

/** Alone at its column, or a name among keys. */
const hasStrayed = ({ isAlone, holdsKeys, line }: Step): boolean => isAlone || line.isKey !== holdsKeys;

/** Whether more lines of its kind follow at the line's own column, and none where the first stands. */
function outvotes(line: LayoutLine, first: Step, owner: Step, below: readonly LayoutLine[]): boolean {
  const least = Math.min(line.indent, first.column);
  const end = below.findIndex(({ indent, isItem }) => indent < least && !isItem);
  const block = (end < 0 ? below : below.slice(0, end)).filter((other) => isAlike(line, other));
  if (block.some(({ indent }) => indent === first.column)) return false;
  return (
    block.some(({ indent }) => indent === line.indent) || (line.isItem && line.indent === owner.column + 2)
  );
}

/** Closes the steps to the right of a line; the innermost comes first. */
function closeDeeper({ indent, isItem }: LayoutLine, steps: Step[]): readonly Step[] {
  const closed: Step[] = [];
  for (let top = steps.at(-1); top !== undefined; top = steps.at(-1)) {
    // A list may stand at the column of its key, and is over when the next key comes.
    const isListOver = top.column === indent && top.isItem && !isItem && steps.at(-2)?.column === indent;
    if (top.column <= indent && !isListOver) break;
    closed.push(top);
    steps.pop();
  }
  return closed;
}

const isOpen = ({ line, below }: Step): boolean => line.value === '' && below === null;

function fits(line: LayoutLine, top: Step): boolean {
  const isBeside = top.column === line.indent;
  if (isBeside && top.isItem === line.isItem) return true;
  return (!isBeside || line.isItem) && (isOpen(top) || top.below === line.indent);
}

/** Which line is to blame where one does not fit below the step above it. */
function judge(
  line: LayoutLine,
  next: LayoutLine | undefined,
  top: Step,
  closed: readonly Step[],
): Misplaced | null {
  const hadTwin = top.closed.some(({ column, isItem }) => column === line.indent && isItem === line.isItem);
  const isStranger = top.line.isKey !== top.holdsKeys;
  const hasValue = top.line.value !== '';
  if (hadTwin ? isStranger || hasValue : isStranger && hasValue)
    return { line: top.line, column: line.indent };
  const first = closed.at(-1);
  const isOutvoted = first?.isAlone === true && next?.indent === line.indent;
  if (isOutvoted && first.below === null && first.line.isItem === line.isItem) {
    return { line: first.line, column: line.indent };
  }
  // Of a text that goes on with a dash, YAML makes one text; that is told elsewhere.
  if (hasValue && line.isItem && line.key === null) return null;
  return { line, column: nearest(line, [top, ...closed]) };
}

/** The column of its kind that is nearest: of items for an item, of names for a name. */
function nearest(line: LayoutLine, steps: readonly Step[]): number | null {
  const ofKind = steps.filter(({ isItem, holdsKeys }) =>
    line.isItem ? isItem : !isItem && holdsKeys === line.isKey,
  );
  const distance = (step: Step): number => Math.abs(step.column - line.indent);
  return ofKind.toSorted((one, other) => distance(one) - distance(other))[0]?.column ?? null;
}

function open(line: LayoutLine, column: number, steps: Step[], closed: readonly Step[]): void {
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

/** A text that goes on from the line above must stand deeper than what it belongs to. */
function placeText(line: LayoutLine, steps: readonly Step[]): Misplaced | null {
  const owner = steps.at(-1);
  return owner === undefined || line.indent > owner.column ? null : { line, column: owner.column + 2 };
}

/** What other programs begin the items of a list with. */
const BULLET = /^(?:[•·‣◦▪●○■►→] *|[*–—] +|\d+[.)] +)(?=\S)/;
const LISTS: ReadonlySet<string> = new Set(['says', 'to', 'otherwise', 'all', 'any']);

function withBullet(
  line: LayoutLine,
  owner: Step | undefined,
  steps: readonly Step[],
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

interface Mended {
  readonly line: LayoutLine;
  readonly finding: (lines: Lines) => Finding;
}

/** A line that becomes a key or an item by one sign more: `-So`, `title:The`, `say It's mine`, `the-airport`. */
function withSign(
  line: LayoutLine,
  next: LayoutLine | undefined,
  steps: readonly Step[],
  keys: ReadonlySet<string>,
): Mended | null {
  const { text, indent, isItem, key } = line;
  const owner = steps.at(-1);
  const bullet = withBullet(line, owner, steps, keys);
  if (bullet !== null) return bullet;
  // Deeper than a text it is the rest of that text, whatever it begins with.
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
