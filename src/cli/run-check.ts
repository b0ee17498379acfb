import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asSeen } from '../scenario/text/as-seen.ts';
import { readSource } from '../scenario/reading/source.ts';
import {
  coverageIn,
  coverageLine,
  coverageText,
  scenariosIn,
  type Coverage,
} from '../workbench/check/coverage.ts';
import { checkFile, hasError, textAt } from '../workbench/check/files.ts';
import type { CheckedFile, Shared } from '../workbench/check/files.ts';
import { checkJson, checkText } from '../workbench/check/report.ts';
import { BAD_USAGE, command, OK, type Surroundings } from './command.ts';
import { fileNameOf, kindOfFile } from '../workbench/check/file-names.ts';
import { libraryFiles, loadLibrary } from './files/library.ts';
import { openTextFile, readTextFile } from './files/text-file.ts';

const FOUND_ERRORS = 1;

const USAGE = 'Usage: npm run check -- [FILE|FOLDER…] [--all] [--json]';

const HELP = `${USAGE}

Tells all that is wrong with scenarios, with what to write instead, and what is proved of each.
Without a file it checks everything in scenarios/.

  FILE|FOLDER  a scenario's file, the id of one in scenarios/, personas.yaml, rubric.yaml, a translation, or a folder of these
  --all        everything that is proved: endings, scores, length of play, which behaviours are taught where
  --json       the same as JSON, for editors and scripts

Ends with 0 where there is no error (warnings change nothing), with 1 where there is one, with 2 where a file cannot be read.
`;

const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Runs `check` and returns its exit code. Writes the report, or one line that says what is wrong with the call. */
export const runCheck = command(HELP, checkWords);

function checkWords(words: readonly string[], surroundings: Surroundings): number {
  try {
    const { isJson, isWhole, paths } = readWords(words);
    const isAll = paths.length === 0;
    const found = attempt(paths, (path) => findFiles(path, surroundings));
    const { files, unread } = checkAll(isAll ? shippedFiles() : found.done.flat(), surroundings);
    const missing = [...found.failed, ...unread];
    for (const why of missing) surroundings.complain(`check: ${why}\n`);
    if (files.length === 0) return BAD_USAGE;
    const coverage = isAll ? coverageIn(files) : undefined;
    surroundings.print(isJson ? checkJson(files, coverage) : reportText(files, isWhole, coverage));
    return missing.length > 0 ? BAD_USAGE : files.some(hasError) ? FOUND_ERRORS : OK;
  } catch (error) {
    surroundings.complain(`check: ${complaint(error)}\n`);
    return BAD_USAGE;
  }
}

/** One line: the first sentence of parseArgs' message. */
function complaint(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage = error instanceof TypeError;
  const [sentence = message] = message.split(/\.\s/);
  return isUsage ? `${sentence}. ${USAGE}` : message.replaceAll('\n', ' ');
}

function readWords(words: readonly string[]): {
  readonly isJson: boolean;
  /** Whether to report all that is known. */
  readonly isWhole: boolean;
  readonly paths: readonly string[];
} {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  return { isJson: values.json, isWhole: values.all, paths: positionals };
}

/** A file on disk, and its name in the report if that is not its path from here. */
interface FoundFile {
  readonly file: string;
  readonly path: string | null;
}

/** Every authored file of the project. */
const shippedFiles = (): readonly FoundFile[] =>
  authoredIn(SHIPPED).map((name) => ({ file: join(SHIPPED, name), path: null }));

/** The names of a folder's authored files, including the cast and the rubric, without templates. */
const authoredIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => isAuthored(name) && !isFolder(join(folder, name)))
    .toSorted();

