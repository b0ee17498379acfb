export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How many bytes tell it. */
export const LOOKED_AT = 64;

/**
 * The encoding of a text by its first bytes: by its mark, or by the zeros that every other byte of a text of ours is in
 * UTF-16.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zerosFrom = (at: number): number =>
    start.filter((byte, index) => index % 2 === at && byte === 0).length;
  const many = start.length / 4;
  if (many > 0 && zerosFrom(1) > many && zerosFrom(0) === 0) return 'utf-16le';
  if (many > 0 && zerosFrom(0) > many && zerosFrom(1) === 0) return 'utf-16be';
  return 'utf-8';
}
