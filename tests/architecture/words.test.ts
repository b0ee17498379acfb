import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const GENERATED = 'src/presentation/messages/';

/** The panel `?inspect` and the page `#/sheet` speak to those who make the game, in English as the command line does. */
const OF_MAKERS = ['src/dialogue/inspect/', 'src/app/sheet/', 'src/dialogue/sheet/'];

/** What speaks to the trainee, without what is made of the folder messages. */
const files = ['src/presentation', 'src/dialogue', 'src/app']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter(
    (file) => file.endsWith('.ts') && ![GENERATED, ...OF_MAKERS].some((folder) => file.startsWith(folder)),
  );
const codeOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const wrong = (pattern: RegExp): readonly string[] => files.filter((file) => pattern.test(codeOf(file)));

test('there is something to look at', () => expect(files.length).toBeGreaterThan(100));

describe('the language is handed down', () => {
  test('nobody reads it from the page', () => {
    expect(wrong(/documentElement\.lang\b(?!\s*=[^=])/)).toEqual([]);
  });

  test('nobody writes one into the code', () => {
    expect(wrong(/['"`]en(?:-[A-Z]{2})?['"`]/)).toEqual([]);
  });

  test('nobody but the composition root takes the words of one', () => {
    expect(wrong(/from '[^']*messages\/[a-z]{2,3}(?:-[A-Z]{2})?\//)).toEqual([]);
    // What is left are types.
    expect(wrong(/^import (?!type)[^;]*messages\/[a-z]+\.ts/m)).toEqual([]);
  });
});

describe('no grammar stands in the code', () => {
  test.each([
    ['capitals', /toLocale(?:Upper|Lower)Case|to(?:Upper|Lower)Case\(/],
    ['joined lists', /\.join\(', '\)/],
    ['numbers written by hand', /toLocaleString\(/],
    ['singular and plural', /(?:count|length|size|total) === 1\s*\?\s*['"`]/],
  ])('%s', (_, pattern) => expect(wrong(pattern)).toEqual([]));
});
