import { readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
import { convert } from 'fontverter';
import { describe, expect, test } from 'vitest';
import { hasOwnLetters } from '../../src/presentation/scripts.ts';
import {
  FACES,
  FACES_OF_EVERY_PAGE,
  facesOf,
  languagesWithFaces,
  mayLackLetters,
  type FaceName,
} from '../../src/presentation/typefaces.ts';
import { charactersIn, faceFile, makeFace } from '../../tools/fonts/subsets.ts';

/** What is said at a counter, with the letters that are easily forgotten. */
const SAID: Readonly<Record<string, string>> = {
  en: '“I’ve just driven twenty minutes back” — ‘tonight’, 9–5 … ×½ −3 €5 café · ₱85 ₹120 ₮9,900',
  fil: 'Alam n’yo po, karaniwan sinisingil namin ang diperensya, señora. ₱85',
  mn: 'Бид үүнийг таны сэтгэлд нийцүүлэн шийдсэн үү? Өнөөдөр ҮЙЛЧЛҮҮЛЭГЧ Ёс № 9 900 ₮',
  hi: 'वैसे हम दाम का अंतर लेते हैं। आज आपकी क़िस्मत अच्छी है। ज़्यादा ग़लती श्रीमती क्षमा कृपया ₹१२०',
  te: 'మామూలుగా ధరలో తేడా తీసుకుంటామండి. క్షమాపణ, అత్యుత్తమం, అదృష్టం, ఘోరమైన, స్కోరు ₹120',
  ta: 'வழக்கமா விலை வித்தியாசம் வாங்குவோம். அதிர்ஷ்டம், க்ஷமை, ஸ்ரீ, ஜாஸ்தி, மன்னிக்கவும் ₹120',
};

describe.each(Object.entries(SAID))('%s', (language, text) => {
  test('has a glyph for everything that is said, each script from its own file', async () => {
    const names: readonly FaceName[] = [...FACES_OF_EVERY_PAGE, 'money', ...facesOf(language)];
    const missing: string[] = [];
    for (const name of names.filter((one) => one !== 'title')) {
      const asked = new Set(charactersIn(FACES[name].unicodeRange));
      // The text as this file is asked for it: pieces between what it has no part in.
      const pieces = [...text].map((one) => (asked.has(one) ? one : '\n')).join('');
      const { shape } = await openFace(name);
      missing.push(...pieces.split('\n').filter((piece) => shape(piece).includes(0)));
    }
    expect(missing).toEqual([]);
    const all = new Set(names.flatMap((name) => [...charactersIn(FACES[name].unicodeRange)]));
    expect([...text].filter((character) => !all.has(character))).toEqual([]);
  });
});

test.each([
  ['devanagari', 'क्ष'],
  ['telugu', 'క్ష'],
  ['tamil', 'க்ஷ'],
] as const)('letters that join are joined: %s', async (name, conjunct) => {
  const { shape } = await openFace(name);
  expect(shape(conjunct).length).toBeLessThan(conjunct.length);
});

test('digits stand below each other in a column of figures', async () => {
  const { advances } = await openFace('latin');
  expect(new Set(advances('0123456789')).size).toBe(1);
});

test('the page asks for letters in exactly the languages that have some of their own', () => {
  expect(languagesWithFaces.filter((language) => !hasOwnLetters(language))).toEqual([]);
  expect(['en', 'fil', 'en-IN', 'tetum', 'mnk'].filter(hasOwnLetters)).toEqual([]);
  expect(['hi-IN', 'te-IN'].flatMap(facesOf).every(mayLackLetters)).toBe(true);
  expect(facesOf('mn').some(mayLackLetters)).toBe(false);
  expect(facesOf('en')).toEqual([]);
});

// The small ones stand for all: each is made in a moment, the large ones take seconds.
test.each(['money', 'mongolian', 'cyrillic'] as const)(
  'the file is what is made of the package that the lockfile names: %s',
  async (name) => {
    expect(readFileSync(faceFile(name)).equals(await makeFace(name))).toBe(true);
  },
);

async function openFace(name: FaceName) {
  const data = await convert(readFileSync(faceFile(name)), 'sfnt');
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(data)));
  const glyphs = (text: string) => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    return buffer.getGlyphInfosAndPositions();
  };
  return {
    shape: (text: string) => glyphs(text).map(({ codepoint }) => codepoint),
    advances: (text: string) => glyphs(text).map(({ xAdvance }) => xAdvance),
  };
}
