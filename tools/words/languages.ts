import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import { typeName } from './compile.ts';

/** What `messages/languages.json` says of a language. */
export interface LanguageRow {
  /** The language's own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47: browsers write dates and lists by its customs; `messages` if they do not know the language. */
  readonly formats: string;
}

export const readTable = (folder: string): ReadonlyMap<string, LanguageRow> => {
  const table: Readonly<Record<string, LanguageRow>> = JSON.parse(
    readFileSync(join(folder, 'languages.json'), 'utf8'),
  );
  return new Map(Object.entries(table));
};

/** The words that a first reply needs; the page loads all others with the part that uses them. */
const AT_HAND = 'play';
/** Only for languages that browsers do not know. */
export const WRITTEN = 'formats';
/** The table's content for such a language. */
export const WRITTEN_BY_MESSAGES = 'messages';

/** Catalogues that are loaded together, under one name; every other one is loaded by itself. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  debrief: ['debrief', 'review'],
  // Small, and used all around a conversation: the first page, the dialogs, the short messages.
  frame: ['dialogs', 'home', 'notices', 'remarks'],
};

/** The catalogues that each loader loads, by its name. */
function loadersOf(source: readonly Catalogue[]): ReadonlyMap<string, readonly string[]> {
  const grouped = new Set(Object.values(TOGETHER).flat());
  const alone = source
    .map(({ name }) => name)
    .filter((name) => name !== AT_HAND && name !== WRITTEN && !grouped.has(name));
  return new Map([...Object.entries(TOGETHER), ...alone.map((name) => [name, [name]] as const)]);
}

/** The file that a loader imports. */
const fileOf = (loader: string, names: readonly string[]): string =>
  names.length === 1 ? `./${names[0]}.ts` : `./all-of-${loader}.ts`;

const HEAD = '// Made of the folder messages: see docs/words.md.\n';

/** The type of all words of a language. */
export function compileWordsType(source: readonly Catalogue[]): string {
  const names = source.map(({ name }) => name);
  const imports = names.map((name) => `import type { ${typeName(name)} } from './${name}.ts';\n`);
  const loader = (group: readonly string[]): string =>
    `() => Promise<{ ${group.map((name) => `readonly ${name}: ${typeName(name)}`).join('; ')} }>`;
  const members = [
    `  readonly ${AT_HAND}: ${typeName(AT_HAND)};\n`,
    ...[...loadersOf(source)].map(([name, group]) => `  readonly ${name}: ${loader(group)};\n`),
    `  readonly ${WRITTEN}?: ${loader([WRITTEN])};\n`,
  ];
  return `${HEAD}${imports.join('')}
/** A language that the page can speak. */
export interface Language {
  /** BCP 47. */
  readonly id: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47: a browser writes dates and lists by its customs. */
  readonly formats: string;
}

/** All words of one language: those for a first reply at once, all others with the part that needs them. */
export interface Words {
  readonly language: Language;
${members.join('')}}
`;
}

/** The words of one language. */
export function compileWords(
  source: readonly Catalogue[],
  language: string,
  { direction, formats }: LanguageRow,
): string {
  const isWritten = formats === WRITTEN_BY_MESSAGES;
  const row = JSON.stringify({ id: language, direction, formats: isWritten ? language : formats });
  const loaders = [...loadersOf(source), ...(isWritten ? [[WRITTEN, [WRITTEN]] as const] : [])];
  const members = loaders.map(([name, group]) => `  ${name}: () => import('${fileOf(name, group)}'),\n`);
  return (
    `${HEAD}import { ${AT_HAND} } from './${AT_HAND}.ts';\nimport type { Words } from '../words.ts';\n\n` +
    `export const words: Words = {\n  language: ${row},\n  ${AT_HAND},\n${members.join('')}};\n`
  );
}

/** The files that hold several catalogues of one language, by their names. */
export const compileGroups = (source: readonly Catalogue[]): ReadonlyMap<string, string> =>
  new Map(
    [...loadersOf(source)]
      .filter(([, names]) => names.length > 1)
      .map(([loader, names]) => [
        fileOf(loader, names).slice(2),
        `${HEAD}${names.map((name) => `export { ${name} } from './${name}.ts';\n`).join('')}`,
      ]),
  );
