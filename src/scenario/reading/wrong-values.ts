import type { z } from 'zod';
import { BAD_BEHAVIOURS, BEHAVIOURS, GOOD_BEHAVIOURS } from '../behaviour.ts';
import { closest, didYouMean } from '../findings/closest.ts';
import type { Finding } from '../findings/finding.ts';
import { toId } from '../ids.ts';
import { NARRATOR } from '../model.ts';
import { behaviourList, meantBehaviour } from '../slips/meant-behaviour.ts';
import { meantCurrency } from '../slips/money.ts';
import { lastKey, nameOf, type Path } from './path.ts';
import { adviceOnKind, behavioursIn, keyHelp, meantPronoun } from './schema-remedies.ts';
import { treeAt, type Tree } from '../yaml/tree.ts';

/** For a value of the wrong kind, or a missing one. @param expected the allowed kinds, as Zod names them. */
export function wrongType(path: Path, expected: readonly string[], tree: Tree): Finding {
  const found = treeAt(tree, path);
  const kinds = [...new Set(expected.map(kindName))].join(' or ');
  if (found === undefined) return missingKey(path, kinds);
  const place = { valueOf: path };
  const message = `${keyName(path)} must be ${kinds}; here it is ${kindOf(found)}.`;
  const advice = adviceOnKind(path, expected, found);
  if (advice === null) return { code: 'wrong-type', place, message };
  const finding = { code: 'wrong-type', place, message: `${message} ${advice.hint}` } as const;
  return advice.replaceBy === null ? finding : { ...finding, remedy: { replaceBy: advice.replaceBy } };
}

function missingKey(path: Path, kinds: string): Finding {
  const owner = path.slice(0, -1);
  const key = String(path.at(-1));
  const message = `${nameOf(owner)} needs "${key}": ${keyHelp(key) ?? kinds}.`;
  return { code: 'missing-key', place: { keyOf: owner }, message };
}

const BEHAVIOUR_KEYS: ReadonlySet<string> = new Set(['shows', 'instead', 'misses']);

/** For a word that is not one of the allowed ones. */
export function wrongValue(path: Path, allowed: readonly string[], tree: Tree): Finding {
  const found = treeAt(tree, path);
  const key = lastKey(path);
  if (found === undefined) return missingKey(path, allowed.join(', '));
  if (found.kind !== 'scalar') return wrongType(path, ['string'], tree);
  const value = String(found.value ?? '');
  if (BEHAVIOUR_KEYS.has(key ?? '') && path[0] === 'turns') return wrongBehaviour(path, key ?? '', value);
  if (key === 'format') {
    return {
      code: 'wrong-value',
      place: { valueOf: path },
      message: 'This tool reads format 1 and no other.',
    };
  }
  const guess = meantPronoun(value, key) ?? closest(value, allowed);
  const message = `${keyName(path)} cannot be ${found.value === null ? 'empty' : `"${value}"`}.${didYouMean(guess)}`;
  const choices = ` It is one of ${allowed.join(', ')}.`;
  if (guess === null) return { code: 'wrong-value', place: { valueOf: path }, message: message + choices };
  return { code: 'wrong-value', place: { valueOf: path }, message, remedy: { replaceBy: guess } };
}

function wrongBehaviour(path: Path, key: string, value: string): Finding {
  const place = { valueOf: path };
  const isKnown = BEHAVIOURS.some((behaviour) => behaviour === value);
  if (isKnown) {
    const message =
      key === 'instead'
        ? `"${value}" is a good behaviour; "instead" names a bad one whose remedy this reply is. Use "shows".`
        : `"${value}" is a bad behaviour; "misses" names a good one that was called for. Use "shows" or "instead".`;
    return { code: 'wrong-behaviour', place, message };
  }
  const known = key === 'instead' ? BAD_BEHAVIOURS : key === 'misses' ? GOOD_BEHAVIOURS : BEHAVIOURS;
  const guess = meantBehaviour(value, known) ?? severalBehaviours(value);
  const message = `${nameOf(path)} has "${value}" under "${key}", which is not a behaviour.${didYouMean(guess)}`;
  if (guess === null) {
    return { code: 'unknown-behaviour', place, message: `${message} ${behaviourList(key)}` };
  }
  return { code: 'unknown-behaviour', place, message, remedy: { replaceBy: guess } };
}

