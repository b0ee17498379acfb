import type { Diagnostic } from '../../basics/diagnostic.ts';
import { locate } from '../findings/finding.ts';
import type { Finding, Locator } from '../findings/finding.ts';
import { formatKeys } from '../format-keys.ts';
import type { FormatKeys } from '../format-keys.ts';
import { scenarioShape } from './schema.ts';
import { characterFindings } from '../yaml/characters.ts';
import { compose } from '../yaml/compose.ts';
import { indentationFindings } from '../yaml/indentation.ts';
import { splitLines } from '../yaml/lines.ts';
import type { Lines } from '../yaml/lines.ts';
import { mergeFindings } from '../yaml/merge.ts';
import { bracketTexts, repairLines, syntaxFindings, withRemedy } from '../yaml/syntax.ts';
import { readTokens } from '../yaml/tokens.ts';
import { twinFindings } from '../yaml/names/twins.ts';
import type { Tree } from '../yaml/tree.ts';

/** A text read as YAML. The tree is null if nothing more can be reported of the file. */
export interface Source extends Locator {
  readonly diagnostics: readonly Diagnostic[];
}

/** How often the text is read again after lines were mended: each mended line may have hidden other faults. */
const MOST_ROUNDS = 3;

/**
 * Reads any text, in time linear in its length. Lines that YAML cannot read are reported, mended as the report
 * suggests, and read once more, so that all that is wrong in the rest of the file can be reported at once.
 */
export function readSource(text: string, file: string, keys = formatKeys(scenarioShape)): Source {
  let attempt = read(text.replace(/^\uFEFF/, ''), keys);
  let diagnostics = tell(attempt, file);
  for (let round = 0; round < MOST_ROUNDS && attempt.tree === null && !attempt.stopped; round++) {
    const repaired = repairLines(attempt.lines, attempt.findings);
    if (repaired === null) break;
    const next = read(repaired, keys);
    // Nobody knows how deep a tab was meant to be. So anything else that does not fit then may be no mistake.
    const isGuess = next.tree === null && attempt.findings.some(({ code }) => code === 'tab');
    if (next.stopped || isGuess) break;
    diagnostics = merge(diagnostics, tell(next, file));
    attempt = next;
  }
  return { file, lines: attempt.lines, tree: attempt.tree, diagnostics };
}

const tell = (attempt: Attempt, file: string): readonly Diagnostic[] =>
  locate(attempt.findings, { file, ...attempt });

interface Attempt {
  readonly lines: Lines;
  readonly tree: Tree | null;
  readonly findings: readonly Finding[];
  /** The text is no text, or too large: mending lines would not help. */
  readonly stopped: boolean;
}

function read(text: string, keys: FormatKeys): Attempt {
  const lines = splitLines(text);
  const raw = characterFindings(text);
  if (raw.some(({ code }) => code === 'too-large' || code === 'nul')) {
    return { lines, tree: null, findings: raw, stopped: true };
  }
  const merges = mergeFindings(lines);
  if (merges.length > 0) return { lines, tree: null, findings: merges, stopped: true };
  const { tokens, findings, escaped, whole } = readTokens(text);
  const characters = [...raw, ...escaped];
  const refused = findings.map((finding) => withRemedy(finding, lines, keys));
  if (!whole) return { lines, tree: null, findings: [...characters, ...refused], stopped: true };
  const composed = compose(tokens, text);
  const bracketed = composed.errors.length === 0 ? [] : bracketTexts(lines, keys);
  const twins = twinFindings(composed.twins, composed.tree, lines);
  const found = [...characters, ...refused, ...bracketed, ...composed.findings, ...twins];
  const misleads =
    bracketed.length > 0 || refused.some(isMended) || found.some(({ code }) => MISLEADING.has(code));
  const layout = misleads || composed.errors.length === 0 ? [] : indentationFindings(lines, keys.all);
  const isConsequence = ({ code }: Finding): boolean => CONSEQUENCES.has(code);
  const known = misleads || layout.length > 0 ? found.filter((finding) => !isConsequence(finding)) : found;
  // If the layout shows a fault, it tells more than the place where YAML gave up.
  const syntax = misleads || layout.length > 0 ? layout : syntaxFindings(composed, lines, known, keys.all);
  const isBroken = misleads || refused.length > 0 || syntax.length > 0;
  return { lines, tree: isBroken ? null : composed.tree, findings: [...known, ...syntax], stopped: false };
}

/**
 * A text that begins with a sign of YAML's own and can be rewritten without it: once it is, what follows can be read.
 */
const isMended = ({ code, remedy }: Finding): boolean =>
  (code === 'alias' || code === 'tag') && remedy !== undefined;

/** After one of these, YAML's other complaints are only consequences. */
const MISLEADING: ReadonlySet<string> = new Set(['tab', 'several-documents', 'yaml-syntax', 'odd-space']);
const CONSEQUENCES: ReadonlySet<string> = new Set(['duplicate-key', 'wrong-type']);

/** The second reading finds again what the first could not mend. */
function merge(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(before.map(({ line, code }) => `${line} ${code}`));
  return [...before, ...after.filter(({ line, code }) => !known.has(`${line} ${code}`))];
}
