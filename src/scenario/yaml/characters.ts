import type { Finding } from '../findings/finding.ts';
import { splitLines } from './lines.ts';
import type { Span } from './tree.ts';

const MOST_BYTES = 2_000_000;
const MOST_FINDINGS = 100;

/** What is wrong with a text before it is read as YAML. If it is too large, nothing else is checked. */
export function characterFindings(text: string): readonly Finding[] {
  if (isTooLarge(text)) return [tooLarge];
  return [
    ...tabFindings(text),
    ...oddSpaceFindings(text),
    ...lostCharacters(text),
    ...loneReturns(text),
    ...forbiddenCharacters(text),
  ];
}

const tooLarge: Finding = {
  code: 'too-large',
  place: { span: { start: 0, end: 1 } },
  message: 'This file is larger than 2 MB. Split it into several scenarios.',
};

/** UTF-8 bytes are counted only if the length in code units leaves the answer open. */
function isTooLarge(text: string): boolean {
  if (text.length * 3 <= MOST_BYTES) return false;
  let bytes = 0;
  for (let index = 0; index < text.length && bytes <= MOST_BYTES; index++) {
    const unit = text.charCodeAt(index);
    // Half of a surrogate pair is two of its character's four bytes.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes > MOST_BYTES;
}

// Sticky to the line's start, so that a line of blanks is scanned only once.
const TAB_INDENT = /^ *\t[\t ]*(?=[^\t \r\n])/gm;

/** However many lines have it, it is one mistake. */
function tabFindings(text: string): readonly Finding[] {
  const starts = Array.from(
    text.matchAll(TAB_INDENT),
    ({ 0: blanks, index }) => index + blanks.indexOf('\t'),
  );
  const [start, last] = [starts[0], starts.at(-1)];
  if (start === undefined || last === undefined) return [];
  const lines = splitLines(text);
  const which =
    starts.length === 1
      ? 'This line is indented with a tab.'
      : `${starts.length} of the lines ${lines.position(start).line}–${lines.position(last).line} are indented with tabs.`;
  const message = `${which} Use spaces, two for each step.`;
  return [{ code: 'tab', place: { span: { start, end: start + 1 } }, message }];
}

const ODD = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000';
const ODD_SPACE = new RegExp(`[${ODD}]`, 'g');
// What may come before a text: blanks, a dash, a key. Only there does a blank have a meaning.
const BEFORE_TEXT = new RegExp(`^[ ${ODD}]*(?:-[ ${ODD}]+)?(?:[a-z][A-Za-z0-9-]*:[ ${ODD}]+)?`, 'gm');

/** Blanks that other programs put in: they look like a blank but are none, so they change the layout of the line. */
function oddSpaceFindings(text: string): readonly Finding[] {
  const odd = [...text.matchAll(BEFORE_TEXT)].filter(({ 0: before }) => before.search(ODD_SPACE) >= 0);
  return first(odd, ({ 0: before, index }): Finding => {
    const start = index + before.search(ODD_SPACE);
    const end = text.indexOf('\n', start);
    const mended =
      before.replace(ODD_SPACE, ' ') + text.slice(index + before.length, end < 0 ? undefined : end);
    const write = mended.trim();
    return {
      code: 'odd-space',
      place: { span: { start, end: start + 1 } },
      message: `What looks like a space here is another, unseen character (${nameOfCharacter(text.charAt(start))}), as Word and web pages have it. Type an ordinary space.`,
      remedy: { write, indent: mended.length - mended.trimStart().length },
    };
  });
}

/** `U+202E`. */
export const nameOfCharacter = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * All that cannot be seen: C0 and C1 controls, line breaks that no editor shows, marks that turn the reading direction,
 * halves of characters. Carriage returns are checked separately, because they end the lines of many files.
 */
export const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- these are the very characters to be refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** What another program wrote where it could not read a letter. However many there are, it is one mistake. */
const lostCharacters = (text: string): readonly Finding[] =>
  once(text, /\uFFFD/g, 'lost-character', (count) => {
    const others = count === 1 ? '' : ` So are ${count - 1} more below.`;
    return `A letter was lost here (U+FFFD): another program read this file in a wrong encoding and saved it.${others} Type it anew, or go back to the file as it was before.`;
  });

/** Lines that end as on very old Macs: YAML sees them as one line. */
const loneReturns = (text: string): readonly Finding[] =>
  once(
    text,
    /\r(?!\n)/g,
    'control-character',
    () =>
      'An unseen character (U+000D) stands here, a line break of another kind. Save the file with ordinary line ends ("LF" or "CR LF").',
  );

function once(
  text: string,
  pattern: RegExp,
  code: Finding['code'],
  message: (count: number) => string,
): readonly Finding[] {
  const start = text.search(pattern);
  if (start < 0) return [];
  const count = text.match(pattern)?.length ?? 1;
  return [{ code, place: { span: { start, end: start + 1 } }, message: message(count) }];
}

const forbiddenCharacters = (text: string): readonly Finding[] =>
  first(text.matchAll(UNSEEN), (match) => forbidden(match[0], { start: match.index, end: match.index + 1 }));

/** What is reported of a character of {@link UNSEEN}. */
export function forbidden(character: string, span: Span): Finding {
  const name = nameOfCharacter(character);
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

/** Ten thousand of them are one mistake; the first hundred are enough to show it. */
function first<Match>(matches: Iterable<Match>, toFinding: (match: Match) => Finding): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of matches) {
    findings.push(toFinding(match));
    if (findings.length === MOST_FINDINGS) break;
  }
  return findings;
}
