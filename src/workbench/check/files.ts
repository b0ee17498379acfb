import type { Diagnostic, Severity } from '../../basics/diagnostic.ts';
import { parseRubric } from '../../rubric/parse.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { weigh } from '../../scenario/findings/allow.ts';
import { inOrder, toDiagnostic } from '../../scenario/findings/finding.ts';
import type { Finding } from '../../scenario/findings/finding.ts';
import type { Library } from '../../scenario/library.ts';
import type { Scenario } from '../../scenario/model.ts';
import type { Linked } from '../../scenario/reading/link.ts';
import { readScenario, readWithSource } from '../../scenario/reading/parse.ts';
import { readPersonas } from '../../scenario/personas.ts';
import { readSource } from '../../scenario/reading/source.ts';
import type { Source } from '../../scenario/reading/source.ts';
import { applyTranslation, parseTranslation } from '../../scenario/reading/translation.ts';
import { treeAt } from '../../scenario/yaml/tree.ts';
import { DEFAULT_LIMITS } from '../../solver/solve.ts';
import { isSettled, joined, reasonsOf, unusedFindings, type Allowed } from './allowed.ts';
import { moodFindings } from './mood.ts';
import { fileNameFinding, kindOfFile, fileNameOf, misnamedMessage } from './file-names.ts';
import { proofCount, prove, type Proof } from '../prove/prove.ts';

/** A file as it was read from the disk. */
export interface TextFile {
  /** As the author wrote it. */
  readonly path: string;
  readonly text: string;
  /** The fault if it is not UTF-8: then nothing else is reported of it. */
  readonly fault?: Diagnostic | null;
  /** Another scenario's file that comes before it and has the same title. */
  readonly titledAlike?: string | null;
  /** Whether its name must be its scenario's id, as in `scenarios/`. */
  readonly isShipped: boolean;
  /** The text of another file in the folder; null if there is none. */
  readonly readBeside: (name: string) => string | null;
}

/** What the scenarios of a folder share; null if the file has errors of its own. They are reported there. */
export interface Shared {
  readonly library: Library | null;
  readonly rubric: Rubric | null;
}

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null for other kinds of files, and if there is an error. */
  readonly scenario: Scenario | null;
  /** What the solved game shows; null without a scenario, or without a rubric to play it by. */
  readonly proof: Proof | null;
  /** What a scenario's file silences, whichever check would have reported it. */
  readonly allowed: readonly Allowed[];
}

/**
 * Checks a file of any kind: the cast, the rubric, a translation, or else a scenario. Without a cast personas are not
 * looked up, and without a rubric moods are not computed.
 */
export function checkFile(file: TextFile, shared: Shared): CheckedFile {
  const { path, text, fault, isShipped } = file;
  const named = kindOfFile(fileNameOf(path));
  if (named.kind === 'misnamed' && isShipped) return otherFile(file, [unreadFile(file, named.proper)]);
  if (fault != null) return otherFile(file, [fault]);
  // Elsewhere a file may have any name.
  const meant = named.kind === 'misnamed' ? kindOfFile(named.proper) : named;
  switch (meant.kind) {
    case 'personas':
      return otherFile(file, readPersonas(text, path, shared.library?.drawn?.looks).diagnostics);
    case 'rubric': {
      const rubric = parseRubric(text, path);
      return otherFile(file, rubric.ok ? [] : rubric.error);
    }
    case 'translation':
      return otherFile(file, translationDiagnostics(file, meant.scenario, shared));
    default:
      return checkScenario(file, shared);
  }
}

const otherFile = ({ path, text }: TextFile, diagnostics: readonly Diagnostic[]): CheckedFile => ({
  path,
  text,
  diagnostics,
  scenario: null,
  proof: null,
  allowed: [],
});

function unreadFile({ path, text, readBeside }: TextFile, proper: string): Diagnostic {
  const message = misnamedMessage(proper, (name) => readBeside(name) !== null);
  return toDiagnostic(
    { code: 'unread-file', place: { span: { start: 0, end: 1 } }, message },
    readSource(text, path),
  );
}

