import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Which rooms each room may import, besides itself. The order is that of DESIGN: the arrows go one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/basics': [],
  'src/scenario': ['src/basics'],
  'src/rubric': ['src/basics', 'src/scenario'],
  'src/conversation': ['src/basics', 'src/scenario', 'src/rubric'],
  // Written against the rules a second time, on purpose: it knows no conversation and no machine.
  'src/solver': ['src/basics', 'src/scenario', 'src/rubric'],
  // What authors learn from the solved game. No page needs it to be played.
  'src/proof': ['src/basics', 'src/scenario', 'src/rubric', 'src/solver'],
  'src/session': ['src/basics', 'src/scenario', 'src/rubric', 'src/conversation'],
  // What others have written, as they tell it.
  'src/results': ['src/basics'],
  // It knows the shape of what it keeps, and nothing of where that comes from.
  'src/storage': ['src/basics', 'src/results'],
  // Of the solver and of what is kept their data only; see TYPES_ONLY.
  'src/practice': [
    'src/basics',
    'src/scenario',
    'src/rubric',
    'src/conversation',
    'src/session',
    'src/solver',
    'src/storage',
  ],
  // What a review knows, before anybody puts it into words. Of the solver the types only.
  'src/review': ['src/basics', 'src/scenario', 'src/rubric', 'src/conversation', 'src/session', 'src/solver'],
  // It counts by whatever game it is handed: its thread hands it the solver's.
  'src/cohort': [
    'src/basics',
    'src/results',
    'src/scenario',
    'src/rubric',
    'src/conversation',
    'src/session',
  ],
  'src/presentation': [
    'src/basics',
    'src/results',
    'src/scenario',
    'src/rubric',
    'src/conversation',
    'src/session',
    'src/review',
    'src/practice',
    'src/cohort',
    'src/solver',
    'src/storage',
  ],
  // What draws and sounds knows views, and the words that the views are made of.
  scenes: ['src/basics', 'src/scenario', 'src/presentation'],
  'src/dialogue': ['src/basics', 'src/scenario', 'src/presentation'],
  'src/audio': ['src/basics', 'src/scenario', 'src/presentation'],
  'src/app': [
    'src/basics',
    'src/results',
    'src/scenario',
    'src/rubric',
    'src/conversation',
    'src/session',
    'src/review',
    'src/practice',
    'src/cohort',
    'src/presentation',
    'src/solver',
    'src/workbench',
    'src/dialogue',
    'src/audio',
    'src/storage',
    'scenes',
  ],
  // Work on scenarios, as pure as the rooms below it, so that a page can do it as well as the command line.
  'src/workbench': [
    'src/basics',
    'src/results',
    'src/scenario',
    'src/rubric',
    'src/conversation',
    'src/solver',
    'src/proof',
    'src/session',
    'src/practice',
    'src/storage',
  ],
  'src/cli': [
    'src/basics',
    'src/scenario',
    'src/rubric',
    'src/conversation',
    'src/results',
    'src/session',
    'src/workbench',
  ],
};

/** Rooms that know another one's types and call nothing of it: the solver works in a thread of its own. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  'src/review': ['src/solver'],
  'src/practice': ['src/solver', 'src/storage'],
  'src/presentation': ['src/results', 'src/solver', 'src/storage', 'src/cohort'],
  'src/app': ['src/solver', 'src/cohort'],
  'src/workbench': ['src/storage'],
};

/** Where the parts are put together: the page, and the threads beside it. */
const ENTRIES: ReadonlySet<string> = new Set([
  'src/main.ts',
  'src/solver-worker.ts',
  'src/journal-worker.ts',
  'src/cohort-worker.ts',
]);

/** Which packages each room may import; a room that is not named may import none. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'src/scenario': ['yaml', 'zod'],
  'src/rubric': ['zod'],
  'src/conversation': ['xstate'],
  'src/cohort': ['@dagrejs/dagre'],
  'src/app': ['xstate', 'virtual:cards', 'virtual:rubric/words'],
  'src/audio': ['howler'],
  'src/storage': ['idb'],
  scenes: ['phaser', 'virtual:phaser'],
  'src/workbench': ['@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
  'src/cli': ['node:fs', 'node:path', 'node:url', 'node:util'],
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  /** Whether it is gone once the types are. */
  readonly isType: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|\n\s*import\s+['"]([^'"]+)['"]/g;

