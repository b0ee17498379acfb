import { TYPE, type MessageFormatElement, type PluralElement } from '@formatjs/icu-messageformat-parser';
import { SOURCE, placeholdersOf, type Catalogue, type Message } from './catalogue.ts';

/** A catalogue as the page uses it: groups of texts, of functions that make texts, and of wordings. */
export type Tree = ReadonlyMap<string, Tree | Message>;

/** The placeholders of each message: those of the source, whatever a translation does with them. */
export type Signatures = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function treeOf({ messages }: Pick<Catalogue, 'messages'>): Tree {
  const root = new Map<string, Tree | Message>();
  for (const message of messages) {
    const path = message.id.split('.').slice(1);
    let group = root;
    for (const name of path.slice(0, -1)) {
      const next = group.get(name);
      const inner = next instanceof Map ? next : new Map<string, Tree | Message>();
      group.set(name, inner);
      group = inner;
    }
    group.set(path.at(-1) ?? '', message);
  }
  return root;
}

/**
 * Wordings of one message are numbered and take the same placeholders, because nobody knows in advance which one is
 * said.
 */
export const isWordings = (tree: Tree): boolean => [...tree.keys()].every((name) => /^[1-9]\d*$/.test(name));

/** The signatures of the source's messages. */
export function signaturesOf(catalogue: Pick<Catalogue, 'messages'>): Signatures {
  const signatures = new Map<string, ReadonlyMap<string, string>>();
  const typesOf = ({ elements }: Message): readonly (readonly [string, string])[] =>
    [...placeholdersOf(elements)].map(([name, { type }]) => [name, type] as const);
  const visit = (tree: Tree): void => {
    const messages = [...tree.values()].filter((one): one is Message => !(one instanceof Map));
    const shared = isWordings(tree) ? new Map(messages.flatMap(typesOf)) : null;
    for (const message of messages) signatures.set(message.id, shared ?? new Map(typesOf(message)));
    for (const inner of tree.values()) if (inner instanceof Map) visit(inner);
  };
  visit(treeOf(catalogue));
  return signatures;
}

export const typeName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Messages`;

const HEAD = (file: string): string => `// Made of ${file}: see docs/words.md.\n`;

/** The type of a catalogue in any language. */
export function compileTypes(source: Catalogue): string {
  const signatures = signaturesOf(source);
  const tell = (tree: Tree, depth: number): string => {
    const indent = '  '.repeat(depth);
    return [...tree]
      .map(([name, one]) => `${indent}readonly ${key(name)}: ${typeOf(one, depth)};\n`)
      .join('');
  };
  const typeOf = (one: Tree | Message, depth: number): string => {
    if (!isTree(one)) return messageType(signatures.get(one.id) ?? new Map());
    if (!isWordings(one)) return `{\n${tell(one, depth + 1)}${'  '.repeat(depth)}}`;
    const [first] = one.values();
    return `readonly (${first === undefined ? 'string' : typeOf(first, depth)})[]`;
  };
  const language = `  /** BCP 47, of these words. */\n  readonly language: string;\n`;
  return `${HEAD(source.file)}export interface ${typeName(source.name)} {\n${language}${tell(treeOf(source), 1)}}\n`;
}

function messageType(signature: ReadonlyMap<string, string>): string {
  if (signature.size === 0) return 'string';
  const members = [...signature].map(([name, type]) => `readonly ${name}: ${type}`);
  return `(values: { ${members.join('; ')} }) => string`;
}

/** A catalogue of one language: plain texts and functions, without a parser and without ICU syntax. */
export function compileCatalogue(catalogue: Catalogue, signatures: Signatures, language: string): string {
  const writer = writerOf(language);
  const tell = (tree: Tree, depth: number): string =>
    [...tree].map(([name, one]) => `${'  '.repeat(depth)}${key(name)}: ${valueOf(one, depth)},\n`).join('');
  const valueOf = (one: Tree | Message, depth: number): string => {
    const indent = '  '.repeat(depth);
    if (!isTree(one)) return writer.message(one.elements, signatures.get(one.id) ?? new Map());
    if (!isWordings(one)) return `{\n${tell(one, depth + 1)}${indent}}`;
    const wordings = [...one.values()].map((wording) => `${indent}  ${valueOf(wording, depth + 1)},\n`);
    return `[\n${wordings.join('')}${indent}]`;
  };
  const type = typeName(catalogue.name);
  const body = tell(treeOf(catalogue), 1);
  return (
    `${HEAD(catalogue.file)}import type { ${type} } from '../${catalogue.name}.ts';\n\n${writer.rules()}` +
    `export const ${catalogue.name}: ${type} = {\n  language: ${quote(language)},\n${body}};\n`
  );
}

