import type { Path } from '../../reading/path.ts';
import type { Lines } from '../lines.ts';
import type { Loss } from '../losses.ts';
import type { NamesOf } from './names.ts';
import { quote } from '../quote.ts';
import type { ScalarTree } from '../tree.ts';

/** Words that some tools read as yes, no or nothing. */
const BENT_WORD = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
const BENT_KEY = /^(?:yes|no|on|off|true|false|null|~)$/i;

/** A longer name that no tool misreads. */
export const longerName = (key: string): string => `say-${key.toLowerCase().replace('~', 'it')}`;

/** For a text, or a word such as a language, that is one of these. */
export function* bentWord(tree: ScalarTree, path: Path): Iterable<Loss> {
  if (tree.style !== 'plain' || !BENT_WORD.test(tree.source)) return;
  const message = `Many tools take ${tree.source} for the answer to a question, or for nothing. Put it in quotes.`;
  const remedy = { replaceBy: quote(tree.source) };
  yield { code: 'yaml-word', place: { valueOf: path }, message, remedy };
}

/** For a name that is one of these, with every place that must change with it. */
export function* bentName(key: string, path: Path, names: NamesOf, lines: Lines): Iterable<Loss> {
  if (!BENT_KEY.test(key)) return;
  const name = longerName(key);
  const uses = names(path);
  const places = [...new Set(uses.map(({ span }) => lines.position(span.start).line))];
  const where = places.length === 0 ? '' : `, here and in ${lineList(places)}`;
  yield {
    code: 'yaml-word',
    place: { keyOf: path },
    message: `As a name, many tools take "${key}" for the answer to a question, or for nothing. Choose a longer one${where}: ${name}.`,
    remedy: { replaceBy: name },
    follows: uses.map(({ path: used }) => used),
  };
}

const MOST_LISTED = 12;

/** `line 4`, `lines 4, 9 and 12`. */
export function lineList(numbers: readonly number[]): string {
  const [first, ...rest] = numbers;
  if (rest.length === 0) return `line ${first}`;
  if (numbers.length > MOST_LISTED) {
    return `lines ${numbers.slice(0, MOST_LISTED).join(', ')} and ${numbers.length - MOST_LISTED} more`;
  }
  return `lines ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
