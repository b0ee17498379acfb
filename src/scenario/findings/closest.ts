/** With more candidates than this a guess costs more than it helps. The limit also keeps huge broken files linear. */
const MOST_CANDIDATES = 400;
const LONGEST_WORD = 60;

/** The candidate that the author most likely meant by `word`, or null if none is near. */
export function closest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > LONGEST_WORD) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break;
    if (isOpposite(word, candidate)) continue;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const NEGATION = /^(?:un|in|im|ir|dis|non|not|no|mis|anti)[-_ ]?$/i;

/** `unhappy` is no slip of `happy`: it says the opposite. */
function isOpposite(word: string, candidate: string): boolean {
  const [long, short] = word.length > candidate.length ? [word, candidate] : [candidate, word];
  const isEnd = short !== '' && long.toLowerCase().endsWith(short.toLowerCase());
  return isEnd && NEGATION.test(long.slice(0, long.length - short.length));
}

/** ` Did you mean "picking"?`, or nothing. */
export const didYouMean = (guess: string | null): string =>
  guess === null ? '' : ` Did you mean "${guess}"?`;

/** Insertions, deletions, changes and swaps of neighbours (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + change,
          swapped ? at(beforePrevious, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
