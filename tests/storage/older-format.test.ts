import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AttemptRecord } from '../../src/storage/records/attempt-record.ts';
import { nowhere, openBrowser, type FakeBrowser } from './browser.ts';
import { always, attemptOf } from './records.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const RUN = 'plum-exchange~base~AAAAAAAAAAAAAAAA~';

/** As the first version of the game left it. */
function olderBrowser(entries: Readonly<Record<string, unknown>>): FakeBrowser {
  const browser = openBrowser();
  for (const [key, value] of Object.entries(entries)) {
    browser.local.set(`the-last-word:${key}`, JSON.stringify(value));
  }
  return browser;
}

const tell = (attempts: readonly AttemptRecord[]): readonly string[] =>
  attempts
    .map(({ run, undone, finishedAt }) => `${run.slice(RUN.length)} ${undone} ${finishedAt ?? 'goes on'}`)
    .toSorted();

const OLD = {
  'attempt/plum-exchange': { run: `${RUN}heA11`, undone: 2 },
  'finished/plum-exchange': true,
  [`undone/${RUN}hhh`]: 1,
  settings: { muted: true },
};

describe('format 0', () => {
  test('is taken over, once', async () => {
    const browser = olderBrowser(OLD);
    const expected = ['heA11 2 goes on', 'hhh 1 10000'];
    const memory = await browser.visit();
    expect(tell(await memory.attempts())).toEqual(expected);
    expect((await memory.attempts()).every(({ first }) => !first)).toBe(true);
    expect(browser.local.has(`the-last-word:undone/${RUN}hhh`)).toBe(false);
    expect(browser.local.get('the-last-word:settings')).toBe('{"muted":true}');
    expect(tell(await (await browser.visit()).attempts())).toEqual(expected);
  });

  test('stays where it is as long as it cannot be kept elsewhere', async () => {
    const browser = olderBrowser(OLD);
    const before = [...browser.local];
    const full = { openDatabase: () => Promise.resolve('newer' as const), openJournal: nowhere };
    expect(tell(await (await browser.visit(full)).attempts())).toHaveLength(2);
    expect([...browser.local]).toEqual(before);
    expect(tell(await (await browser.visit()).attempts())).toHaveLength(2);
  });

  test.each([7, null, 'x', { run: 3, undone: 0 }, { run: `${RUN}he`, undone: -1 }, { run: 'x', undone: 0 }])(
    'that reads %j is nothing',
    async (damaged) => {
      const memory = await olderBrowser({ 'attempt/plum-exchange': damaged }).visit();
      expect(await memory.attempts()).toEqual([]);
    },
  );
});

describe('a note of what was not kept any more', () => {
  const withNote = async (kept: AttemptRecord, note: unknown): Promise<readonly string[]> => {
    const browser = openBrowser();
    await (await browser.visit()).keepNext(kept, always);
    browser.local.set('the-last-word:attempt/plum-exchange', JSON.stringify(note));
    return tell(await (await browser.visit()).attempts());
  };
  const note = (moves: string, more: object = {}) => ({
    run: RUN + moves,
    undone: 0,
    isOver: false,
    ...more,
  });

  test('takes the attempt further', async () => {
    expect(await withNote(attemptOf('a', 'he'), note('heA11'))).toEqual(['heA11 0 goes on']);
    expect(await withNote(attemptOf('a', 'he'), note('heA11', { isOver: true }))).toEqual(['heA11 0 10000']);
    expect(await withNote(attemptOf('a', 'he'), note('h', { undone: 1 }))).toEqual(['h 1 goes on']);
  });

  test('that is behind changes nothing', async () => {
    expect(await withNote(attemptOf('a', 'heA11'), note('he'))).toEqual(['heA11 0 goes on']);
    expect(await withNote(attemptOf('a', 'heA11'), note('heA11'))).toEqual(['heA11 0 goes on']);
    expect(await withNote(attemptOf('a', 'h', { undone: 1 }), note('he'))).toEqual(['h 1 goes on']);
    expect(await withNote(attemptOf('a', 'heA11', { finishedAt: 5 }), note('he'))).toEqual(['heA11 0 5']);
  });

  test('of another attempt is one of its own', async () => {
    expect(await withNote(attemptOf('a', 'he'), note('cA11'))).toEqual(['cA11 0 goes on', 'he 0 goes on']);
  });

  test('says nothing new once it is kept, and helps out where all else is lost', async () => {
    const kept = note('cA11', { isKept: true });
    expect(await withNote(attemptOf('a', 'he'), kept)).toEqual(['he 0 goes on']);
    globalThis.indexedDB = new IDBFactory();
    const memory = await olderBrowser({ 'attempt/plum-exchange': kept }).visit();
    expect(tell(await memory.attempts())).toEqual(['cA11 0 goes on']);
  });
});
