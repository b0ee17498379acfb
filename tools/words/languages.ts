import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import { typeName } from './compile.ts';

/** What `messages/languages.json` says of a language. */
export interface LanguageRow {
  /** As those who speak it call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47: by whose customs browsers write dates and lists; `messages` where they do not know the language. */
  readonly formats: string;
}

export const readTable = (folder: string): ReadonlyMap<string, LanguageRow> => {
  const table: Readonly<Record<string, LanguageRow>> = JSON.parse(
    readFileSync(join(folder, 'languages.json'), 'utf8'),
  );
  return new Map(Object.entries(table));
};

/** What is said before a first reply is given; all else is loaded by the part of the page that needs it. */
const AT_HAND = 'play';
/** Only for languages that browsers do not know. */
const WRITTEN = 'formats';

const HEAD = '// Made of the folder messages: see docs/words.md.\n';

/** The type of all words of a language. */
export function compileWordsType(source: readonly Catalogue[]): string {
  const names = source.map(({ name }) => name);
  const imports = names.map((name) => `import type { ${typeName(name)} } from './${name}.ts';\n`);
  const members = names.map((name) => {
    const type = typeName(name);
    if (name === AT_HAND) return `  readonly ${name}: ${type};\n`;
    const loader = `() => Promise<{ readonly ${name}: ${type} }>`;
    return `  readonly ${name}${name === WRITTEN ? '?' : ''}: ${loader};\n`;
  });
  return `${HEAD}${imports.join('')}
/** A language that the page can speak. */
export interface Language {
  /** BCP 47. */
  readonly id: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47: by whose customs a browser writes dates and lists. */
  readonly formats: string;
}

/** All words of one language: those for a first reply at hand, all others by the part that needs them. */
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
  const isWritten = formats === 'messages';
  const row = JSON.stringify({ id: language, direction, formats: isWritten ? language : formats });
  const members = source
    .filter(({ name }) => name !== AT_HAND && (name !== WRITTEN || isWritten))
    .map(({ name }) => `  ${name}: () => import('./${name}.ts'),\n`);
  return (
    `${HEAD}import { ${AT_HAND} } from './${AT_HAND}.ts';\nimport type { Words } from '../words.ts';\n\n` +
    `export const words: Words = {\n  language: ${row},\n  ${AT_HAND},\n${members.join('')}};\n`
  );
}
