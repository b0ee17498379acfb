/** The parts of our own type. Each is a file, so that only the scripts in use are loaded. */
export type FaceName =
  'latin' | 'money' | 'cyrillic' | 'mongolian' | 'devanagari' | 'telugu' | 'tamil' | 'title';

export interface Face {
  /** The name in the style sheets: see src/dialogue/critical.css. */
  readonly family: 'Last Word Text' | 'Last Word Title';
  /** The weights that the file holds or replaces. */
  readonly weight: string;
  /** The characters that the file is fetched for; tools/fonts/ puts exactly these into it. */
  readonly unicodeRange: string;
}

const LATIN =
  'U+20-7E, U+A0-FF, U+152-153, U+2013-2014, U+2018-201E, U+2022, U+2026, U+2032-2033, U+2039-203A, U+20AC, U+2122, U+2212';
/** Marks that join or part letters, and the circle that carries a sign without a letter. */
const JOINERS = 'U+200C-200D, U+25CC';

const text = (weight: string, unicodeRange: string): Face => ({
  family: 'Last Word Text',
  weight,
  unicodeRange,
});

export const FACES: Readonly<Record<FaceName, Face>> = {
  latin: text('400 800', LATIN),
  money: text('400 800', 'U+20AE, U+20B1, U+20B9'),
  cyrillic: text('400 800', 'U+400-45F, U+490-491, U+4B0-4B1, U+2116'),
  mongolian: text('400 800', 'U+4AE-4AF, U+4E8-4E9'),
  devanagari: text('400 800', `U+900-97F, U+A8E0-A8FF, ${JOINERS}`),
  telugu: text('400 800', `U+C00-C7F, ${JOINERS}`),
  tamil: text('400 800', `U+B80-BFF, ${JOINERS}`),
  // The file has one weight. It serves for all of them, so that no browser fakes a bolder one.
  title: { family: 'Last Word Title', weight: '400 900', unicodeRange: LATIN },
};

/** What a language needs besides the faces of every page. */
const BY_LANGUAGE: Readonly<Record<string, readonly FaceName[]>> = {
  hi: ['devanagari'],
  mn: ['cyrillic', 'mongolian'],
  ta: ['tamil'],
  te: ['telugu'],
};

/** The languages that have faces of their own: the same ones as in scripts.ts. */
export const languagesWithFaces: readonly string[] = Object.keys(BY_LANGUAGE);

/** The faces of every page. */
export const FACES_OF_EVERY_PAGE: readonly FaceName[] = ['latin', 'title'];

/** The faces of a language (BCP 47), besides those of every page. */
export const facesOf = (language: string): readonly FaceName[] =>
  BY_LANGUAGE[language.split('-')[0] ?? ''] ?? [];

/** Whether many devices have no letters for it and would show boxes. */
export const mayLackLetters = (name: FaceName): boolean =>
  name === 'devanagari' || name === 'tamil' || name === 'telugu';