interface Writer {
  message(elements: readonly MessageFormatElement[], signature: ReadonlyMap<string, string>): string;
  /** The names of the helpers that the messages so far need. */
  rules(): string;
}

/** Languages with the source's plain `one` need not ask for the plural form. */
const isLikeSource = (language: string): boolean => language.split('-')[0] === SOURCE;

function writerOf(language: string): Writer {
  const rules = new Map<string, string>();
  const locale = quote(language);

  function text(elements: readonly MessageFormatElement[], counted: PluralElement | null): string {
    const parts = elements.map((part) =>
      part.type === TYPE.literal ? escape(part.value) : `\${${expression(part, counted)}}`,
    );
    const [only] = elements;
    if (elements.length === 1 && only !== undefined && only.type !== TYPE.literal && isText(only))
      return expression(only, counted);
    return elements.every(({ type }) => type === TYPE.literal)
      ? quote(elements.map((part) => (part.type === TYPE.literal ? part.value : '')).join(''))
      : `\`${parts.join('')}\``;
  }

  function expression(part: MessageFormatElement, counted: PluralElement | null): string {
    switch (part.type) {
      case TYPE.argument:
        return part.value;
      case TYPE.number: {
        const options = typeof part.style === 'object' && part.style !== null ? part.style : null;
        const given = options !== null && 'parsedOptions' in options ? options.parsedOptions : {};
        return numeral(part.value, given);
      }
      case TYPE.pound:
        return counted === null ? quote('#') : numeral(counted.value, {});
      case TYPE.select:
        return choice(
          Object.entries(part.options).map(([name, { value }]) => [
            name === 'other'
              ? null
              : name === 'true' || name === 'false'
                ? flag(part.value, name)
                : `${part.value} === ${quote(name)}`,
            text(value, counted),
          ]),
        );
      case TYPE.plural:
        return choice(
          exactFirst(part.options).map(([name, { value }]) => [
            name === 'other' ? null : pluralTest(part, name),
            text(value, part),
          ]),
        );
      default:
        return quote('');
    }
  }

  const numeral = (name: string, options: object): string =>
    Object.keys(options).length === 0
      ? `${name}.toLocaleString(${locale})`
      : `${name}.toLocaleString(${locale}, ${JSON.stringify(options)})`;

  function pluralTest({ value, pluralType }: PluralElement, name: string): string {
    if (name.startsWith('=')) return `${value} === ${name.slice(1)}`;
    if (pluralType !== 'ordinal' && isLikeSource(language)) return `${value} === 1`;
    const rule = pluralType === 'ordinal' ? 'ordinals' : 'plurals';
    rules.set(rule, `new Intl.PluralRules(${locale}, { type: ${quote(pluralType ?? 'cardinal')} })`);
    return `${rule}.select(${value}) === ${quote(name)}`;
  }

  return {
    message(elements, signature) {
      const made = text(elements, null);
      if (signature.size === 0) return made;
      const names = [...placeholdersOf(elements).keys()];
      return `(${names.length === 0 ? '' : `{ ${names.join(', ')} }`}) => ${made}`;
    },
    rules: () => [...rules].map(([name, made]) => `const ${name} = ${made};\n`).join(''),
  };
}

function choice(cases: readonly (readonly [string | null, string])[]): string {
  const other = cases.find(([test]) => test === null)?.[1] ?? quote('');
  const tests = cases.flatMap(([test, made]) => (test === null ? [] : [`${test} ? ${made} : `]));
  return `(${tests.join('')}${other})`;
}

/** An exact number comes before a plural form that matches it, too: so ICU reads them. */
const exactFirst = <Case>(cases: Readonly<Record<string, Case>>): readonly (readonly [string, Case])[] =>
  Object.entries(cases).toSorted(
    ([one], [other]) => Number(other.startsWith('=')) - Number(one.startsWith('=')),
  );

const flag = (name: string, value: 'true' | 'false'): string => (value === 'true' ? name : `!${name}`);

/** A text by itself; the template around a placeholder makes it a text. */
const isText = ({ type }: MessageFormatElement): boolean => type !== TYPE.pound;

const isTree = (one: Tree | Message): one is Tree => one instanceof Map;

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name));

const quote = (text: string): string => JSON.stringify(text);

const escape = (text: string): string => text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');