/** `let-it-go personalisation`: the author forgot the comma. */
function severalBehaviours(value: string): string | null {
  const several = behavioursIn(value);
  return several.length > 1 ? several.join(', ') : null;
}

/** For a number beyond its limits, and for a text or a list that is too short or too long. */
export function outOfBounds(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  path: Path,
  tree: Tree,
): Finding {
  const place = { valueOf: path };
  if (issue.origin === 'string') return badText(path, tree);
  // A list of names has no upper limit, and one name is enough: so this list is a range.
  if (issue.origin === 'array' && (issue.code === 'too_big' || issue.minimum === 2))
    return notTwo(path, tree);
  if (issue.origin === 'array' || issue.origin === 'object') {
    return { code: 'empty', place, message: `${keyName(path)} has nothing in it. Leave it out, or fill it.` };
  }
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return { code: 'out-of-range', place, message: `${keyName(path)} must be ${limit}.` };
}

function notTwo(path: Path, tree: Tree): Finding {
  const found = treeAt(tree, path);
  const count = found?.kind === 'list' ? found.items.length : 0;
  const message = `${keyName(path)} must be a number or a list of two numbers, the lowest and the highest: [10, 30]. Here it is a list of ${count}.`;
  return { code: 'wrong-type', place: { valueOf: path }, message };
}

export function emptyRange(path: Path): Finding {
  const message = `${keyName(path)} holds no value: its lower limit is not below its upper one.`;
  return { code: 'out-of-range', place: { valueOf: path }, message };
}

/** For an author's own name that has forbidden characters. */
export function badName(path: Path): Finding {
  const id = String(path.at(-1));
  const place = { keyOf: path };
  if (id === NARRATOR) {
    const message = `No persona can be called "${id}": that stands for what nobody says. Choose another name.`;
    return { code: 'bad-id', place, message };
  }
  const guess = toId(id);
  const message = `"${id}" cannot be a name here: use lower-case letters and digits in words joined by hyphens, at most 40 in all, and not hear, encourage or cut-in.`;
  if (guess === null || guess === id) return { code: 'bad-id', place, message };
  return { code: 'bad-id', place, message, remedy: { replaceBy: guess } };
}

/** For a text that does not have the form its key asks for. */
export function badText(path: Path, tree: Tree): Finding {
  const place = { valueOf: path };
  switch (lastKey(path)) {
    case 'id':
      return {
        code: 'bad-id',
        place,
        message: 'The id must be lower-case words joined by hyphens, at most 40 letters: plum-exchange.',
      };
    case 'language':
      return {
        code: 'wrong-value',
        place,
        message: '"language" must be a language tag such as en, te or hi-IN.',
      };
    case 'currency':
      return wrongCurrency(path, tree);
    default:
      return {
        code: 'empty',
        place,
        message: `${keyName(path)} has nothing in it. Leave it out, or fill it.`,
      };
  }
}

function wrongCurrency(path: Path, tree: Tree): Finding {
  const found = treeAt(tree, path);
  const written = found?.kind === 'scalar' ? found.source : '';
  const guess = meantCurrency(written);
  const why = /^[A-Z]{3}$/.test(written)
    ? `"${written}" is not a currency. Write the three capital letters of one, such as USD, EUR or INR.`
    : '"currency" must be three capital letters such as USD.';
  const finding = {
    code: 'wrong-value',
    place: { valueOf: path },
    message: why + didYouMean(guess),
  } as const;
  return guess === null ? finding : { ...finding, remedy: { replaceBy: guess } };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'a group of keys',
  record: 'a group of keys',
};

const kindName = (expected: string): string => KINDS[expected] ?? expected;

function kindOf(tree: Tree): string {
  if (tree.kind === 'list') return 'a list';
  if (tree.kind === 'map') return 'a group of keys';
  if (tree.value === null) return 'empty';
  return typeof tree.value === 'string' ? `the text "${tree.value.slice(0, 40)}"` : tree.source;
}

/** What a message calls the value at a path. */
export function keyName(path: Path): string {
  const key = lastKey(path);
  if (key === null) return 'This file';
  const place = path.at(-1);
  if (typeof place !== 'number') return `"${key}"`;
  return key === 'says' ? nameOf(path) : `number ${place + 1} of "${key}"`;
}
