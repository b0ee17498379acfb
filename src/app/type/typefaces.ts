import cyrillic from '../../../assets/fonts/cyrillic.woff2?url';
import devanagari from '../../../assets/fonts/devanagari.woff2?url';
import latin from '../../../assets/fonts/latin.woff2?url';
import money from '../../../assets/fonts/money.woff2?url';
import mongolian from '../../../assets/fonts/mongolian.woff2?url';
import tamil from '../../../assets/fonts/tamil.woff2?url';
import telugu from '../../../assets/fonts/telugu.woff2?url';
import title from '../../../assets/fonts/title.woff2?url';
import style from '../../dialogue/type.css?inline';
import {
  FACES,
  FACES_OF_EVERY_PAGE,
  facesOf,
  mayLackLetters,
  type FaceName,
} from '../../presentation/typefaces.ts';
import type { Environment } from '../environment.ts';
import { adoptStyle } from '../style.ts';
import { changeCalmly } from './change-calmly.ts';

const FILES: Readonly<Record<FaceName, string>> = {
  cyrillic,
  devanagari,
  latin,
  money,
  mongolian,
  tamil,
  telugu,
  title,
};

type Patience = Pick<Environment, 'later'>;

/** Milliseconds that text waits for letters which the device may lack. */
const FOR_LETTERS = 1500;
/** Milliseconds that a page waits to be shown in its own type from the start; a conversation does not wait. */
const FOR_LOOKS = 500;

/** Fetches the letters of a language before text in it is shown, and waits for them if the device may have none. */
export async function lettersFor(language: string, patience: Patience): Promise<void> {
  adoptStyle(style);
  const names = facesOf(language);
  const lacking = names.filter(mayLackLetters);
  // If they come late, any letter is better than a box, though lines move: so they are used as soon as they come.
  for (const name of lacking) document.fonts.add(faceOf(name));
  void putOn(names.filter((name) => !lacking.includes(name)));
  await atMost(FOR_LETTERS, fetchAll(lacking), patience);
}

/** For a page that is about to be shown. {@link dress} puts on what comes too late for it. */
export async function dressInTime(patience: Patience): Promise<void> {
  adoptStyle(style);
  const faces = await atMost(FOR_LOOKS, fetchAll(FACES_OF_EVERY_PAGE), patience);
  for (const face of faces ?? []) document.fonts.add(face);
}

/** Sets a page that is already shown in our type; nothing on it moves until something is pressed. */
export async function dress(): Promise<void> {
  adoptStyle(style);
  const languages = [...document.querySelectorAll<HTMLElement>('[lang]')].map(({ lang }) => lang);
  await putOn([...FACES_OF_EVERY_PAGE, ...languages.flatMap(facesOf)]);
  // The browser itself fetches the rest when a text has such a character.
  for (const name of Object.keys(FACES) as FaceName[]) {
    if (!FACES_OF_EVERY_PAGE.includes(name)) document.fonts.add(faceOf(name));
  }
}

async function putOn(names: readonly FaceName[]): Promise<void> {
  const faces = (await fetchAll(names)).filter((face) => !document.fonts.has(face));
  if (faces.length === 0) return;
  changeCalmly({
    change: () => faces.forEach((face) => document.fonts.add(face)),
    changeBack: () => faces.forEach((face) => document.fonts.delete(face)),
  });
}

const faces = new Map<FaceName, FontFace>();

function faceOf(name: FaceName): FontFace {
  const known = faces.get(name);
  if (known !== undefined) return known;
  const { family, weight, unicodeRange } = FACES[name];
  const face = new FontFace(family, `url("${FILES[name]}")`, { weight, unicodeRange, display: 'swap' });
  faces.set(name, face);
  return face;
}

/** Those of them that could be loaded. */
async function fetchAll(names: readonly FaceName[]): Promise<readonly FontFace[]> {
  const loaded = await Promise.allSettled(names.map((name) => faceOf(name).load()));
  return loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Null if it takes longer. */
const atMost = <Value>(
  milliseconds: number,
  promise: Promise<Value>,
  { later }: Patience,
): Promise<Value | null> =>
  Promise.race([promise, new Promise<null>((resolve) => later(milliseconds, () => resolve(null)))]);
