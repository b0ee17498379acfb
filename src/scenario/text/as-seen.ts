/** Characters that take no room on a screen: joiners, soft hyphens, marks of direction, fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Characters that leave a gap; U+2800 is the Braille cell without a dot. */
const BLANKS = /[\s\u2800]+/g;

/**
 * A text as a reader sees it: if two texts give the same result, nobody can tell them apart on the page. Empty if
 * nothing is visible.
 */
export const asSeen = (text: string): string =>
  text.replaceAll(INVISIBLE, '').replaceAll(BLANKS, ' ').trim().normalize('NFC');