function translationDiagnostics(
  { path, text, readBeside }: TextFile,
  id: string,
  { library }: Shared,
): readonly Diagnostic[] {
  const original = readBeside(`${id}.yaml`);
  const { scenario } = readScenario(original ?? '', `${id}.yaml`, library ?? { personas: {} });
  const translation = parseTranslation(text, path);
  if (!translation.ok) return translation.error;
  if (scenario === null) {
    const why = original === null ? 'is not beside this file' : 'has errors of its own; mend them first';
    const message = `The scenario ${id}.yaml ${why}.`;
    const finding = { code: 'unknown-translation', place: { valueOf: ['scenario'] }, message } as const;
    return [toDiagnostic(finding, translation.value.source)];
  }
  const applied = applyTranslation(scenario, translation.value);
  return applied.ok ? [] : applied.error;
}

function checkScenario(file: TextFile, { library, rubric }: Shared): CheckedFile {
  const { path, text } = file;
  const { read, source, named, scenario } = readScenarioFile(file, library);
  const effects = rubric?.effects;
  const moods = read.scenario === null || effects === undefined ? [] : moodFindings(read.scenario, effects);
  const titles = sameTitle(file);
  const proof =
    scenario === null || effects === undefined ? null : prove(scenario, effects, source, DEFAULT_LIMITS);
  const isOpen = (diagnostic: Diagnostic): boolean => !isSettled(diagnostic, proof);
  const known = read.diagnostics.filter(
    (diagnostic) => isOpen(diagnostic) && (library !== null || diagnostic.code !== 'unknown-persona'),
  );
  const reasons = reasonsOf(source);
  const { told, silenced } = weigh([...titles, ...moods], reasons);
  const allowed = joined([...read.silenced.filter(isOpen), ...silenced], reasons, proof);
  const more = [...named, ...told, ...unusedFindings(allowed, proof)];
  const diagnostics = inOrder([...known, ...more.map((finding) => toDiagnostic(finding, source))]);
  return {
    path,
    text,
    diagnostics,
    scenario,
    proof: proof === null || proof.status === 'stopped' ? proof : { ...proof, allowed },
    allowed,
  };
}

/** A scenario's file, read and linked. `check` and the build accept or refuse it by the same rules. */
export interface ReadFile {
  readonly read: Linked;
  readonly source: Source;
  /** The finding if its name and its id differ. */
  readonly named: readonly Finding[];
  /** Null if there is an error of any kind. */
  readonly scenario: Scenario | null;
}

/** Without a cast personas are not looked up. */
export function readScenarioFile(file: TextFile, library: Library | null): ReadFile {
  const { path, text, isShipped, readBeside } = file;
  const { source, linked: read } = readWithSource(text, path, library ?? { personas: {} });
  const id = textAt(source, 'id');
  const finding =
    isShipped && id !== null ? fileNameFinding(path, id, (name) => readBeside(name) !== null) : null;
  const named = finding === null ? [] : [finding];
  return { read, source, named, scenario: named.length === 0 ? read.scenario : null };
}

/** A text at the top of a file; null if there is none. */
export function textAt({ tree }: Source, key: string): string | null {
  const found = tree === null ? undefined : treeAt(tree, [key]);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : null;
}

function sameTitle({ titledAlike }: TextFile): readonly Finding[] {
  if (titledAlike == null) return [];
  const message = `${titledAlike} has the same title, and the first page tells scenarios apart by their titles alone. Give this one another.`;
  return [{ code: 'same-title', place: { valueOf: ['title'] }, message }];
}

export const hasError = (file: CheckedFile): boolean => countOf(file, 'error') > 0;

/** How many errors or warnings there are, including those of the solved game. */
export const countOf = ({ diagnostics, proof }: CheckedFile, wanted: Severity): number =>
  diagnostics.filter(({ severity }) => severity === wanted).length + proofCount(proof, wanted);
