import type { Diagnostic, Severity } from '../../basics/diagnostic.ts';
import { parseRubric } from '../../rubric/parse.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { weigh } from '../../scenario/findings/allow.ts';
import { inOrder, toDiagnostic } from '../../scenario/findings/finding.ts';
import type { Finding } from '../../scenario/findings/finding.ts';
import { isId, toId } from '../../scenario/ids.ts';
import type { Library } from '../../scenario/library.ts';
import type { Scenario } from '../../scenario/model.ts';
import { readScenario, readWithSource } from '../../scenario/reading/parse.ts';
import { readPersonas } from '../../scenario/personas.ts';
import { readSource } from '../../scenario/reading/source.ts';
import type { Source } from '../../scenario/reading/source.ts';
import { applyTranslation, parseTranslation } from '../../scenario/reading/translation.ts';
import { treeAt } from '../../scenario/yaml/tree.ts';
import { DEFAULT_LIMITS } from '../../solver/solve.ts';
import { isSettled, joined, reasonsOf, unusedFindings, type Allowed } from './allowed.ts';
import { moodFindings } from './mood.ts';
import { proofCount, prove, type Proof } from '../prove/prove.ts';

/** The scenario that a translation belongs to, and the language that its file's name tells: `plum-exchange.te`. */
const TRANSLATION = /^([a-z][a-z0-9-]*)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** A file as it was read from the disk. */
export interface TextFile {
  /** As the author gave it. */
  readonly path: string;
  readonly text: string;
  /** Whether its name must be its scenario's id, as in `scenarios/`. */
  readonly isShipped: boolean;
  /** The text of another file of the folder; null where there is none. */
  readonly readBeside: (name: string) => string | null;
}

/** What the scenarios of a folder share; null where the file has errors of its own, told there. */
export interface Shared {
  readonly library: Library | null;
  readonly rubric: Rubric | null;
}

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null for other kinds of files, and where there is an error. */
  readonly scenario: Scenario | null;
  /** What the solved game shows; null where there is no scenario, or no rubric to play it by. */
  readonly proof: Proof | null;
  /** What a scenario's file silences, whatever would have told it. */
  readonly allowed: readonly Allowed[];
}

/**
 * Checks a file of any kind: the cast, the rubric, a translation, or else a scenario. Without a cast personas are
 * not looked up, and without a rubric moods are not reckoned.
 */
export function checkFile(file: TextFile, shared: Shared): CheckedFile {
  const { path, text } = file;
  if (file.isShipped && path.endsWith('.yml')) return otherFile(file, [unreadFile(file)]);
  switch (nameOf(path)) {
    case 'personas':
      return otherFile(file, readPersonas(text, path, shared.library?.drawn?.looks).diagnostics);
    case 'rubric': {
      const rubric = parseRubric(text, path);
      return otherFile(file, rubric.ok ? [] : rubric.error);
    }
    default:
      return TRANSLATION.test(nameOf(path))
        ? otherFile(file, translationDiagnostics(file, shared))
        : checkScenario(file, shared);
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

function unreadFile({ path, text }: TextFile): Diagnostic {
  const message = `The game reads only files whose names end in .yaml, so it does not see this one. Rename it to ${nameOf(path)}.yaml.`;
  return toDiagnostic(
    { code: 'unread-file', place: { span: { start: 0, end: 1 } }, message },
    readSource(text, path),
  );
}

function translationDiagnostics(
  { path, text, readBeside }: TextFile,
  { library }: Shared,
): readonly Diagnostic[] {
  const [, id = ''] = TRANSLATION.exec(nameOf(path)) ?? [];
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
  const { path, text, isShipped } = file;
  const { source, linked: read } = readWithSource(text, path, library ?? { personas: {} });
  const named = isShipped ? fileNameFindings(path, source) : [];
  const scenario = named.length === 0 ? read.scenario : null;
  const effects = rubric?.effects;
  const moods = read.scenario === null || effects === undefined ? [] : moodFindings(read.scenario, effects);
  const proof =
    scenario === null || effects === undefined ? null : prove(scenario, effects, source, DEFAULT_LIMITS);
  const isOpen = (diagnostic: Diagnostic): boolean => !isSettled(diagnostic, proof);
  const known = read.diagnostics.filter(
    (diagnostic) => isOpen(diagnostic) && (library !== null || diagnostic.code !== 'unknown-persona'),
  );
  const reasons = reasonsOf(source);
  const { told, silenced } = weigh(moods, reasons);
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

/** The links of the game name a scenario by its file, so the two must agree. */
function fileNameFindings(path: string, source: Source): readonly Finding[] {
  const id = source.tree === null ? undefined : treeAt(source.tree, ['id']);
  const name = nameOf(path);
  if (id?.kind !== 'scalar' || typeof id.value !== 'string' || id.value === name) return [];
  const place = { valueOf: ['id'] };
  const begin = `The id is "${id.value}", but the file is called ${fileNameOf(path)}.`;
  if (isId(name)) {
    const message = `${begin} Both must be the same.`;
    return [{ code: 'id-not-file-name', place, message, remedy: { replaceBy: name } }];
  }
  const better = isId(id.value) ? id.value : (toId(name.replace(/\.ya?ml\b.*$/, '')) ?? 'my-scenario');
  const message = `${begin} Its name must be the id and .yaml, in small letters with hyphens. Rename the file to ${better}.yaml.`;
  const finding = { code: 'id-not-file-name', place, message } as const;
  return [id.value === better ? finding : { ...finding, remedy: { replaceBy: better } }];
}

const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** `scenarios/plum-exchange.yaml` → `plum-exchange`. */
export const nameOf = (path: string): string => fileNameOf(path).replace(/\.ya?ml$/, '');

export const hasError = (file: CheckedFile): boolean => countOf(file, 'error') > 0;

/** How many errors or warnings there are, those that the solved game shows included. */
export const countOf = ({ diagnostics, proof }: CheckedFile, wanted: Severity): number =>
  diagnostics.filter(({ severity }) => severity === wanted).length + proofCount(proof, wanted);
