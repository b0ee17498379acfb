/**
 * Whether a language (BCP 47) is written in letters that need a face of their own: those of `facesOf`. This has a file
 * of its own because a page asks it before its first line, and loads the faces only for such a language.
 */
export const hasOwnLetters = (language: string): boolean => /^(?:hi|mn|ta|te)\b/.test(language);