function isAuthored(name: string): boolean {
  const { kind } = kindOfFile(name);
  return kind !== 'other' && kind !== 'template';
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * A scenario of the project by its id, a file by its path, or the files of a folder.
 * @throws Unread for a folder without any.
 */
function findFiles(path: string, { folders }: Surroundings): readonly FoundFile[] {
  const shipped = join(SHIPPED, `${path}.yaml`);
  if (existsSync(shipped)) return [{ file: shipped, path: null }];
  const file = folders.map((folder) => resolve(folder, path)).find(existsSync) ?? resolve(path);
  if (!isFolder(file)) return [{ file, path }];
  const names = authoredIn(file);
  if (names.length === 0) throw new Unread(`There is no .yaml file in the folder ${path}`);
  return names.map((name) => ({ file: join(file, name), path: join(path, name) }));
}

/** A file that was asked for and cannot be read; the message is printed as it is. */
class Unread extends Error {}

/** The results of the work on the items, and the reasons of those that failed. */
function attempt<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Value,
): { readonly done: readonly Value[]; readonly failed: readonly string[] } {
  const done: Value[] = [];
  const failed: string[] = [];
  for (const item of items) {
    try {
      done.push(work(item));
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      failed.push(error.message);
    }
  }
  return { done, failed };
}

/** Shared files that have errors are reported, too, because without them the other files were only half checked. */
function checkAll(
  asked: readonly FoundFile[],
  surroundings: Surroundings,
): { readonly files: readonly CheckedFile[]; readonly unread: readonly string[] } {
  const folders = new Set(asked.map(({ file }) => dirname(file)));
  const shared = new Map([...folders].map((folder) => [folder, loadLibrary(folder, SHIPPED)]));
  const isAsked = new Set(asked.map(({ file }) => file));
  const others = new Set([...folders].flatMap((folder) => libraryFiles(folder, SHIPPED)));
  const more = [...others].filter((file) => !isAsked.has(file)).map((file) => ({ file, path: null }));
  const twins = twinsIn(
    new Set([
      ...asked.map(({ file }) => file),
      ...(folders.has(SHIPPED) ? shippedFiles() : []).map(({ file }) => file),
    ]),
  );
  const checkOne = (found: FoundFile): CheckedFile =>
    check(found, surroundings, shared.get(dirname(found.file)) ?? { library: null, rubric: null }, twins);
  const { done, failed } = attempt(asked, checkOne);
  return { files: [...done, ...more.map(checkOne).filter(hasError)], unread: failed };
}

function check(
  { file, path: named }: FoundFile,
  { folders: [here = '.'] }: Surroundings,
  shared: Shared,
  twins: ReadonlyMap<string, string>,
): CheckedFile {
  const path = named ?? relative(here, file);
  const isShipped = dirname(file) === SHIPPED && kindOfFile(fileNameOf(file)).kind !== 'template';
  const titledAlike = twins.get(file) ?? null;
  return checkFile({ ...unlessUnread(path, () => openTextFile(file, path, isShipped)), titledAlike }, shared);
}

/** The scenarios that have the same title as an earlier one in their folder, each with that one's name. */
function twinsIn(files: ReadonlySet<string>): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const twins = new Map<string, string>();
  const scenarios = [...files].filter(
    (file) => kindOfFile(fileNameOf(file)).kind === 'scenario' && existsSync(file) && !isFolder(file),
  );
  for (const file of scenarios.toSorted()) {
    const { text, fault } = readTextFile(file);
    const title = fault === null ? textAt(readSource(text, file), 'title') : null;
    if (title === null) continue;
    const key = `${dirname(file)}\n${asSeen(title)}`;
    const twin = first.get(key);
    if (twin === undefined) first.set(key, file);
    else twins.set(file, fileNameOf(twin));
  }
  return twins;
}

/** @throws Unread if the file cannot be read. */
function unlessUnread<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    const message = why === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read (${String(why)})`;
    throw new Unread(message, { cause: error });
  }
}

function reportText(
  files: readonly CheckedFile[],
  isWhole: boolean,
  coverage: readonly Coverage[] | null | undefined,
): string {
  const report = checkText(files, isWhole ? 'screen' : 'lines');
  if (coverage == null) return report;
  const table = isWhole ? coverageText(coverage, scenariosIn(files).length) : coverageLine(coverage);
  return `${report}\n${table}`;
}
