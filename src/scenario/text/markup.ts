/**
 * A leading `(…)` that begins with a letter and does not run into a word. So `(555) 123` and `(s)he` are no directions.
 * The text after it is the second group.
 */
export const DIRECTION = /^\s*\(\s*(?=\p{L})([^()]*)\)(?![\p{L}\p{N}])\s*([^]*)$/u;

/** `*x*` at the edges of words; so `30*40*50` and `a 5* shop` have no emphasis. */
export const EMPHASIS = /(?<![\p{L}\p{M}\p{N}*\\])\*([^*\s](?:[^*]*[^*\s\\])?)\*(?![\p{L}\p{M}\p{N}*])/gu;

/** `\(` and `\*` stand for the signs themselves. */
export const unescaped = (text: string): string => text.replaceAll(/\\([(*])/g, '$1');

/** A text without the marks of emphasis. */
export const unmarked = (text: string): string => unescaped(text.replaceAll(EMPHASIS, '$1'));
