import type { z } from 'zod';
import type { Diagnostic } from '../../basics/diagnostic.ts';
import { locate } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { formatKeys } from '../format-keys.ts';
import { checkShape } from './schema-findings.ts';
import { readSource } from './source.ts';
import type { Source } from './source.ts';
import { lossFindings, withoutLosses } from '../yaml/losses.ts';

/** A file as far as it could be read. The data is null where its shape is wrong. */
export interface ShapedFile<Data> {
  readonly source: Source;
  readonly data: Data | null;
  /** What is wrong beyond that the source could not be read: losses and shape. */
  readonly findings: readonly Finding[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Any text against a shape: YAML, its silent losses, and the shape, all told at once. */
export function readShaped<Shape extends z.ZodType>(
  text: string,
  file: string,
  shape: Shape,
): ShapedFile<z.output<Shape>> {
  const keys = formatKeys(shape);
  const source = readSource(text, file, keys);
  if (source.tree === null) {
    const findings = source.diagnostics.length > 0 ? [] : [EMPTY_FILE];
    return { source, data: null, findings, diagnostics: locate(findings, source, source.diagnostics) };
  }
  const losses = lossFindings(source.tree, source.lines, keys);
  const { value, findings: wrong } = checkShape(shape, source.tree);
  const findings = [...losses, ...withoutLosses(wrong, losses)];
  return { source, data: value, findings, diagnostics: locate(findings, source, source.diagnostics) };
}

const EMPTY_FILE: Finding = {
  code: 'empty',
  place: { span: { start: 0, end: 1 } },
  message: 'This file is empty. Begin with a copy of scenarios/_template.yaml.',
};
