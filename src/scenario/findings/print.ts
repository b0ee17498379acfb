import type { Diagnostic } from '../../basics/diagnostic.ts';
import { printable } from '../../basics/printable.ts';
import { lineTextAt, splitLines } from '../yaml/lines.ts';
import type { Lines } from '../yaml/lines.ts';

/** Nobody reads more than this; the rest is only counted. */
const MOST_PRINTED = 100;
const WIDEST_QUOTE = 120;
/**
 * How long a message or a suggestion may be: with the quoted line, one diagnostic then never fills more than a screen.
 */
const LONGEST_TEXT = 600;

/** The diagnostics of one file for a terminal, each with its line quoted and the place underlined. */
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
    `${shortened(file)}:${line}:${column} ${severity} ${code}: ${shortened(message)}`,
    `  ${gutter} | ${quoted.text}`.trimEnd(),
    `  ${blank} | ${quoted.underline}`,
    ...(suggestion === undefined ? [] : [`  instead: ${shortened(suggestion)}`]),
  ];
  return `${parts.join('\n')}\n`;
}

/** Only as much of a text as fits on a screen; `--json` has all of it. */
export function shortened(text: string): string {
  const plain = printable(text.replaceAll(/\s*\n\s*/g, ' '));
  if (plain.length <= LONGEST_TEXT) return plain;
  const end = wholeCharacter(plain, LONGEST_TEXT);
  return `${plain.slice(0, end)}… (${plain.length - end} more characters)`;
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
  const before = ' '.repeat(left.length + width(printable(line.slice(from, start))));
  const carets = '^'.repeat(Math.max(1, width(printable(line.slice(start, end)))));
  const quoted = printable(line.slice(from, to).replaceAll('\t', ' '));
  return { text: `${left}${quoted}${right}`, underline: before + carets };
}

/** Never cuts a character in half. */
const wholeCharacter = (line: string, offset: number): number =>
  /^[\uDC00-\uDFFF]/.test(line.slice(offset, offset + 1)) ? offset - 1 : offset;

const NARROWER = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const WIDER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

/** In columns, as most terminals count: combining marks take none, wide characters two. A tab has become a space. */
const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => {
    if (character === '\t') return sum + 1;
    if (NARROWER.test(character)) return sum;
    return sum + (WIDER.test(character) ? 2 : 1);
  }, 0);
