import { readEntry, type StoredEntry } from '../records/entry.ts';

/**
 * A line of the journal: its CRC-32 in eight hexadecimal digits, a blank, and the entries as JSON, which holds no line
 * break. What is written together is one line, so all of it is there or none.
 */
export function encodeLine(entries: readonly StoredEntry[]): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(entries));
  const line = new Uint8Array(json.length + 10);
  line.set(new TextEncoder().encode(`${hexadecimal(checksum(json))} `));
  line.set(json, 9);
  line[line.length - 1] = LINE_BREAK;
  return line;
}

export interface DecodedLines {
  readonly entries: readonly StoredEntry[];
  /** How many lines were torn or altered; they are ignored. */
  readonly damaged: number;
}

export function decodeLines(bytes: Uint8Array): DecodedLines {
  const entries: StoredEntry[] = [];
  let damaged = 0;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_BREAK, start);
    const read = end === -1 ? null : decodeLine(bytes.subarray(start, end));
    if (read === null) damaged += 1;
    else entries.push(...read);
    start = end === -1 ? bytes.length : end + 1;
  }
  return { entries, damaged };
}

function decodeLine(line: Uint8Array): readonly StoredEntry[] | null {
  const json = line.subarray(9);
  if (new TextDecoder().decode(line.subarray(0, 9)) !== `${hexadecimal(checksum(json))} `) return null;
  try {
    const values: unknown = JSON.parse(new TextDecoder().decode(json));
    return Array.isArray(values) ? values.flatMap((value) => readEntry(value) ?? []) : null;
  } catch {
    return null;
  }
}

const LINE_BREAK = 10;

const hexadecimal = (value: number): string => value.toString(16).padStart(8, '0');

/** CRC-32 as in IEEE 802.3: it notices every burst of up to 32 bits. */
export function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