const roomOf = (file: string): string =>
  file.startsWith('scenes/') ? 'scenes' : file.split('/').slice(0, 2).join('/');

const files = ['src', 'scenes'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`),
);

const imports: readonly Import[] = files.flatMap((file) => {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(IMPORT)].map((match) => {
    const named = match[1] ?? match[2] ?? match[3] ?? '';
    const target = named.startsWith('.') ? relative(root, join(root, dirname(file), named)) : named;
    return { file, room: roomOf(file), target, isType: /^\s*(?:import|export) type\b/.test(match[0]) };
  });
});

const inside = imports.filter(({ room }) => !ENTRIES.has(room));
/** The address of a thread's script is no import of it. */
const isAddress = (target: string): boolean => target.endsWith('?worker&url');
const local = inside.filter(({ target }) => /^(?:src|scenes)\//.test(target) && !isAddress(target));
const packages = inside.filter(({ target }) => !/^(?:src|scenes|assets)\//.test(target));

test('the imports are found at all', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(local.length).toBeGreaterThan(files.length);
});

test('every room is known', () => {
  const rooms = new Set(files.map(roomOf).filter((room) => !ENTRIES.has(room)));
  expect([...rooms].toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});

describe('the arrows go one way', () => {
  test.each(Object.entries(MAY_IMPORT))('%s', (room, allowed) => {
    const wrong = local
      .filter((one) => one.room === room)
      .filter(({ target }) => ![room, ...allowed].includes(roomOf(target)))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });
});

test('of some rooms only the types are known', () => {
  const wrong = local
    .filter(({ room, target, isType }) => !isType && TYPES_ONLY[room]?.includes(roomOf(target)))
    .map(({ file, target }) => `${file} imports ${target}`);
  expect(wrong).toEqual([]);
});

describe('packages stay in their rooms', () => {
  test.each(Object.keys(MAY_IMPORT))('%s', (room) => {
    const allowed = MAY_USE[room] ?? [];
    const wrong = packages
      .filter((one) => one.room === room)
      .filter(({ target }) => !allowed.includes(target.replace(/\?.*$/, '')))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });
});

describe('nothing reads a clock or rolls dice but the composition root', () => {
  test.each(files.filter((file) => file !== 'src/main.ts'))('%s', (file) => {
    const code = readFileSync(join(root, file), 'utf8');
    expect(code).not.toMatch(
      /Date\.now\(|new Date\(\)|Math\.random|performance\.now\(|crypto\.getRandomValues/,
    );
  });
});

describe('files are of a size that can be read', () => {
  const lengths = files
    .map((file) => readFileSync(join(root, file), 'utf8').split('\n').length)
    .toSorted((a, b) => a - b);

  test('none is over 400 lines, nine of ten are under 250, half are under 100', () => {
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(250);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(100);
  });
});

const EXPORTED_TYPE = /^export (?:type|interface|class) (\w+)\b(?!.* from)/gm;

test('no two exported types of one name are in the same room or in neighbouring ones', () => {
  const known = files
    .filter((file) => !ENTRIES.has(roomOf(file)) && !file.startsWith('src/presentation/messages/'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(EXPORTED_TYPE)].map(([, name = '']) => ({
        name,
        file,
      })),
    );
  const isNear = (one: string, other: string): boolean =>
    one === other || MAY_IMPORT[one]?.includes(other) === true || MAY_IMPORT[other]?.includes(one) === true;
  const twins = known.flatMap(({ name, file }, index) =>
    known
      .slice(index + 1)
      .filter((other) => other.name === name && isNear(roomOf(file), roomOf(other.file)))
      .map((other) => `${name}: ${file} and ${other.file}`),
  );
  expect(twins).toEqual([]);
});

test('no folder holds more files than one can overlook', () => {
  const perFolder = new Map<string, number>();
  for (const file of files) perFolder.set(dirname(file), (perFolder.get(dirname(file)) ?? 0) + 1);
  expect([...perFolder].filter(([, count]) => count > 15)).toEqual([]);
});

test('no text becomes code or markup', () => {
  const wrong = files.filter((file) =>
    /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(wrong).toEqual([]);
});
