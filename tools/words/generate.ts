import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languagesIn, readLanguage, SOURCE, type Catalogue, type Finding } from './catalogue.ts';
import { checkSource, checkTranslation, unusedIn } from './check.ts';
import { compileCatalogue, compileTypes, signaturesOf } from './compile.ts';
import {
  compileGroups,
  compileWords,
  compileWordsType,
  readTable,
  WRITTEN,
  WRITTEN_BY_MESSAGES,
} from './languages.ts';
import { PSEUDO, pseudoCatalogue } from './pseudo.ts';

/** Where the page finds the result. Git ignores it. */
export const GENERATED = 'src/presentation/messages';

export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly source: readonly Catalogue[];
}

/** All that is made of the folder `messages`; files with faults are left out. */
export function generate(root: string): Generated {
  const folder = join(root, 'messages');
  const source = readLanguage(folder, SOURCE);
  const table = readTable(folder);
  const files = new Map<string, string>();
  const findings: Finding[] = source.flatMap(checkSource);
  files.set('words.ts', compileWordsType(source));
  for (const catalogue of source) files.set(`${catalogue.name}.ts`, compileTypes(catalogue));
  const write = (language: string, catalogues: readonly Catalogue[]): void => {
    for (const original of source) {
      const catalogue = catalogues.find(({ name }) => name === original.name);
      if (catalogue === undefined) continue;
      files.set(
        `${language}/${catalogue.name}.ts`,
        compileCatalogue(catalogue, signaturesOf(original), language),
      );
    }
    const known = table.get(language);
    if (known === undefined) {
      findings.push({
        file: 'messages/languages.json',
        line: 1,
        text: `There is no line for "${language}".`,
      });
      return;
    }
    files.set(`${language}/words.ts`, compileWords(source, language, known));
    for (const [name, text] of compileGroups(source)) files.set(`${language}/${name}`, text);
  };
  write(SOURCE, source);
  write(PSEUDO, source.map(pseudoCatalogue));
  for (const language of languagesIn(folder).slice(1)) {
    const translated = readLanguage(folder, language);
    const isWritten = table.get(language)?.formats === WRITTEN_BY_MESSAGES;
    for (const original of source.filter(({ name }) => name !== WRITTEN || isWritten)) {
      const translation = translated.find(({ name }) => name === original.name);
      findings.push(...checkTranslation(original, translation, language));
    }
    const names = new Set(source.map(({ name }) => name));
    for (const { file, name } of translated) {
      if (!names.has(name)) findings.push({ file, line: 1, text: 'The source has no file of this name.' });
    }
    write(language, translated);
  }
  return { files, findings, source };
}

/** Writes what has changed, and removes what is no longer made. */
export function writeGenerated(root: string, { files }: Generated): void {
  const folder = join(root, GENERATED);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    if (read(file) === text) continue;
    // Two programs may do so at once, and each must find a whole file.
    const half = `${file}.${process.pid}`;
    writeFileSync(half, text);
    renameSync(half, file);
  }
  const gone = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !files.has(name));
  for (const name of gone) rmSync(join(folder, name), { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The source's messages that no code of the page names. */
export function unused(root: string, { source }: Generated): readonly Finding[] {
  const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !name.startsWith(`${GENERATED}/`))
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');
  return source.flatMap((catalogue) => unusedIn(catalogue, code));
}

/** One line for each fault, for the author of the file. */
export const tellFindings = (findings: readonly Finding[]): string =>
  findings.map(({ file, line, text }) => `${file}:${line}: ${text}`).join('\n');
