import { z } from 'zod';
import type { Diagnostic } from '../../basics/diagnostic.ts';
import { fail, succeed } from '../../basics/result.ts';
import type { Result } from '../../basics/result.ts';
import { locate } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Scenario } from '../model.ts';
import { readShaped } from './parse-file.ts';
import { nameOf, pathKey } from './path.ts';
import type { Path } from './path.ts';
import { languageTag, newId, text } from './schema.ts';
import type { Source } from './source.ts';
import { textsOf, withTexts } from './texts.ts';

const words = (description: string) => text(description).optional();

const answerShape = z.union([
  text("The customer's words at once."),
  z.strictObject({ line: text('What is said at once.'), tone: words('How it is said.') }),
]);

const blurtShape = z.union([
  text('What cutting in says.'),
  z.strictObject({ say: text('What cutting in says.'), answer: answerShape.optional() }),
]);

const lineShape = z.union([
  text('The line.'),
  z.strictObject({
    line: text('The line.'),
    blurt: blurtShape.optional(),
    tone: words('How it is said.'),
  }),
]);

const replyShape = z.strictObject({
  say: words('What the agent says.'),
  do: words('An act, as the button names it.'),
  tone: words('How it is said.'),
  button: words('A short name.'),
  answer: answerShape.optional(),
  thinks: words('What the customer thought.'),
  echo: words('The word that the reply mirrors.'),
});

const turnShape = z.strictObject({
  you: words('What only the agent knows.'),
  later: words('How much time has passed.'),
  says: z.array(lineShape).optional(),
  replies: z.record(newId('A reply of the turn.'), replyShape).optional(),
});

const translationShape = z.strictObject({
  format: z.literal(1),
  scenario: newId('The scenario that this translates.'),
  language: languageTag('The language of these texts.'),
  title: words('The title.'),
  summary: words('One sentence for the list of scenarios.'),
  facts: z.record(newId('A fact of the scenario.'), text('The fact as a sentence.')).optional(),
  turns: z.record(newId('A turn of the scenario.'), turnShape).optional(),
  endings: z
    .record(
      newId('An ending.'),
      z.strictObject({ title: words('The heading.'), says: words('The last words.') }),
    )
    .optional(),
});

type TranslationDraft = z.output<typeof translationShape>;

/** The texts of a scenario in another language, as read from `<id>.<language>.yaml`. */
export interface Translation {
  readonly source: Source;
  readonly scenario: string;
  readonly language: string;
  /** Each text by the key of its path in the scenario. */
  readonly texts: ReadonlyMap<string, { readonly path: Path; readonly text: string }>;
}

/** Reads any text; never throws. Missing texts show only when the translation is applied. */
export function parseTranslation(text: string, file: string): Result<Translation, readonly Diagnostic[]> {
  const { source, data, diagnostics } = readShaped(text, file, translationShape);
  if (data === null || diagnostics.length > 0) return fail(diagnostics);
  const { scenario, language } = data;
  const texts = given(data).map(([path, words]) => [pathKey(path), { path, text: words }] as const);
  return succeed({ source, scenario, language, texts: new Map(texts) });
}

/** Every text in the file, under its path in a scenario. */
function given(draft: TranslationDraft): readonly (readonly [Path, string])[] {
  const { title, summary, facts = {}, turns = {}, endings = {} } = draft;
  return [
    ...leaves({ title, summary }, []),
    ...leaves(facts, ['facts']),
    ...Object.entries(turns).flatMap(([id, turn]) => givenInTurn(turn, ['turns', id])),
    ...Object.entries(endings).flatMap(([id, parts]) => leaves(parts, ['endings', id])),
  ];
}

function givenInTurn(
  { says = [], replies = {}, ...own }: z.output<typeof turnShape>,
  path: Path,
): readonly (readonly [Path, string])[] {
  const lines = says.map((line) => (typeof line === 'string' ? { line } : line));
  return [
    ...leaves(own, path),
    ...lines.flatMap((line, index) => givenInLine(line, path.concat('says', index))),
    ...Object.entries(replies).flatMap(([id, reply]) => givenInReply(reply, path.concat('replies', id))),
  ];
}

function givenInLine(
  { blurt, ...own }: Exclude<z.output<typeof lineShape>, string>,
  path: Path,
): readonly (readonly [Path, string])[] {
  const { say, answer } = typeof blurt === 'object' ? blurt : { say: blurt };
  return [...leaves({ ...own, blurt: say }, path), ...givenInAnswer(answer, path.concat('blurt', 'answer'))];
}

function givenInReply(
  { answer, ...own }: z.output<typeof replyShape>,
  path: Path,
): readonly (readonly [Path, string])[] {
  return [...leaves(own, path), ...givenInAnswer(answer, path.concat('answer'))];
}

function givenInAnswer(
  answer: z.output<typeof answerShape> | undefined,
  path: Path,
): readonly (readonly [Path, string])[] {
  const { line, ...manner } = typeof answer === 'object' ? answer : { line: answer };
  return [...leaves({ answer: line }, path.slice(0, -1)), ...leaves(manner, path)];
}

const leaves = (
  parts: Readonly<Record<string, string | undefined>>,
  path: Path,
): readonly (readonly [Path, string])[] =>
  Object.entries(parts).flatMap(([key, words]) =>
    words === undefined ? [] : [[[...path, key], words] as const],
  );

/**
 * The scenario with all its texts in the other language and its rules unchanged; or every text that is missing, and
 * every text that the scenario does not have.
 */
export function applyTranslation(
  scenario: Scenario,
  translation: Translation,
): Result<Scenario, readonly Diagnostic[]> {
  const findings = [...difference(scenario, translation)];
  if (findings.length > 0) {
    return fail(locate(findings, translation.source));
  }
  const translated = withTexts(
    scenario,
    (path, original) => translation.texts.get(pathKey(path))?.text ?? original,
  );
  return succeed({ ...translated, language: translation.language });
}

function* difference(scenario: Scenario, translation: Translation): Iterable<Finding> {
  if (translation.scenario !== scenario.id) {
    const message = `This translates "${translation.scenario}", but its file is named after "${scenario.id}".`;
    yield { code: 'unknown-translation', place: { valueOf: ['scenario'] }, message };
  }
  const texts = textsOf(scenario);
  const known = new Set(texts.map(({ path }) => pathKey(path)));
  for (const { path, text: original } of texts) {
    if (translation.texts.has(pathKey(path))) continue;
    const message = `${ownerOf(path)} lacks its "${String(path.at(-1))}" in this language: ${original}`;
    yield { code: 'missing-translation', place: { keyOf: path }, message };
  }
  for (const { path } of translation.texts.values()) {
    if (known.has(pathKey(path))) continue;
    const message = `The scenario has no "${String(path.at(-1))}" for ${ownerOf(path)}. Delete this.`;
    yield { code: 'unknown-translation', place: { valueOf: path }, message };
  }
}

const ownerOf = (path: Path): string => nameOf(path.length > 1 ? path.slice(0, -1) : path);
