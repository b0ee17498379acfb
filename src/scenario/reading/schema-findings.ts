import { z } from 'zod';
import type { Finding } from '../findings/finding.ts';
import { RANGE } from './schema.ts';
import type { Path } from './path.ts';
import { withoutFalseEmpties } from './schema-remedies.ts';
import { unknownKeys } from './unknown-keys.ts';
import { badName, badText, emptyRange, keyName, outOfBounds, wrongType, wrongValue } from './wrong-values.ts';
import { toData, treeAt } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

type Issue = z.core.$ZodIssue;

export type Checked<Value> =
  | { readonly value: Value; readonly findings: readonly [] }
  | { readonly value: null; readonly findings: readonly Finding[] };

/** Checks the data of a tree against a shape. The findings are in our own words, each with its place. */
export function checkShape<Shape extends z.ZodType>(shape: Shape, tree: Tree): Checked<z.output<Shape>> {
  const result = parsed(shape, toData(tree));
  if (result === null) return { value: null, findings: [tooManyFaults] };
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => toFindings(issue, toPath(issue.path), tree));
  return { value: null, findings: withoutFalseEmpties(findings) };
}

/**
 * Null if there are too many issues: Zod passes the issues of a part as the arguments of one call, and an engine takes
 * only some hundred thousand of those.
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

/** An issue about unknown keys has the known ones as its message: there is no other way to get them. */
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

/** The author meant the branch that takes the kind of value that was written. */
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

/** A list of words complains about any value. So it counts as meant only if a text was written. */
const isEnumOf = (branch: readonly Issue[], path: Path, tree: Tree): boolean =>
  branch.some(({ code, path: below }) => code === 'invalid_value' && below.length === 0) &&
  !isText(path, tree);

function isText(path: Path, tree: Tree): boolean {
  const found = treeAt(tree, path);
  return found?.kind === 'scalar' && typeof found.value === 'string';
}
