import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LineCounter, isMap, isScalar, parseDocument, type Node, type Pair } from 'yaml';

/** The language that every other one is translated from. */
export const SOURCE = 'en';

/** A fault that the author of a file must mend. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface Message {
  /** `play.meters.patience`: the file's name, then the groups and the name in the catalogue. */
  readonly id: string;
  readonly elements: readonly MessageFormatElement[];
  readonly text: string;
  /** What a translator should know. */
  readonly description: string | null;
  readonly line: number;
}

/** One file: the words of one language for one part of the page. */
export interface Catalogue {
  readonly file: string;
  /** The file's name without its ending; each id in it begins with this. */
  readonly name: string;
  readonly messages: readonly Message[];
  readonly findings: readonly Finding[];
}

/** All catalogues of one language, in alphabetical order. */
export const readLanguage = (folder: string, language: string): readonly Catalogue[] =>
  readdirSync(join(folder, language))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) =>
      readCatalogue(readFileSync(join(folder, language, file), 'utf8'), `messages/${language}/${file}`),
    );

/** The languages that have a folder, the source first. */
export const languagesIn = (folder: string): readonly string[] => [
  SOURCE,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== SOURCE)
    .map(({ name }) => name)
    .toSorted(),
];

/** Reads a file of the shape `{ "id": { "defaultMessage": "…", "description": "…" } }`, which is that of FormatJS. */
export function readCatalogue(text: string, file: string): Catalogue {
  const name = /([^/]+)\.json$/.exec(file)?.[1] ?? file;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const findings: Finding[] = [];
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const find = (offset: number, what: string): void =>
    void findings.push({ file, line: lineOf(offset), text: what });
  for (const error of document.errors) find(error.pos[0], `This is no JSON: ${firstLine(error.message)}`);
  if (findings.length === 0 && !isJson(text))
    find(0, 'This is no JSON: look for a comma that is missing or too much.');
  const root = document.contents;
  if (findings.length > 0 || !isMap(root)) return { file, name, messages: [], findings };
  const messages = root.items.flatMap((item): readonly Message[] => {
    const at = startOf(item.key as Node);
    const id = String(isScalar(item.key) ? item.key.value : item.key);
    const line = lineOf(at);
    if (!id.startsWith(`${name}.`)) {
      find(at, `"${id}" stands in ${name}.json, so it has to begin with "${name}.".`);
      return [];
    }
    const read = readMessage(item as Pair<Node, Node>);
    if (read === null) {
      find(
        at,
        `"${id}" needs the form { "defaultMessage": "…" }, with a "description" if it helps a translator.`,
      );
      return [];
    }
    const parsed = parseMessage(read.text);
    if (typeof parsed === 'string') {
      find(at, `"${id}": ${parsed}`);
      return [];
    }
    return [{ id, line, ...read, elements: parsed }];
  });
  return { file, name, messages, findings };
}

function readMessage({ value }: Pair<Node, Node>): Pick<Message, 'text' | 'description'> | null {
  if (!isMap(value)) return null;
  const text = value.get('defaultMessage');
  const description = value.get('description') ?? null;
  const isKnown = value.items.every(({ key }) =>
    ['defaultMessage', 'description'].includes(String(isScalar(key) ? key.value : key)),
  );
  if (typeof text !== 'string' || !isKnown) return null;
  return description === null || typeof description === 'string' ? { text, description } : null;
}

/** What is wrong, for people who do not know the parser's error names. */
const MISTAKES: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a "}" is missing.',
  UNMATCHED_CLOSING_TAG: 'a tag is closed that was not opened.',
  EMPTY_ARGUMENT: 'there is nothing between "{" and "}".',
  MALFORMED_ARGUMENT: 'what stands between "{" and "}" is no name.',
  EXPECT_ARGUMENT_TYPE: 'after "{name," a word like "plural", "select" or "number" is missing.',
  INVALID_ARGUMENT_TYPE: 'after "{name," only plural, select, selectordinal and number are known.',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'after "plural," or "select," the cases are missing: one {…} other {…}.',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'a case is missing: one {…} other {…}.',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'a case is missing: name {…} other {…}.',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'a case has no text: write {…} after its name.',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'a case has no text: write {…} after its name.',
  MISSING_OTHER_CLAUSE: 'the case other {…} is missing.',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'a case stands there twice.',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'a case stands there twice.',
};

function parseMessage(text: string): readonly MessageFormatElement[] | string {
  try {
    return parse(text, { ignoreTag: true, requiresOtherClause: true });
  } catch (error) {
    const { message, location } = error as Error & {
      readonly location?: { readonly start: { readonly column: number } };
    };
    const place =
      location === undefined ? '' : ` Look at “${text.slice(location.start.column - 1).slice(0, 30)}”.`;
    return `${MISTAKES[message] ?? `this is no ICU message (${message}).`}${place}`;
  }
}

/** The type of value that a placeholder needs. */
export type PlaceholderType = 'string' | 'number' | 'boolean';

export interface Placeholder {
  readonly type: PlaceholderType;
  /** Whether it only chooses between texts: then a language that says the same each time may omit it. */
  readonly isChoice: boolean;
}

/** The placeholders of a message by name, or its faults. */
export function placeholdersOf(elements: readonly MessageFormatElement[]): ReadonlyMap<string, Placeholder> {
  const found = new Map<string, Placeholder>();
  const note = (name: string, type: PlaceholderType, isChoice: boolean): void => {
    const before = found.get(name);
    // A placeholder that only chooses in one place may be printed in another.
    const both = before === undefined || before.type === type ? type : 'string';
    found.set(name, { type: both, isChoice: isChoice && before?.isChoice !== false });
  };
  const visit = (part: MessageFormatElement): void => {
    if (part.type === TYPE.argument) note(part.value, 'string', false);
    if (part.type === TYPE.number || part.type === TYPE.plural) note(part.value, 'number', false);
    if (part.type === TYPE.select) {
      const cases = Object.keys(part.options);
      const isFlag = cases.every((name) => ['true', 'false', 'other'].includes(name)) && cases.length > 1;
      note(part.value, isFlag ? 'boolean' : 'string', true);
    }
    if (part.type === TYPE.select || part.type === TYPE.plural) {
      for (const { value } of Object.values(part.options)) value.forEach(visit);
    }
  };
  elements.forEach(visit);
  return found;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

const firstLine = (text: string): string => text.split('\n')[0] ?? text;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
