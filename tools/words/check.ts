import { TYPE, type MessageFormatElement, type PluralElement } from '@formatjs/icu-messageformat-parser';
import { placeholdersOf, type Catalogue, type Finding, type Message } from './catalogue.ts';
import { isWordings, signaturesOf, treeOf, type Signatures, type Tree } from './compile.ts';

/** Faults of the source by itself. */
export const checkSource = (catalogue: Catalogue): readonly Finding[] => [
  ...catalogue.findings,
  ...checkShape(catalogue),
  ...catalogue.messages.flatMap((message) => checkForms(catalogue.file, message, 'en')),
];

/** Faults of a translation: missing messages, extra messages, and messages that do not fit the source. */
export function checkTranslation(
  source: Catalogue,
  translation: Catalogue | undefined,
  language: string,
): readonly Finding[] {
  const file = `messages/${language}/${source.name}.json`;
  if (translation === undefined) return [{ file, line: 1, text: 'This file is missing.' }];
  const there = new Map(translation.messages.map((message) => [message.id, message]));
  const known = new Set(source.messages.map(({ id }) => id));
  const signatures = signaturesOf(source);
  const missing = source.messages
    .filter(({ id }) => !there.has(id))
    .map(({ id, text }) => ({
      file,
      line: 1,
      text: `"${id}" is missing. The source says: ${shorten(text)}`,
    }));
  return [
    ...translation.findings,
    ...(translation.findings.length > 0 ? [] : missing),
    ...translation.messages.flatMap((message): readonly Finding[] => {
      if (!known.has(message.id)) {
        return [{ file, line: message.line, text: `"${message.id}" is no message of the source.` }];
      }
      return [
        ...checkPlaceholders(file, message, source, signatures),
        ...checkForms(file, message, language),
      ];
    }),
  ];
}

function checkPlaceholders(
  file: string,
  message: Message,
  source: Catalogue,
  signatures: Signatures,
): readonly Finding[] {
  const wanted = signatures.get(message.id) ?? new Map<string, string>();
  const given = placeholdersOf(message.elements);
  const origin = source.messages.find(({ id }) => id === message.id);
  const needed = origin === undefined ? new Map() : placeholdersOf(origin.elements);
  const find = (text: string): Finding => ({ file, line: message.line, text: `"${message.id}": ${text}` });
  const names = [...wanted.keys()].map((name) => `{${name}}`).join(', ') || 'none';
  return [
    ...[...given]
      .filter(([name]) => !wanted.has(name))
      .map(([name]) => find(`there is no placeholder {${name}} in the source. It has: ${names}.`)),
    ...[...given]
      .filter(([name, { type }]) => wanted.has(name) && wanted.get(name) !== type && type !== 'string')
      .map(([name]) => find(`{${name}} is a ${wanted.get(name)} and cannot be used like this.`)),
    ...[...given]
      .filter(([name, { type }]) => wanted.has(name) && wanted.get(name) !== 'string' && type === 'string')
      .map(([name]) => find(`write {${name}, number} or use it as the source does.`)),
    ...[...needed]
      .filter(([name, { isChoice }]) => !isChoice && !given.has(name))
      .map(([name]) => find(`the placeholder {${name}} is missing.`)),
  ];
}

const RESERVED =
  /^(?:break|case|catch|class|const|continue|default|delete|do|else|enum|export|for|function|if|import|in|new|null|return|switch|this|throw|try|typeof|var|void|while|with|yield|plurals|ordinals)$/;

/** A name that is both a message and a group, and a placeholder that no program can have. */
function checkShape({ file, messages }: Catalogue): readonly Finding[] {
  const groups = new Set(
    messages.flatMap(({ id }) => id.split('.').map((_, depth, parts) => parts.slice(0, depth).join('.'))),
  );
  return [
    ...messages
      .filter(({ id }) => groups.has(id))
      .map(({ id, line }) => ({ file, line, text: `"${id}" is a message and a group of messages.` })),
    ...messages.flatMap(({ id, line, elements }) =>
      [...placeholdersOf(elements).keys()]
        .filter((name) => RESERVED.test(name) || !/^[a-z]\w*$/i.test(name))
        .map((name) => ({ file, line, text: `"${id}": choose another name for the placeholder {${name}}.` })),
    ),
    ...checkNumbering(file, treeOf({ messages })),
  ];
}

/** Numbered wordings are 1, 2, 3 without a gap, because they are said one after the other. */
function checkNumbering(file: string, tree: Tree): readonly Finding[] {
  return [...tree.values()].flatMap((inner): readonly Finding[] => {
    if (!(inner instanceof Map)) return [];
    const names = [...inner.keys()];
    const isNumbered = !isWordings(inner) || names.every((name, index) => name === String(index + 1));
    const [first] = inner.values();
    const line = first instanceof Map ? 1 : (first?.line ?? 1);
    return [
      ...(isNumbered ? [] : [{ file, line, text: 'These wordings must be numbered 1, 2, 3 in this order.' }]),
      ...checkNumbering(file, inner),
    ];
  });
}

/** Every plural form that the language has, and no other. */
function checkForms(file: string, message: Message, language: string): readonly Finding[] {
  const wrong = pluralsIn(message.elements).flatMap((plural): readonly string[] => {
    const type = plural.pluralType ?? 'cardinal';
    const rules = new Intl.PluralRules(language, { type });
    const forms: readonly string[] = rules.resolvedOptions().pluralCategories;
    const given = Object.keys(plural.options);
    const isTold = (form: string): boolean =>
      given.includes(form) ||
      SAMPLE.every((count) => rules.select(count) !== form || given.includes(`=${count}`));
    return [
      ...(plural.offset === 0 ? [] : ['"offset" is not supported.']),
      ...forms
        .filter((form) => !isTold(form))
        .map((form) => `the case ${form} {…} of {${plural.value}} is missing.`),
      ...given
        .filter((form) => !form.startsWith('=') && form !== 'other' && !forms.includes(form))
        .map(
          (form) => `the language has no case ${form} for {${plural.value}}. It has: ${forms.join(', ')}.`,
        ),
    ];
  });
  const dated = message.elements.some(({ type }) => type === TYPE.date || type === TYPE.time);
  return [...wrong, ...(dated ? ['dates are not supported: hand them in as text.'] : [])].map((text) => ({
    file,
    line: message.line,
    text: `"${message.id}": ${text}`,
  }));
}

/** Enough to see every form of a small number. */
const SAMPLE = Array.from({ length: 201 }, (_, count) => count);

const pluralsIn = (elements: readonly MessageFormatElement[]): readonly PluralElement[] =>
  elements.flatMap((part) =>
    part.type === TYPE.plural || part.type === TYPE.select
      ? [
          ...(part.type === TYPE.plural ? [part] : []),
          ...Object.values(part.options).flatMap(({ value }) => pluralsIn(value)),
        ]
      : [],
  );

/**
 * Messages that no code names. A name counts as used if it stands after a dot, in a destructuring or in quotes. So a
 * common name may hide an unused message, but a reported one is certainly unused.
 */
export function unusedIn(catalogue: Catalogue, code: string): readonly Finding[] {
  return catalogue.messages
    .filter(({ id }) => {
      const path = id.split('.').slice(1);
      const name = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
      return !new RegExp(`(?:\\.|[{,(]\\s*|['"\`])${name}\\b`).test(code);
    })
    .map(({ id, line }) => ({ file: catalogue.file, line, text: `"${id}" is used nowhere.` }));
}

const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);
