import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverageOf, coverageText } from './check-coverage.ts';
import { checkFile, hasError, nameOf } from './check-files.ts';
import type { CheckedFile } from './check-files.ts';
import { checkJson, checkText } from './check-report.ts';
import { loadPersonas } from './library.ts';

const OK = 0;
const FOUND_ERRORS = 1;
const BAD_USAGE = 2;

const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));

export interface Surroundings {
  /** Where a relative path may start from, the likeliest first. npm moves to the project before it runs a script. */
  readonly folders: readonly string[];
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs `check`; the number is its exit code. Writes the report, or one line that says what is wrong with the call. */
export function runCheck(words: readonly string[], surroundings: Surroundings): number {
  try {
    const { isJson, paths } = readWords(words);
    const isAll = paths.length === 0;
    const files = (isAll ? shippedPaths(surroundings) : paths).map((path) => check(path, surroundings));
    surroundings.print(isJson ? checkJson(files) : checkText(files));
    if (isAll && !isJson) surroundings.print(`\n${coverage(files)}`);
    return files.some(hasError) ? FOUND_ERRORS : OK;
  } catch (error) {
    surroundings.complain(`check: ${complaint(error)}\n`);
    return BAD_USAGE;
  }
}

/** One line. Of what parseArgs says, the first sentence. */
function complaint(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage = error instanceof TypeError;
  const [sentence = message] = message.split(/\.\s/);
  return isUsage ? `${sentence}. Usage: npm run check -- [FILE…] [--json]` : message.replaceAll('\n', ' ');
}

function readWords(words: readonly string[]): {
  readonly isJson: boolean;
  readonly paths: readonly string[];
} {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  return { isJson: values.json, paths: positionals };
}

/** Every authored file of the project: the cast and the rubric, too, and no templates. */
const shippedPaths = ({ folders: [folder = '.'] }: Surroundings): readonly string[] =>
  readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('_'))
    .toSorted()
    .map((name) => relative(folder, join(SHIPPED, name)));

function check(path: string, { folders }: Surroundings): CheckedFile {
  const file = folders.map((folder) => resolve(folder, path)).find(existsSync) ?? resolve(path);
  const folder = dirname(file);
  const isShipped = folder === SHIPPED && !nameOf(path).startsWith('_');
  const readBeside = (name: string): string | null =>
    existsSync(join(folder, name)) ? readText(join(folder, name), name) : null;
  const text = readText(file, path);
  return checkFile({ path, text, isShipped, readBeside }, loadPersonas(folder, SHIPPED));
}

function readText(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    const message = why === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read (${String(why)})`;
    throw new Error(message, { cause: error });
  }
}

function coverage(files: readonly CheckedFile[]): string {
  const scenarios = files.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]));
  return coverageText(coverageOf(scenarios), scenarios.length);
}
