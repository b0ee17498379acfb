import { meantBehaviour } from '../slips/meant-behaviour.ts';
import { METERS, MOODS } from '../meter.ts';
import type { Finding } from '../findings/finding.ts';
import { hasCents, rangeIn, wholeNumber } from '../slips/money.ts';
import { lastKey, pathKey } from './path.ts';
import type { Path } from './path.ts';
import { replyShape } from './schema.ts';
import { quote } from '../yaml/quote.ts';
import type { Tree } from '../yaml/tree.ts';

/** What to do about a value of the wrong kind, and what to write instead if that is clear. */
export interface Advice {
  readonly hint: string;
  readonly replaceBy: string | null;
}

/** Advice for a place where a value of another kind was expected; null if there is no advice. */
export function adviceOnKind(path: Path, expected: readonly string[], found: Tree): Advice | null {
  const wants = (...kinds: readonly string[]): boolean => expected.some((kind) => kinds.includes(kind));
  if (found.kind === 'list') {
    return wants('object', 'record') ? { hint: 'Leave out the dashes or brackets.', replaceBy: null } : null;
  }
  if (found.kind !== 'scalar' || found.value === null) return null;
  if (typeof found.value === 'string') {
    if (wants('number', 'int')) return plainNumber(found.value, wants('array', 'tuple'));
    if (wants('array') && !wants('string')) return list(path, found.value);
  }
  if (typeof found.value === 'number' && wants('int') && hasCents(found.source)) return NO_CENTS;
  const quoted = { hint: 'Put it in quotes.', replaceBy: quote(found.source) };
  if (wants('object', 'record')) {
    return limits(path, found.value) ?? shallow(path) ?? (wants('string') ? quoted : null);
  }
  return wants('string') ? quoted : null;
}

const NO_CENTS: Advice = { hint: 'Leave out what is less than one.', replaceBy: null };

/** `1,800`, `€1800` and, where a range may stand, `10-30`. */
function plainNumber(text: string, isRange: boolean): Advice | null {
  const number = wholeNumber(text);
  if (number !== null) return { hint: `Write ${number}, without commas or signs.`, replaceBy: number };
  const range = isRange ? rangeIn(text) : null;
  if (range !== null) return { hint: `Write ${range}.`, replaceBy: range };
  return hasCents(text) ? NO_CENTS : null;
}

function list(path: Path, text: string): Advice | null {
  if (text.startsWith('-')) return { hint: 'Put a space after each dash.', replaceBy: null };
  const [, sign] = /^([•·‣◦▪●○■►→]|[*–—](?= )|\d+[.)](?= ))/.exec(text) ?? [];
  if (sign !== undefined) {
    return { hint: `Begin each line of it with a dash and a space, not with "${sign}".`, replaceBy: null };
  }
  if (text.includes('\n')) return null;
  if (lastKey(path) === 'shows') {
    return { hint: 'Put it in brackets.', replaceBy: `[${behavioursIn(text).join(', ')}]` };
  }
  return lastKey(path) === 'says'
    ? { hint: 'Begin each line of it with a dash.', replaceBy: `[${quote(text)}]` }
    : null;
}

/** The behaviours that a text names, with commas, with blanks alone, or misspelt. Any other part stays as it is. */
export function behavioursIn(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.flatMap((part) => {
    const guess = meantBehaviour(part);
    if (guess !== null) return [guess];
    const words = part.split(/\s+/).map((word) => meantBehaviour(word));
    const known = words.filter((word) => word !== null);
    return known.length === words.length ? known : [part];
  });
}

/** `mood: happy` in a condition. */
function limits(path: Path, value: string | number | boolean): Advice | null {
  const isMeter = METERS.some((meter) => meter === path.at(-1));
  const isValue = typeof value === 'number' || MOODS.some((mood) => mood === value);
  if (!isMeter || !isValue) return null;
  const replaceBy = `{ atLeast: ${value} }`;
  return { hint: `Write ${replaceBy} for this or more, { below: ${value} } for less.`, replaceBy };
}

/** A key of a reply in a place for the names of replies. */
function shallow(path: Path): Advice | null {
  const key = String(path.at(-1));
  const isName = path.length === 4 && path[2] === 'replies' && Object.hasOwn(replyShape.shape, key);
  return isName
    ? { hint: `If "${key}" belongs to the reply above, indent it by two more spaces.`, replaceBy: null }
    : null;
}

/** A whole turn or reply in a place for the keys above it. */
export function tooShallow(path: Path, found: Tree | undefined): string | null {
  if (found?.kind !== 'map') return null;
  const isTurn = path.length === 1 && found.entries.has('phase');
  const isReply = path.length === 3 && ['say', 'do'].some((key) => found.entries.has(key));
  if (!isTurn && !isReply) return null;
  return `If it is a ${isTurn ? 'turn' : 'reply'}, indent it by two more spaces, like the others.`;
}

/** What belongs under a key, in an author's words. */
const KEY_HELP: Readonly<Record<string, string>> = {
  format: 'write "format: 1"',
  id: 'the name of the file without .yaml',
  title: 'a short text',
  summary: 'one sentence for the list of scenarios',
  setting: 'the backdrop: the name of a folder in scenes/sets, such as plain',
  persona: 'who the customer is, a name from personas.yaml',
  floor: 'the name of the ending that comes when the mood falls to furious',
  start: 'the name of the first turn',
  turns: 'the turns, each under its name',
  endings: 'the endings, each under its name',
  to: 'the name of the turn or ending where it leads',
  line: 'what is said',
  say: 'what the agent says',
  look: 'how the customer is drawn, such as plain',
};

export const keyHelp = (key: string): string | null =>
  Object.hasOwn(KEY_HELP, key) ? (KEY_HELP[key] ?? null) : null;

/** The nearest word to `her` would be `he`: so pronouns are looked up here. */
export function meantPronoun(value: string, key: string | null): string | null {
  if (key !== 'pronoun') return null;
  if (/^hers?$/i.test(value)) return 'she';
  if (/^(?:him|his)$/i.test(value)) return 'he';
  return /^(?:them|theirs?)$/i.test(value) ? 'they' : null;
}

/** A map that holds only a misspelt key is not empty. */
export function withoutFalseEmpties(findings: readonly Finding[]): readonly Finding[] {
  const owners = new Set(
    findings.flatMap(({ code, place }) =>
      code === 'unknown-key' && 'keyOf' in place ? [pathKey(place.keyOf.slice(0, -1))] : [],
    ),
  );
  return findings.filter(
    ({ code, place }) =>
      code !== 'empty' || 'span' in place || 'keyOf' in place || !owners.has(pathKey(place.valueOf)),
  );
}
