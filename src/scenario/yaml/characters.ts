import type { Finding } from '../finding.ts';
import type { Span } from './tree.ts';

export const MOST_BYTES = 2_000_000;
const MOST_FINDINGS = 100;

/** What is wrong with a text before it is read as YAML. A text that is too large is not looked at further. */
export function characterFindings(text: string): readonly Finding[] {
  if (isTooLarge(text)) return [tooLarge];
  return [...tabFindings(text), ...forbiddenCharacters(text)];
}

const tooLarge: Finding = {
  code: 'too-large',
  place: { span: { start: 0, end: 1 } },
  message: 'This file is larger than 2 MB. Split it into several scenarios.',
};

/** UTF-8 bytes are counted only where the length in code units leaves it open. */
function isTooLarge(text: string): boolean {
  if (text.length * 3 <= MOST_BYTES) return false;
  let bytes = 0;
  for (let index = 0; index < text.length && bytes <= MOST_BYTES; index++) {
    const unit = text.charCodeAt(index);
    // Half of a surrogate pair is two of the four bytes of its character.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes > MOST_BYTES;
}

// Sticky to the line's start, so that a line of blanks is looked at once.
const TAB_INDENT = /^ *\t[\t ]*(?=[^\t \r\n])/gm;

const tabFindings = (text: string): readonly Finding[] =>
  first(text.matchAll(TAB_INDENT), (match): Finding => {
    const start = match.index + match[0].indexOf('\t');
    return {
      code: 'tab',
      place: { span: { start, end: start + 1 } },
      message: 'This line is indented with a tab. Use spaces, two for each step.',
    };
  });

// Everything that cannot be seen: C0 and C1 controls, marks that turn the reading direction, halves of characters.
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- these are the very characters to be refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

const forbiddenCharacters = (text: string): readonly Finding[] =>
  first(text.matchAll(UNSEEN), (match) => forbidden(match[0], { start: match.index, end: match.index + 1 }));

function forbidden(character: string, span: Span): Finding {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const place = { span };
  if (character === '\0') {
    return {
      code: 'nul',
      place,
      message: 'This file holds a NUL character: it is no text file, or damaged.',
    };
  }
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) {
    const message = `An unseen mark (${name}) turns the direction of reading here, so that the file is not what it looks like. Delete it.`;
    return { code: 'bidi-control', place, message, remedy: { replaceBy: '' } };
  }
  const message = `An unseen character (${name}) stands here. Delete it.`;
  return { code: 'control-character', place, message, remedy: { replaceBy: '' } };
}

/** Ten thousand tabs are one mistake; the first hundred tell it. */
function first<Match>(matches: Iterable<Match>, toFinding: (match: Match) => Finding): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of matches) {
    findings.push(toFinding(match));
    if (findings.length === MOST_FINDINGS) break;
  }
  return findings;
}
