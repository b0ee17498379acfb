import type { Diagnostic } from '../basics/diagnostic.ts';
import { toDiagnostic } from './finding.ts';
import type { Finding, Locator } from './finding.ts';
import { characterFindings } from './yaml/characters.ts';
import { compose } from './yaml/compose.ts';
import { splitLines } from './yaml/lines.ts';
import type { Lines } from './yaml/lines.ts';
import { repairLines, syntaxFindings, withRemedy } from './yaml/syntax.ts';
import { readTokens } from './yaml/tokens.ts';
import type { Tree } from './yaml/tree.ts';

/** A text read as YAML. The tree is null where nothing more can be said of the file. */
export interface Source extends Locator {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads any text, in time linear in its length. Lines that YAML cannot read are reported, mended as the report
 * suggests, and read once more, so that all that is wrong in the rest of the file can be told at once.
 */
export function readSource(text: string, file: string): Source {
  const attempt = read(text.replace(/^\uFEFF/, ''));
  const locator = { file, lines: attempt.lines, tree: attempt.tree };
  const diagnostics = attempt.findings.map((finding) => toDiagnostic(finding, locator));
  if (attempt.tree !== null || attempt.stopped) return { ...locator, diagnostics };
  const repaired = repairLines(attempt.lines, diagnostics);
  if (repaired === null) return { ...locator, diagnostics };
  const second = read(repaired);
  if (second.tree === null) return { ...locator, diagnostics };
  const found = second.findings.map((finding) => toDiagnostic(finding, { file, ...second }));
  return { file, lines: second.lines, tree: second.tree, diagnostics: merge(diagnostics, found) };
}

interface Attempt {
  readonly lines: Lines;
  readonly tree: Tree | null;
  readonly findings: readonly Finding[];
  /** The text is no text, or too much: mending lines would not help. */
  readonly stopped: boolean;
}

function read(text: string): Attempt {
  const lines = splitLines(text);
  const characters = characterFindings(text);
  if (characters.some(({ code }) => code === 'too-large' || code === 'nul')) {
    return { lines, tree: null, findings: characters, stopped: true };
  }
  const { tokens, findings, whole } = readTokens(text);
  const refused = findings.map((finding) => withRemedy(finding, lines));
  if (!whole) return { lines, tree: null, findings: [...characters, ...refused], stopped: true };
  const composed = compose(tokens, text);
  const known = [...characters, ...refused, ...composed.findings];
  const misleads = known.some(({ code }) => MISLEADING.has(code));
  const syntax = misleads ? [] : syntaxFindings(composed, lines, known);
  const isBroken = misleads || refused.length > 0 || syntax.length > 0;
  return { lines, tree: isBroken ? null : composed.tree, findings: [...known, ...syntax], stopped: false };
}

/** After one of these, what else YAML complains of are only its consequences. */
const MISLEADING: ReadonlySet<string> = new Set(['tab', 'several-documents', 'yaml-syntax']);

/** The second reading finds again what it could not mend. */
function merge(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(before.map(({ line, code }) => `${line} ${code}`));
  return [...before, ...after.filter(({ line, code }) => !known.has(`${line} ${code}`))];
}
