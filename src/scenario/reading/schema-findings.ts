import { z } from 'zod';
import { BAD_BEHAVIOURS, BEHAVIOURS, GOOD_BEHAVIOURS } from '../behaviour.ts';
import type { Behaviour } from '../behaviour.ts';
import { isCode } from '../findings/allow.ts';
import { closest, didYouMean } from '../findings/closest.ts';
import { CODES } from '../findings/codes.ts';
import type { Code } from '../findings/codes.ts';
import type { Finding } from '../findings/finding.ts';
import { toId } from '../ids.ts';
import { SKILLS, type Skill } from '../skill.ts';
import { RANGE } from './schema.ts';
import { meantKey } from '../slips/meant-key.ts';
import { behaviourList, meantBehaviour } from '../slips/meant-behaviour.ts';
import { meantCurrency } from '../slips/money.ts';
import { lastKey, nameOf } from './path.ts';
import type { Path } from './path.ts';
import {
  adviceOnKind,
  behavioursIn,
  keyHelp,
  meantPronoun,
  tooShallow,
  withoutFalseEmpties,
} from './schema-remedies.ts';
import { toData, treeAt } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

type Issue = z.core.$ZodIssue;

export type Checked<Value> =
  | { readonly value: Value; readonly findings: readonly [] }
  | { readonly value: null; readonly findings: readonly Finding[] };

/** The data of a tree, checked against a shape; what is wrong is told in our words, each with its place. */
export function checkShape<Shape extends z.ZodType>(shape: Shape, tree: Tree): Checked<z.output<Shape>> {
  const result = parsed(shape, toData(tree));
  if (result === null) return { value: null, findings: [tooManyFaults] };
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => toFindings(issue, toPath(issue.path), tree));
  return { value: null, findings: withoutFalseEmpties(findings) };
}

/**
 * Null where more is wrong than can be told: Zod hands the issues of a part on as the arguments of one call, and of
 * those an engine takes some hundred thousand.
 */
function parsed<Shape extends z.ZodType>(shape: Shape, data: unknown) {
  try {
    return shape.safeParse(data, { error: knownKeys });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const tooManyFaults: Finding = {
  code: 'too-large',
  place: { valueOf: [] },
  message: 'More is wrong with this file than can be told. Begin with a copy of scenarios/_template.yaml.',
};

/** An issue about unknown keys carries the known ones as its message, since no other way leads to them. */
const knownKeys = (issue: z.core.$ZodRawIssue): string =>
  issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject
    ? Object.keys(issue.inst.shape).join(' ')
    : issue.code;

const toPath = (keys: readonly PropertyKey[]): Path =>
  keys.map((key) => (typeof key === 'number' ? key : String(key)));

function toFindings(issue: Issue, path: Path, tree: Tree): readonly Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, path, issue.message.split(' '), tree);
    case 'invalid_union':
      return unionFindings(issue, path, tree);
    case 'invalid_type':
      return [wrongType(path, [issue.expected], tree)];
    case 'invalid_value':
      return [wrongValue(path, issue.values.map(String), tree)];
    case 'too_small':
    case 'too_big':
      return [outOfBounds(issue, path, tree)];
    case 'invalid_key':
      return [badName(path)];
    case 'invalid_format':
      return [badText(path, tree)];
    case 'custom':
      return [issue.params?.['code'] === RANGE.params.code ? emptyRange(path) : badText(path, tree)];
    default:
      return [{ code: 'wrong-value', place: { valueOf: path }, message: `${keyName(path)} cannot be this.` }];
  }
}

const isOfOtherKind = (branch: readonly Issue[]): boolean =>
  branch.some(({ code, path: below }) => code === 'invalid_type' && below.length === 0);

/** The branch that the author meant is the one whose kind of value was written. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, path: Path, tree: Tree): readonly Finding[] {
  const meant = issue.errors.find((branch) => !isOfOtherKind(branch) && !isEnumOf(branch, path, tree));
  if (meant !== undefined) {
    return meant.flatMap((part) => toFindings(part, [...path, ...toPath(part.path)], tree));
  }
  const parts = issue.errors.flat().filter(({ path: below }) => below.length === 0);
  const values = parts.flatMap((part) => (part.code === 'invalid_value' ? part.values.map(String) : []));
  if (values.length > 0 && isText(path, tree)) return [wrongValue(path, values, tree)];
  const expected = parts.flatMap((part) => (part.code === 'invalid_type' ? [part.expected] : []));
  return [wrongType(path, values.length > 0 ? ['string', ...expected] : expected, tree)];
}

/** A list of words complains about any value; that it was meant is known only where a text was written. */
const isEnumOf = (branch: readonly Issue[], path: Path, tree: Tree): boolean =>
  branch.some(({ code, path: below }) => code === 'invalid_value' && below.length === 0) &&
  !isText(path, tree);

