import type { Finding } from '../findings/finding.ts';
import { forbidden, nameOfCharacter, UNSEEN } from './characters.ts';

const MOST_FINDINGS = 50;

/** What a backslash begins inside `"…"`: a number of hexadecimal digits, or one sign. */
const ESCAPE = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(\r?\n|[^]))/g;

/** How long `\\ud83d` is. */
const PAIR_HALF = 6;

/** The signs that stand for something other than themselves. */
const NAMED: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** `C:\new`, `\\server\new`: there no backslash was meant as an escape. */
const PATH = /(?:\b[A-Za-z]:|\\\\\w[\w.-]*)\\\w/;

/**
 * Characters that escapes put into a text in double quotes although they could not stand there directly, and
 * backslashes that were meant as such.
 * @param source with its quotes.
 * @param offset where it begins.
 */
export function escapeFindings(source: string, offset: number): readonly Finding[] {
  const findings: Finding[] = [];
  const isPath = PATH.test(source);
  for (const match of source.matchAll(ESCAPE)) {
    if (findings.length === MOST_FINDINGS) break;
    const [written, , , , sign] = match;
    const span = { start: offset + match.index, end: offset + match.index + written.length };
    const next = source.charAt(match.index + written.length);
    const character = characterOf(match);
    if (character === null || isHalfOfPair(source, match)) continue;
    if (isBent(sign, next, isPath)) {
      findings.push(bent(written, character, span.start, span.end, source, offset));
      // The whole text must be written anew.
      break;
    }
    if (character !== '\n' && character !== '\t' && isUnseen(character)) {
      const { code, message, place } = forbidden(character, span);
      findings.push({
        code: code === 'nul' ? 'control-character' : code,
        place,
        message: byEscape(written, message),
        remedy: { replaceBy: '' },
      });
    }
  }
  return findings;
}

const UNSEEN_ONE = new RegExp(UNSEEN.source, 'u');

const isUnseen = (character: string): boolean => UNSEEN_ONE.test(character);

const byEscape = (written: string, message: string): string =>
  `${written} stands for a character: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;

/** Null if the sign stands for itself, is no character, or is no escape of YAML's: that is reported elsewhere. */
function characterOf([, two, four, eight, sign]: RegExpMatchArray): string | null {
  if (sign !== undefined) return Object.hasOwn(NAMED, sign) ? (NAMED[sign] ?? null) : null;
  const point = Number.parseInt(two ?? four ?? eight ?? '', 16);
  return point > 0x10ffff ? null : String.fromCodePoint(point);
}

/** `\ud83d\ude00` is one character, as JSON writes it. */
function isHalfOfPair(source: string, { 0: written, index = 0 }: RegExpMatchArray): boolean {
  const isHigh =
    /^\\u[Dd][89ABab]/.test(written) && /^\\u[Dd][C-Fc-f]/.test(source.slice(index + written.length));
  const isLow =
    /^\\u[Dd][C-Fc-f]/.test(written) &&
    /\\u[Dd][89ABab][\dA-Fa-f]{2}$/.test(source.slice(Math.max(0, index - PAIR_HALF), index));
  return isHigh || isLow;
}

/** Whether the author meant a backslash: in a path, or where a tab, a bell and the like would begin a word. */
function isBent(sign: string | undefined, next: string, isPath: boolean): boolean {
  if (sign === undefined || !/[\w]/.test(sign)) return false;
  return isPath || (sign !== 'n' && /[a-z]/.test(next));
}

function bent(
  written: string,
  character: string,
  start: number,
  end: number,
  source: string,
  offset: number,
): Finding {
  const message = `Inside "…" ${written} does not stay as it is: it is read as another character (${nameOfCharacter(character)}). Inside '…' a backslash is a backslash.`;
  const finding = { code: 'yaml-loss', place: { span: { start, end } }, message } as const;
  if (source.includes('\n')) return finding;
  const inner = source.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "''");
  return {
    ...finding,
    remedy: { replaceBy: `'${inner}'`, span: { start: offset, end: offset + source.length } },
  };
}
