import type { z } from 'zod';
import type { Diagnostic } from '../basics/diagnostic.ts';
import { fail, succeed } from '../basics/result.ts';
import type { Result } from '../basics/result.ts';
import { inOrder, toDiagnostic } from './finding.ts';
import type { Finding } from './finding.ts';
import { checkShape } from './shape-findings.ts';
import { readSource } from './source.ts';
import type { Source } from './source.ts';
import { lossFindings, withoutLosses } from './yaml/losses.ts';

/** A file as far as it could be read. The data is null where its shape is wrong. */
export interface ShapedFile<Data> {
  readonly source: Source;
  readonly data: Data | null;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Any text against a shape: YAML, its silent losses, and the shape, all told at once. */
export function readShaped<Shape extends z.ZodType>(
  text: string,
  file: string,
  shape: Shape,
): ShapedFile<z.output<Shape>> {
  const source = readSource(text, file);
  if (source.tree === null) {
    const diagnostics =
      source.diagnostics.length > 0 ? source.diagnostics : [toDiagnostic(EMPTY_FILE, source)];
    return { source, data: null, diagnostics: inOrder(diagnostics) };
  }
  const losses = lossFindings(source.tree, source.lines);
  const { value, findings } = checkShape(shape, source.tree);
  const found = [...losses, ...withoutLosses(findings, losses)].map((finding) =>
    toDiagnostic(finding, source),
  );
  return { source, data: value, diagnostics: inOrder([...source.diagnostics, ...found]) };
}

/** The same as a `Result`: the data, or all that is wrong. */
export function parseFile<Shape extends z.ZodType>(
  text: string,
  file: string,
  shape: Shape,
): Result<z.output<Shape>, readonly Diagnostic[]> {
  const { data, diagnostics } = readShaped(text, file, shape);
  return data === null || diagnostics.length > 0 ? fail(diagnostics) : succeed(data);
}

const EMPTY_FILE: Finding = {
  code: 'empty',
  place: { span: { start: 0, end: 1 } },
  message: 'This file is empty. Begin with a copy of scenarios/_template.yaml.',
};
