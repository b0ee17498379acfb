import type { z } from 'zod';
import type { Diagnostic } from '../../basics/diagnostic.ts';
import { locate } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { formatKeys } from '../format-keys.ts';
import { checkShape } from './schema-findings.ts';
import { readSource } from './source.ts';
import type { Source } from './source.ts';
import { pathKey } from './path.ts';
import type { Lines } from '../yaml/lines.ts';
import { lossFindings, withoutLosses } from '../yaml/losses.ts';
import { numberFindings } from '../yaml/numbers.ts';
import { spanAt, withKeys } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** A file as far as it could be read. The data is null if its shape is wrong. */
export interface ShapedFile<Data> {
  readonly source: Source;
  readonly data: Data | null;
  /** All that is wrong, besides what kept the source from being read: losses and shape. */
  readonly findings: readonly Finding[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks any text against a shape. It reports faults of YAML, silent losses and faults of the shape, all at once. */
export function readShaped<Shape extends z.ZodType>(
  text: string,
  file: string,
  shape: Shape,
): ShapedFile<z.output<Shape>> {
  const source = readSource(text, file, formatKeys(shape));
  if (source.tree === null) {
    const findings = source.diagnostics.length > 0 ? [] : [EMPTY_FILE];
    return { source, data: null, findings, diagnostics: locate(findings, source, source.diagnostics) };
  }
  const { tree, value, findings } = checkKeys(shape, source.tree, source.lines);
  const read = { ...source, tree };
  return { source: read, data: value, findings, diagnostics: locate(findings, read, source.diagnostics) };
}

interface Checked<Data> {
  readonly tree: Tree;
  readonly value: Data | null;
  readonly findings: readonly Finding[];
}

/**
 * What stands under a misspelt key is read as if the key were right, so that all that is wrong there is reported, and
 * nothing counts as missing.
 */
const MOST_ROUNDS = 3;

function checkKeys<Shape extends z.ZodType>(
  shape: Shape,
  first: Tree,
  lines: Lines,
): Checked<z.output<Shape>> {
  let tree = first;
  const misspelt: Finding[] = [];
  for (let round = 0; ; round++) {
    const lost = lossFindings(tree, lines, formatKeys(shape));
    const losses = [...lost, ...withoutLosses([...numberFindings(tree, lines)], lost)];
    const { value, findings: wrong } = checkShape(shape, tree);
    const told = [...losses, ...withoutLosses(wrong, losses)];
    const names = round < MOST_ROUNDS ? meantKeys(told) : new Map<string, string>();
    if (names.size === 0) {
      return { tree, value: misspelt.length > 0 ? null : value, findings: [...misspelt, ...told] };
    }
    for (const finding of told) if (nameMeant(finding) !== null) misspelt.push(atItsPlace(finding, tree));
    tree = withKeys(tree, names);
  }
}

function meantKeys(findings: readonly Finding[]): ReadonlyMap<string, string> {
  return new Map(findings.map(nameMeant).filter((name) => name !== null));
}

function nameMeant({ code, place, remedy }: Finding): readonly [string, string] | null {
  if (code !== 'unknown-key' || !('keyOf' in place) || remedy === undefined) return null;
  return 'replaceBy' in remedy ? [pathKey(place.keyOf), remedy.replaceBy] : null;
}

const atItsPlace = (finding: Finding, tree: Tree): Finding =>
  'keyOf' in finding.place
    ? { ...finding, place: { span: spanAt(tree, finding.place.keyOf, 'key') } }
    : finding;

const EMPTY_FILE: Finding = {
  code: 'empty',
  place: { span: { start: 0, end: 1 } },
  message: 'This file is empty. Begin with a copy of scenarios/_template.yaml.',
};
