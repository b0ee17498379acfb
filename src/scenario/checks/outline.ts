import type { Path } from '../reading/path.ts';

/** A text in the file and where it stands: a name that refers to something, or words. */
export interface Named {
  readonly text: string;
  readonly path: Path;
}

/**
 * What a file says that other places of it refer to. It is read from any data, however wrong the shape is elsewhere, so
 * that one slip does not hide the others. Whatever cannot be read is not in it.
 */
export interface Outline {
  readonly persona: Named | null;
  readonly setting: Named | null;
  readonly isEmail: boolean;
  readonly start: Named | null;
  readonly floor: Named | null;
  /** Null if they are there but cannot be read. */
  readonly facts: ReadonlySet<string> | null;
  readonly turns: ReadonlyMap<string, OutlineTurn>;
  readonly endings: ReadonlyMap<string, OutlineEnding>;
}

export interface OutlineTurn {
  readonly id: string;
  readonly path: Path;
  readonly isMap: boolean;
  /** False if `says` is there but is no list: then nobody knows what its lines would reveal. */
  readonly isHeard: boolean;
  readonly lines: readonly OutlineLine[];
  readonly replies: readonly OutlineReply[];
  readonly replyIds: ReadonlySet<string>;
  readonly otherwise: OutlineTargets;
}

/** A line, or an answer. */
export interface OutlineSaying {
  readonly path: Path;
  readonly text: Named | null;
  readonly by: Named | null;
  readonly tone: Named | null;
}

export interface OutlineLine extends OutlineSaying, Conditional {
  readonly reveals: readonly Named[];
  readonly blurtAnswer: OutlineSaying;
  /** `wants` and `blurt`, where they are written. */
  readonly listening: readonly Path[];
}

export interface OutlineReply extends Conditional {
  readonly id: string;
  readonly path: Path;
  /** False if it is not even a map: then nothing more is reported of it. */
  readonly isMap: boolean;
  /** Whether `say` or `do` is there, readable or not. */
  readonly hasWords: boolean;
  /** Whether `say` is there, readable or not. */
  readonly isSpoken: boolean;
  /** Whether any of `shows`, `instead` and `misses` is there, be it with nothing in it. */
  readonly isJudged: boolean;
  readonly say: Named | null;
  readonly act: Named | null;
  readonly tone: Named | null;
  readonly button: Named | null;
  readonly echo: Named | null;
  readonly answer: OutlineSaying;
  readonly shows: readonly Named[];
  readonly instead: readonly Named[];
  readonly misses: readonly Named[];
  readonly to: OutlineTargets;
}

export interface OutlineTargets {
  /** Whether the key is there at all. */
  readonly given: boolean;
  readonly isList: boolean;
  readonly targets: readonly OutlineTarget[];
}

export interface OutlineTarget extends Conditional {
  readonly path: Path;
  readonly to: Named | null;
}

export interface Conditional {
  readonly isConditional: boolean;
  /** Of `needs` and `knows`. */
  readonly facts: readonly Named[];
  readonly said: readonly Named[];
}

export interface OutlineEnding {
  readonly id: string;
  readonly path: Path;
  readonly customer: string | null;
}

type Data = Readonly<Record<string, unknown>>;

export function outlineOf(data: unknown): Outline {
  const file = asMap(data);
  const turns = entriesOf(file, ['turns']).map(
    ([id, turn, path]) => [id, outlineTurn(id, turn, path)] as const,
  );
  const endings = entriesOf(file, ['endings']).map(([id, ending, path]): [string, OutlineEnding] => [
    id,
    { id, path, customer: named(asMap(ending), 'customer', path)?.text ?? null },
  ]);
  return {
    persona: named(file, 'persona', []),
    setting: named(file, 'setting', []),
    isEmail: file['channel'] === 'email',
    start: named(file, 'start', []),
    floor: named(file, 'floor', []),
    facts: 'facts' in file && !isMap(file['facts']) ? null : new Set(Object.keys(asMap(file['facts']))),
    turns: new Map(turns),
    endings: new Map(endings),
  };
}

