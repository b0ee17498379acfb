import type { Finding } from '../findings/finding.ts';
import { lineTextAt } from './lines.ts';
import type { Lines } from './lines.ts';

const MOST_LISTED = 5;

/** Lines that git and others write where they could not merge; within one merge, in this order. */
type Mark = 'begin' | 'base' | 'middle' | 'end';

const MARKS: readonly (readonly [Mark, RegExp])[] = [
  ['begin', /^[ \t]*<{7,}(?: |$)/],
  ['base', /^[ \t]*\|{7,}(?: |$)/],
  ['middle', /^[ \t]*={7,}$/],
  ['end', /^[ \t]*>{7,}(?: |$)/],
];

interface Marked {
  readonly mark: Mark;
  readonly line: number;
}

/**
 * A merge that was left open: two versions of the same place, between marks that are no part of the scenario. Nothing
 * else is reported of such a file, because nobody knows which version it is.
 */
export function mergeFindings(lines: Lines): readonly Finding[] {
  if (!/^(?:[ \t]*[<>]{7}|={7})/m.test(lines.text)) return [];
  const marks = marksIn(lines);
  const [first] = marks;
  if (first === undefined) return [];
  const start = lines.startOf(first.line);
  const place = { span: { start, end: start + lineTextAt(lines, first.line).length } };
  return [{ code: 'unresolved-merge', place, message: messageOf(marks) }];
}

function marksIn(lines: Lines): readonly Marked[] {
  const marks: Marked[] = [];
  for (let line = 1; line <= lines.count; line++) {
    const text = lineTextAt(lines, line);
    const found = MARKS.find(([, pattern]) => pattern.test(text));
    if (found !== undefined) marks.push({ mark: found[0], line });
  }
  // Indented and alone, a row of === is only a decoration in a letter.
  const isSure = marks.some(({ mark }) => mark === 'begin' || mark === 'end');
  return isSure ? marks : marks.filter(({ line }) => lineTextAt(lines, line).startsWith('='));
}

function messageOf(marks: readonly Marked[]): string {
  const [merge = [], ...others] = mergesOf(marks);
  const at = (wanted: Mark): number | undefined => merge.find(({ mark }) => mark === wanted)?.line;
  const [begin, middle, end] = [at('begin'), at('middle'), at('end')];
  const remove = 'delete the lines that begin with <<<<<<<, ======= and >>>>>>>';
  if (begin === undefined || middle === undefined || end === undefined) {
    const left = [...new Set(marks.map(({ line }) => line))].slice(0, MOST_LISTED).join(', ');
    return `An unresolved merge: a mark is left over in line ${left}. See that only one version of what stands around it is left, and ${remove}.`;
  }
  const base = at('base');
  const versions = `the first in ${between(begin, base ?? middle)}, the second in ${between(middle, end)}`;
  const origin = base === undefined ? '' : `, and what both began with in ${between(base, middle)}`;
  const more = others.length === 0 ? '' : ` So do ${others.slice(0, MOST_LISTED).map(linesOf).join(', ')}.`;
  return `An unresolved merge: lines ${begin}–${end} hold two versions of the same place, ${versions}${origin}.${more} Keep one version, and ${remove}.`;
}

/** Each begins with its `<<<<<<<`. */
function mergesOf(marks: readonly Marked[]): readonly (readonly Marked[])[] {
  const merges: Marked[][] = [];
  for (const mark of marks) {
    const open = merges.at(-1);
    if (mark.mark === 'begin' || open === undefined) merges.push([mark]);
    else open.push(mark);
  }
  return merges;
}

const linesOf = (merge: readonly Marked[]): string =>
  `lines ${merge[0]?.line ?? 0}–${merge.at(-1)?.line ?? 0}`;

function between(from: number, to: number): string {
  const [first, last] = [from + 1, to - 1];
  if (first > last) return 'no line';
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
