import type { Diagnostic } from '../../basics/diagnostic.ts';
import { encodingOf } from '../../results/encoding.ts';

/** A file's text as far as it can be read, and a fault if its bytes are no UTF-8. */
export interface Decoded {
  readonly text: string;
  /** One fault for the whole file: any other would be about a text that nobody wrote. */
  readonly fault: Diagnostic | null;
}

/** What a file seems to be, how to show its text, and the place that shows it. */
interface Guess {
  /** The end of the sentence "This file is not UTF-8: it …". */
  readonly what: string;
  readonly text: string;
  /** The place in the text. */
  readonly offset: number;
}

/** Reads the bytes of a file that must be UTF-8. */
export function decodeUtf8(bytes: Uint8Array, file: string): Decoded {
  const guess = documentGuess(bytes) ?? wideGuess(bytes);
  if (guess !== null) return { text: guess.text, fault: faultOf(guess, file) };
  const text = new TextDecoder().decode(bytes);
  const bad = firstBad(bytes);
  return { text, fault: bad === null ? null : faultOf(byteGuess(bytes, bad, text), file) };
}

function faultOf({ what, text, offset }: Guess, file: string): Diagnostic {
  const before = text.slice(0, offset).split('\n');
  const message = `This file is not UTF-8, as the game and browsers read it: it ${what}. ${SAVE_AS_UTF_8}`;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file, line: before.length, column, length: 1, severity: 'error', code: 'wrong-encoding', message };
}

const SAVE_AS_UTF_8 =
  'Save it as UTF-8: in Notepad by "Save as" with "Encoding: UTF-8"; in Word by "Save as", "Plain text (.txt)", then "Other encoding: Unicode (UTF-8)", and rename the file to end in .yaml; from Excel by copying the texts into Notepad.';

/** How files of other programs begin, whatever their names. */
const DOCUMENTS: readonly (readonly [start: readonly number[], name: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a Word or Excel document, or a zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a Word or Excel document of the old kind'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x1f, 0x8b], 'a compressed file'],
];

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function documentGuess(bytes: Uint8Array): Guess | null {
  const found = DOCUMENTS.find(([start]) => begins(bytes, start));
  return found === undefined ? null : { what: `is ${found[1]}, not a text file`, text: '', offset: 0 };
}

/** Two or four bytes for each letter, with or without the mark at the beginning that says so. */
function wideGuess(bytes: Uint8Array): Guess | null {
  if (begins(bytes, [0xff, 0xfe, 0, 0]) || begins(bytes, [0, 0, 0xfe, 0xff])) return wide('UTF-32', '');
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return null;
  const name = encoding === 'utf-16le' ? 'UTF-16 LE (Notepad calls it "Unicode")' : 'UTF-16 BE';
  return wide(name, new TextDecoder(encoding).decode(bytes));
}

const wide = (name: string, text: string): Guess => ({ what: `seems to be ${name}`, text, offset: 0 });

/** The place where the bytes stop being UTF-8. */
interface Bad {
  readonly offset: number;
  /**
   * Whether it is almost UTF-8: a character written with too many bytes, half of a pair, a number beyond all
   * characters.
   */
  readonly isForbidden: boolean;
  /** Whether letters beyond ASCII before or after it were valid UTF-8. */
  readonly isMixed: boolean;
}

function firstBad(bytes: Uint8Array): Bad | null {
  let bad: Omit<Bad, 'isMixed'> | null = null;
  let isMixed = false;
  for (let offset = 0; offset < bytes.length;) {
    const length = lengthAt(bytes, offset);
    if (length === 0) bad ??= { offset, isForbidden: isForbidden(bytes, offset) };
    if (length > 1) isMixed = true;
    offset += Math.max(1, length);
  }
  return bad === null ? null : { ...bad, isMixed };
}

const isFollower = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** How many bytes the character takes that begins here; 0 if none begins here. */
function lengthAt(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let next = 1; next < length; next++) if (!isFollower(bytes[offset + next])) return 0;
  return isForbidden(bytes, offset) ? 0 : length;
}

function isForbidden(bytes: Uint8Array, offset: number): boolean {
  const [first = 0, second = 0] = [bytes[offset], bytes[offset + 1]];
  if (!isFollower(second)) return false;
  const isOverlong =
    first === 0xc0 ||
    first === 0xc1 ||
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xf0 && second < 0x90);
  return (
    isOverlong || (first === 0xed && second >= 0xa0) || (first === 0xf4 && second >= 0x90) || first > 0xf4
  );
}

/** One byte for each letter, or damaged UTF-8. */
function byteGuess(bytes: Uint8Array, bad: Bad, text: string): Guess {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad.offset));
  const offset = before.replace(/^\uFEFF/, '').length;
  if (bytes.includes(0)) return { what: 'is not a text file, or is damaged', text: '', offset: 0 };
  if (bad.isForbidden || bad.isMixed) {
    const what =
      'is damaged, or was put together of parts in different encodings. Type the marked letter anew';
    return { what, text, offset };
  }
  return {
    what: `seems to be ${singleByteName(bytes)}; this is the first letter that was lost`,
    text,
    offset,
  };
}

/** In scripts other than Latin nearly all letters are beyond ASCII, so many of them follow each other. */
function singleByteName(bytes: Uint8Array): string {
  let longest = 0;
  let run = 0;
  for (const byte of bytes) {
    run = byte < 0x80 ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  if (longest >= 5) return 'an older encoding of another script, such as Windows-1251';
  const isWindows = bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  return isWindows
    ? 'Windows-1252 (Notepad calls it "ANSI")'
    : 'Latin-1 or Windows-1252 (Notepad calls it "ANSI")';
}
