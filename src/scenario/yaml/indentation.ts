import type { Finding } from '../findings/finding.ts';
import { layoutLines } from './layout/lines.ts';
import type { LayoutLine } from './layout/lines.ts';
import type { Lines } from './lines.ts';
import { withSign } from './layout/signs.ts';
import { closeDeeper, fits, open } from './layout/steps.ts';
import type { IndentStep } from './layout/steps.ts';
import { strayDash, strayFirst } from './layout/strays.ts';
import type { Misplaced } from './layout/strays.ts';

const MOST_FINDINGS = 100;
/** How many lines below are asked where a line should stand. */
const FURTHEST = 50;

/**
 * Lines that stand too far left or right, or lack the sign that would make them a key or an item. Used only if YAML
 * could not read the text: YAML names the line where it gave up, and that may be far below the wrong one. So this looks
 * at the layout as an author sees it. A line that was found counts as standing where it belongs, and the rest is judged
 * by that.
 */
export function indentationFindings(lines: Lines, keys: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const steps: IndentStep[] = [];
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

/** Puts a line where it belongs, and reports if it, or the line above, stood elsewhere. */
function place(line: LayoutLine, next: LayoutLine | undefined, steps: IndentStep[]): Misplaced | null {
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

/** Which line is to blame if one does not fit below the step above it. */
function judge(
  line: LayoutLine,
  next: LayoutLine | undefined,
  top: IndentStep,
  closed: readonly IndentStep[],
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
  // If a text goes on with a dash, YAML makes one text of both; that is reported elsewhere.
  if (hasValue && line.isItem && line.key === null) return null;
  return { line, column: nearest(line, [top, ...closed]) };
}

/** The nearest column of its kind: of items for an item, of names for a name. */
function nearest(line: LayoutLine, steps: readonly IndentStep[]): number | null {
  const ofKind = steps.filter(({ isItem, holdsKeys }) =>
    line.isItem ? isItem : !isItem && holdsKeys === line.isKey,
  );
  const distance = (step: IndentStep): number => Math.abs(step.column - line.indent);
  return ofKind.toSorted((one, other) => distance(one) - distance(other))[0]?.column ?? null;
}

/** A text that goes on from the line above must be indented more than its key or dash. */
function placeText(line: LayoutLine, steps: readonly IndentStep[]): Misplaced | null {
  const owner = steps.at(-1);
  return owner === undefined || line.indent > owner.column ? null : { line, column: owner.column + 2 };
}
