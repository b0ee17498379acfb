import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { FACES, type FaceName } from '../../src/presentation/typefaces.ts';

/** The source of each face: a package that the lockfile pins, and one of its files. */
const SOURCES: Readonly<Record<FaceName, { readonly family: string; readonly part: string }>> = {
  latin: { family: 'nunito', part: 'latin' },
  money: { family: 'nunito', part: 'latin-ext' },
  cyrillic: { family: 'nunito', part: 'cyrillic' },
  mongolian: { family: 'nunito', part: 'cyrillic-ext' },
  devanagari: { family: 'baloo-2', part: 'devanagari' },
  telugu: { family: 'baloo-tammudu-2', part: 'telugu' },
  tamil: { family: 'baloo-thambi-2', part: 'tamil' },
  title: { family: 'baloo-2', part: 'latin' },
};

/** The weights that are used. Titles have one: with two the file would be nearly twice as large. */
const WEIGHTS = { text: { min: 400, max: 800 }, title: 700 };

/** The licence and its address: every copy must name them. The copyright is kept anyway. */
const LEGAL = [13, 14];

/**
 * Features of Latin text: nobody writes built fractions here. Other scripts cannot be written without theirs, so they
 * keep all.
 */
const LATIN_FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'mark'];
const isLatin = (name: FaceName): boolean => name === 'latin' || name === 'title';

export const faceFile = (name: FaceName): string =>
  fileURLToPath(new URL(`../../assets/fonts/${name}.woff2`, import.meta.url));

/** The file of a face, the same at every call. Hints are left out: today's screens do not use them. */
export async function makeFace(name: FaceName): Promise<Buffer> {
  const { family, part } = SOURCES[name];
  const file = `@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`;
  const source = readFileSync(createRequire(import.meta.url).resolve(file));
  return subsetFont(source, charactersIn(FACES[name].unicodeRange), {
    targetFormat: 'woff2',
    noHinting: true,
    preserveNameIds: LEGAL,
    ...(isLatin(name) && { keepFeatures: LATIN_FEATURES }),
    variationAxes: { wght: name === 'title' ? WEIGHTS.title : WEIGHTS.text },
  });
}

/** All characters of a CSS `unicode-range`. */
export const charactersIn = (unicodeRange: string): string =>
  unicodeRange
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part
        .trim()
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join('');
