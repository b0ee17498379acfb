import { CST, Lexer, Parser } from 'yaml';
import type { Finding } from '../findings/finding.ts';
import { escapeFindings } from './escapes.ts';

/**
 * Limits that keep the reading of any text short and its recursion shallow. Even ten thousand turns stay below them.
 */
const MOST_LEXEMES = 1_000_000;
const MOST_LEXEMES_IN_BRACKETS = 10_000;
const DEEPEST_BRACKETS = 32;
const DEEPEST_COLUMN = 100;
const MOST_FINDINGS = 100;

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly findings: readonly Finding[];
  /** What escapes put into texts in double quotes. */
  readonly escaped: readonly Finding[];
  /** False if reading stopped early: then the tokens are not the whole text. */
  readonly whole: boolean;
}

/** What the scan remembers of its place. */
interface Scan {
  offset: number;
  count: number;
  /** Where each open bracket began. */
  brackets: number[];
  inBrackets: number;
  column: number;
  /** Whether the line has had only blanks and signs of lists so far. */
  atIndent: boolean;
  /** Commas with nothing before them: each would be an error that costs more than the rest of its line. */
  emptyItems: number;
  isItemEmpty: boolean;
}

/** The text as YAML's concrete syntax; all that a scenario does not need is refused. */
export function readTokens(text: string): Tokens {
  const scan: Scan = {
    offset: 0,
    count: 0,
    brackets: [],
    inBrackets: 0,
    column: 0,
    atIndent: true,
    emptyItems: 0,
    isItemEmpty: false,
  };
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const findings: Finding[] = [];
  const escaped: Finding[] = [];
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = isScalar ? 'scalar' : (CST.tokenType(lexeme) ?? 'scalar');
    const isMark = lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END;
    if (lexeme === CST.FLOW_END) findings.push(...unclosedBracket(scan));
    const limit = isMark ? null : overLimit(scan, type);
    const refused = isMark ? null : refusal(type, lexeme, scan.offset);
    if (limit !== null) return { tokens, findings: [...findings, limit], escaped, whole: false };
    if (refused !== null) findings.push(refused);
    if (type === 'double-quoted-scalar' && escaped.length < MOST_FINDINGS) {
      escaped.push(...escapeFindings(lexeme, scan.offset));
    }
    if (findings.length >= MOST_FINDINGS) return { tokens, findings, escaped, whole: false };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (!isMark) advance(scan, type, lexeme.length);
    isScalar = lexeme === CST.SCALAR;
  }
  for (const token of parser.end()) tokens.push(token);
  findings.push(...unclosedBracket(scan));
  return { tokens, findings, escaped, whole: true };
}

function advance(scan: Scan, type: CST.TokenType, length: number): void {
  scan.offset += length;
  scan.count += 1;
  scan.column = type === 'newline' ? 0 : scan.column + length;
  scan.atIndent = type === 'newline' || (scan.atIndent && (type === 'space' || isIndicator(type)));
  if (type === 'comma' && scan.isItemEmpty) scan.emptyItems += 1;
  if (type !== 'space' && type !== 'newline') scan.isItemEmpty = type === 'comma' || isOpening(type);
  scan.inBrackets = scan.brackets.length === 0 ? 0 : scan.inBrackets + 1;
  if (isOpening(type)) scan.brackets.push(scan.offset - length);
  if (isClosing(type)) scan.brackets.pop();
}

function overLimit(scan: Scan, type: CST.TokenType): Finding | null {
  const place = { span: { start: scan.offset, end: scan.offset + 1 } };
  if (scan.emptyItems >= MOST_FINDINGS) {
    return {
      code: 'yaml-syntax',
      place,
      message: 'There are commas with nothing between them. Delete them.',
    };
  }
  if (scan.count >= MOST_LEXEMES || scan.inBrackets >= MOST_LEXEMES_IN_BRACKETS) {
    return { code: 'too-large', place, message: tooManyParts(scan) };
  }
  const tooManyBrackets = isOpening(type) && scan.brackets.length >= DEEPEST_BRACKETS;
  const isStructure = type !== 'space' && type !== 'newline' && type !== 'comment';
  if (tooManyBrackets || (scan.atIndent && isStructure && scan.column > DEEPEST_COLUMN)) {
    return {
      code: 'too-deep',
      place,
      message: 'This is nested too deep. Indent by two spaces for each step.',
    };
  }
  return null;
}

function tooManyParts({ count }: Scan): string {
  const isWholeFile = count >= MOST_LEXEMES;
  const where = isWholeFile ? 'This file' : 'This pair of brackets';
  const most = isWholeFile ? MOST_LEXEMES : MOST_LEXEMES_IN_BRACKETS;
  const advice = isWholeFile ? 'Split it into several scenarios.' : 'Write it on lines of its own.';
  const parts = 'parts (names, texts, signs, stretches of blanks)';
  return `${where} holds more than ${most.toLocaleString('en')} ${parts}, far more than a conversation needs. ${advice}`;
}

/** The text goes on outside of a bracket that was never closed: the author forgot the innermost one. */
function unclosedBracket(scan: Scan): readonly Finding[] {
  const start = scan.brackets.at(-1);
  scan.brackets = [];
  if (start === undefined) return [];
  const place = { span: { start, end: start + 1 } };
  return [{ code: 'yaml-syntax', place, message: 'This bracket is never closed.' }];
}

function refusal(type: CST.TokenType, lexeme: string, offset: number): Finding | null {
  const place = { span: { start: offset, end: offset + lexeme.length } };
  const quote = 'If it is a text, put it in quotes.';
  switch (type) {
    case 'alias':
      return {
        code: 'alias',
        place,
        message: `A leading * has a meaning of its own here, other than emphasis. ${quote}`,
      };
    case 'anchor':
      return { code: 'alias', place, message: `A leading & has a meaning of its own here. ${quote}` };
    case 'tag':
      return { code: 'tag', place, message: `A leading ! has a meaning of its own here. ${quote}` };
    case 'directive-line':
      return {
        code: 'directive',
        place,
        message: 'A line that begins with % is an order to the tool that reads it. Delete it.',
      };
    default:
      return null;
  }
}

const isOpening = (type: CST.TokenType): boolean => type === 'flow-map-start' || type === 'flow-seq-start';
const isClosing = (type: CST.TokenType): boolean => type === 'flow-map-end' || type === 'flow-seq-end';
const isIndicator = (type: CST.TokenType): boolean => type === 'seq-item-ind' || type === 'explicit-key-ind';
