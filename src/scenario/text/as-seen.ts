/** What takes no room on a screen: joiners, soft hyphens, marks of direction, fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Whatever leaves a gap; U+2800 is the Braille cell without a dot. */
const BLANKS = /[\s\u2800]+/g;

/** A text as a reader sees it: two that give the same cannot be told apart on the page. Empty where nothing is seen. */
export const asSeen = (text: string): string =>
  text.replaceAll(INVISIBLE, '').replaceAll(BLANKS, ' ').trim().normalize('NFC');