function outlineTurn(id: string, data: unknown, path: Path): OutlineTurn {
  const turn = asMap(data);
  const replies = entriesOf(turn, [...path, 'replies']);
  return {
    id,
    path,
    isMap: isMap(data),
    isHeard: !('says' in turn) || Array.isArray(turn['says']),
    lines: asList(turn['says']).map((line, index) => outlineLine(line, [...path, 'says', index])),
    replies: replies.map(([name, reply, at]) => outlineReply(name, reply, at)),
    replyIds: new Set(replies.map(([name]) => name)),
    otherwise: outlineTargets(turn, 'otherwise', path),
  };
}

function outlineLine(data: unknown, path: Path): OutlineLine {
  const line = asMap(data);
  const listening = ['wants', 'blurt'].filter((key) => key in line).map((key) => path.concat(key));
  return {
    ...outlineSaying(data, path),
    blurtAnswer: outlineSaying(asMap(line['blurt'])['answer'], [...path, 'blurt', 'answer']),
    reveals: names(line, 'reveals', path),
    listening,
    ...conditionalOf(line, path),
  };
}

function outlineSaying(data: unknown, path: Path): OutlineSaying {
  const saying = asMap(data);
  const text = typeof data === 'string' ? { text: data, path } : named(saying, 'line', path);
  return { path, text, by: named(saying, 'by', path), tone: named(saying, 'tone', path) };
}

function outlineReply(id: string, data: unknown, path: Path): OutlineReply {
  const reply = asMap(data);
  return {
    id,
    path,
    isMap: isMap(data),
    hasWords: 'say' in reply || 'do' in reply,
    isSpoken: 'say' in reply,
    isJudged: ['shows', 'instead', 'misses'].some((key) => key in reply),
    say: named(reply, 'say', path),
    act: named(reply, 'do', path),
    tone: named(reply, 'tone', path),
    button: named(reply, 'button', path),
    echo: named(reply, 'echo', path),
    answer: outlineSaying(reply['answer'], [...path, 'answer']),
    shows: names(reply, 'shows', path),
    instead: names(reply, 'instead', path),
    misses: names(reply, 'misses', path),
    to: outlineTargets(reply, 'to', path),
    ...conditionalOf(reply, path),
  };
}

function outlineTargets(owner: Data, key: string, path: Path): OutlineTargets {
  const data = owner[key];
  const at = [...path, key];
  const given = key in owner;
  if (!Array.isArray(data)) return { given, isList: false, targets: [outlineTarget(data, at)] };
  return { given, isList: true, targets: data.map((target, index) => outlineTarget(target, [...at, index])) };
}

function outlineTarget(data: unknown, path: Path): OutlineTarget {
  const target = asMap(data);
  const to = typeof data === 'string' ? { text: data, path } : named(target, 'to', path);
  return { path, to, ...conditionalOf(target, path) };
}

function conditionalOf(owner: Data, path: Path): Conditional {
  const facts: Named[] = [...names(owner, 'needs', path)];
  const said: Named[] = [];
  collect(owner['when'], [...path, 'when'], facts, said);
  return { isConditional: 'needs' in owner || 'when' in owner, facts, said };
}

function collect(data: unknown, path: Path, facts: Named[], said: Named[]): void {
  const condition = asMap(data);
  facts.push(...present(named(condition, 'knows', path)));
  said.push(...present(named(condition, 'said', path)));
  for (const key of ['all', 'any']) {
    asList(condition[key]).forEach((part, index) => collect(part, [...path, key, index], facts, said));
  }
  if ('not' in condition) collect(condition['not'], [...path, 'not'], facts, said);
}

const present = (name: Named | null): readonly Named[] => (name === null ? [] : [name]);

const isMap = (data: unknown): data is Data =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const NOTHING: Data = {};
const asMap = (data: unknown): Data => (isMap(data) ? data : NOTHING);
const asList = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : []);

function entriesOf(owner: Data, path: Path): readonly (readonly [string, unknown, Path])[] {
  const entries = Object.entries(asMap(owner[String(path.at(-1))]));
  return entries.map(([key, value]) => [key, value, [...path, key]] as const);
}

function named(owner: Data, key: string, path: Path): Named | null {
  const value = owner[key];
  return typeof value === 'string' ? { text: value, path: [...path, key] } : null;
}

/** One name or a list of names. */
function names(owner: Data, key: string, path: Path): readonly Named[] {
  const value = owner[key];
  if (typeof value === 'string') return [{ text: value, path: [...path, key] }];
  return asList(value).flatMap((text, index) =>
    typeof text === 'string' ? [{ text, path: [...path, key, index] }] : [],
  );
}
