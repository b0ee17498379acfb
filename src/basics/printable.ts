// What a terminal obeys or a reader cannot see: controls but the tab and the line break, what turns the direction of reading,
// other kinds of line break, what shows nothing at all. The joiners are left, since letters of many scripts, and emoji, are
// written with them.
const UNPRINTABLE = /(?!\n|\t|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * A text that is safe to print: what a terminal would obey stands there as an escape, `\x1b` or `\u202e`. Text of JSON stays
 * the same JSON. To print a text twice changes nothing more.
 */
export const printable = (text: string): string =>
  text.replaceAll(UNPRINTABLE, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeOf(character.charCodeAt(index))).join(''),
  );

/** JSON has no `\x`, and no control below a blank stands in it as it is. */
const escapeOf = (unit: number): string => (unit < 0x20 ? `\\x${hex(unit, 2)}` : `\\u${hex(unit, 4)}`);

const hex = (unit: number, digits: number): string => unit.toString(16).padStart(digits, '0');
