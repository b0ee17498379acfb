import { BAD_BEHAVIOURS, BEHAVIOURS, GOOD_BEHAVIOURS } from '../behaviour.ts';
import type { Behaviour } from '../behaviour.ts';

/** Words that people leave out of a name, or add to it. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'be', 'it', 'on', 'the', 'them', 'too']);

/**
 * The behaviour that the author most likely misspelt here; null if it may be another word. Letters alone do not tell
 * good from bad (`empathy` is near `apathy`, `calmness` near `coldness`), so each word must be there, with the same
 * beginning.
 */
export function meantBehaviour(text: string, known: readonly Behaviour[] = BEHAVIOURS): Behaviour | null {
  const words = wordsOf(text);
  const letters = words.join('');
  const same = known.find((behaviour) => wordsOf(behaviour).join('') === letters);
  if (same !== undefined || letters === '') return same ?? null;
  return known.find((behaviour) => isSlip(words, wordsOf(behaviour))) ?? null;
}

function isSlip(words: readonly string[], meant: readonly string[]): boolean {
  if (words.length === meant.length) {
    return meant.every((word, index) => isNear(words[index] ?? '', word));
  }
  return isWithin(words.join(''), meant.join(''), 1);
}

/** One letter in a short word, two in a long one; or the same beginning: `flexible`, `listen`. */
function isNear(word: string, meant: string): boolean {
  const hasItsStem = word.startsWith(meant.slice(0, STEM)) && word.length <= meant.length + 2;
  if (hasItsStem) return true;
  return word.charAt(0) === meant.charAt(0) && isWithin(word, meant, meant.length > 8 ? 2 : 1);
}

const STEM = 6;

/** Whether at most so many letters are missing, added, changed or swapped with a neighbour. */
function isWithin(word: string, meant: string, most: number): boolean {
  if (word === meant) return true;
  if (most === 0) return false;
  let at = 0;
  while (at < word.length && word[at] === meant[at]) at++;
  const [rest, left] = [word.slice(at), meant.slice(at)];
  const swapped = `${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`;
  return (
    isWithin(rest.slice(1), left.slice(1), most - 1) ||
    isWithin(rest.slice(1), left, most - 1) ||
    isWithin(rest, left.slice(1), most - 1) ||
    (rest.length > 1 && isWithin(swapped, left, most - 1))
  );
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));

/** The ids by group, for an author who looks for the right one. */
export function behaviourList(key: string): string {
  const good = `Good: ${GOOD_BEHAVIOURS.join(', ')}.`;
  const bad = `Bad: ${BAD_BEHAVIOURS.join(', ')}.`;
  if (key === 'instead') return bad;
  return key === 'misses' ? good : `${good} ${bad}`;
}