function isText(path: Path, tree: Tree): boolean {
  const found = treeAt(tree, path);
  return found?.kind === 'scalar' && typeof found.value === 'string';
}

/** No two of them can have meant the same key. */
function unknownKeys(
  keys: readonly string[],
  owner: Path,
  known: readonly string[],
  tree: Tree,
): readonly Finding[] {
  const map = treeAt(tree, owner);
  const taken = new Set(map?.kind === 'map' ? map.entries.keys() : []);
  return keys.map((key) => {
    if (known.includes('missed') && isSkill(key)) return formerMeter([...owner, key], key);
    const guess = known.some(isBehaviour)
      ? meantBehaviour(key, known.filter(isBehaviour))
      : meantKey(key, known, taken);
    if (guess !== null) taken.add(guess);
    return unknownKey([...owner, key], key, known, guess, tree);
  });
}

/** In version 1 of the rules these were meters. */
const formerMeter = (path: Path, skill: Skill): Finding => ({
  code: 'unknown-key',
  place: { keyOf: path },
  message: `"${skill}" is no meter any more: a condition asks how much of it was missed so far. Write missed: { ${skill}: { below: 3 } }, with a number that suits this scenario; npm run walk shows what is missed.`,
});

const isSkill = (key: string): key is Skill => SKILLS.some((skill) => skill === key);

const isBehaviour = (text: string): text is Behaviour => BEHAVIOURS.some((behaviour) => behaviour === text);

function unknownKey(
  path: Path,
  key: string,
  known: readonly string[],
  guess: string | null,
  tree: Tree,
): Finding {
  if (path[0] === 'allow' && path.length === 2 && isCode(key)) return cannotBeAllowed(path, key);
  const place = { keyOf: path };
  const message = `${nameOf(path.slice(0, -1))} has no key "${key}".${didYouMean(guess)}`;
  if (guess !== null) return { code: 'unknown-key', place, message, remedy: { replaceBy: guess } };
  const more = tooShallow(path, treeAt(tree, path)) ?? `The keys here: ${known.join(', ')}.`;
  return { code: 'unknown-key', place, message: `${message} ${more}` };
}

/** A code that is known and no matter of judgement. */
function cannotBeAllowed(path: Path, code: Code): Finding {
  const why =
    CODES[code] === 'error'
      ? 'with it a scenario cannot be played. Mend what it tells of instead.'
      : 'it is not about what stands in a scenario.';
  return {
    code: 'cannot-be-allowed',
    place: { keyOf: path },
    message: `"${code}" cannot be allowed: ${why}`,
  };
}

function wrongType(path: Path, expected: readonly string[], tree: Tree): Finding {
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

function wrongValue(path: Path, allowed: readonly string[], tree: Tree): Finding {
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

/** `let-it-go personalisation`: the comma was forgotten. */
function severalBehaviours(value: string): string | null {
  const several = behavioursIn(value);
  return several.length > 1 ? several.join(', ') : null;
}

function outOfBounds(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  path: Path,
  tree: Tree,
): Finding {
  const place = { valueOf: path };
  if (issue.origin === 'string') return badText(path, tree);
  // A list of names has no upper limit, and one is enough: this one is a range.
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

function emptyRange(path: Path): Finding {
  const message = `${keyName(path)} holds no value: its lower limit is not below its upper one.`;
  return { code: 'out-of-range', place: { valueOf: path }, message };
}

function badName(path: Path): Finding {
  const id = String(path.at(-1));
  const place = { keyOf: path };
  const guess = toId(id);
  const message = `"${id}" cannot be a name here: use lower-case letters and digits in words joined by hyphens, at most 40 in all, and not hear, encourage or cut-in.`;
  if (guess === null || guess === id) return { code: 'bad-id', place, message };
  return { code: 'bad-id', place, message, remedy: { replaceBy: guess } };
}

function badText(path: Path, tree: Tree): Finding {
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

function keyName(path: Path): string {
  const key = lastKey(path);
  if (key === null) return 'This file';
  const place = path.at(-1);
  if (typeof place !== 'number') return `"${key}"`;
  return key === 'says' ? nameOf(path) : `number ${place + 1} of "${key}"`;
}
