import type { Diagnostic } from '../../basics/diagnostic.ts';
import { lineTextAt, splitLines } from '../yaml/lines.ts';
import type { Lines } from '../yaml/lines.ts';

/** More than this is read by nobody; the rest is counted. */
const MOST_PRINTED = 100;
const WIDEST_QUOTE = 120;

/** The diagnostics of one file for a terminal: each with its line quoted and the place underlined. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], text: string): string {
  const lines = splitLines(text.replace(/^\uFEFF/, ''));
  const printed = diagnostics.slice(0, MOST_PRINTED).map((diagnostic) => printDiagnostic(diagnostic, lines));
  const left = diagnostics.length - printed.length;
  if (left > 0) printed.push(`… and ${left} more in ${diagnostics[0]?.file ?? 'this file'}.\n`);
  return printed.join('\n');
}

function printDiagnostic(diagnostic: Diagnostic, lines: Lines): string {
  const { file, line, column, severity, code, message, suggestion } = diagnostic;
  const gutter = String(line);
  const blank = ' '.repeat(gutter.length);
  const quoted = quoteLine(lineTextAt(lines, line), column - 1, diagnostic.length);
  const parts = [
    `${file}:${line}:${column} ${severity} ${code}: ${message}`,
    `  ${gutter} | ${quoted.text}`.trimEnd(),
    `  ${blank} | ${quoted.underline}`,
    ...(suggestion === undefined ? [] : [`  instead: ${suggestion}`]),
  ];
  return `${parts.join('\n')}\n`;
}

interface Quoted {
  readonly text: string;
  readonly underline: string;
}

/** The part of the line around the place, with carets under the place as a terminal shows it. */
function quoteLine(line: string, start: number, length: number): Quoted {
  const isShort = line.length <= WIDEST_QUOTE;
  const from = isShort ? 0 : wholeCharacter(line, Math.max(0, start - WIDEST_QUOTE / 2));
  const to = isShort ? line.length : wholeCharacter(line, Math.min(line.length, from + WIDEST_QUOTE));
  const left = from > 0 ? '…' : '';
  const right = to < line.length ? '…' : '';
  const end = Math.min(start + length, to);
  const before = ' '.repeat(left.length + width(line.slice(from, start)));
  const carets = '^'.repeat(Math.max(1, width(line.slice(start, end))));
  return { text: `${left}${line.slice(from, to).replaceAll('\t', ' ')}${right}`, underline: before + carets };
}

/** Never between the halves of a character. */
const wholeCharacter = (line: string, offset: number): number =>
  /^[\uDC00-\uDFFF]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset;

const NARROWER = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const WIDER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

/** In columns, as most terminals count: marks take none, wide characters two. A tab was made a space. */
const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => {
    if (character === '\t') return sum + 1;
    if (NARROWER.test(character)) return sum;
    return sum + (WIDER.test(character) ? 2 : 1);
  }, 0);
