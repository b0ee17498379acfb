import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { readImport, writeExport } from '../../src/storage/transfer.ts';
import { fc, runs } from '../helpers/generated.ts';
import { nowhere, openBrowser } from './browser.ts';
import { always, attemptOf, drillOf } from './records.ts';

/** Of an exported file nothing is left unread. */
function readExport(file: string) {
  const read = readImport(file, 0);
  if (!read.ok) return read;
  expect(read.value.unread).toEqual([]);
  return { ok: true, value: read.value.belongings } as const;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const RESULT = { ending: 'home-happy', patience: 90, warmth: 80, lastWord: null, overall: 85, passed: true };
const belongings = {
  attempts: [
    attemptOf('a', 'heA11', { name: 'Ines', note: 'Früh dran ☕' }),
    attemptOf('b', 'hh', { finishedAt: 2000, result: RESULT, undone: 3, first: false, mode: 'assessment' }),
  ],
  drills: [drillOf('h')],
};
const text = writeExport(belongings, 7);

describe('an export', () => {
  test('is read as it was written, however it is indented', () => {
    expect(readExport(text)).toEqual({ ok: true, value: belongings });
    expect(readExport(JSON.stringify(JSON.parse(text)))).toEqual({ ok: true, value: belongings });
    expect(JSON.parse(text)).toMatchObject({ kind: 'the-last-word/export', format: 1, exportedAt: 7 });
  });

  test.each([
    ['no JSON', 'hello', 'foreign'],
    ['something else', '{"kind":"a-list"}', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a number', '7', 'foreign'],
    ['half of one', text.slice(0, text.length / 2), 'damaged'],
    ['one without its attempts', '{"kind":"the-last-word/export","format":1}', 'damaged'],
    ['one of a newer format', text.replace('"format": 1', '"format": 2'), 'newer'],
    ['one with an altered score', text.replace('"overall": 85', '"overall": 99'), 'damaged'],
    ['one with an altered run', text.replace('heA11', 'heA12'), 'damaged'],
  ])('%s is none', (_, damaged, problem) => {
    expect(readExport(damaged)).toEqual({ ok: false, error: problem });
  });

  test('with any one character altered is refused, or says the same', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const read = readExport(text.slice(0, at) + character + text.slice(at + 1));
        // A sign before a nought says nothing.
        expect(JSON.stringify(read.ok ? read.value : belongings)).toBe(JSON.stringify(belongings));
      }),
      runs(2000),
    );
  });

  test.each([
    ['id', { id: '../..' }],
    ['run', { run: 'plum-exchange' }],
    ['scenario', { scenario: 'cappuccino' }],
    ['undone', { undone: -1 }],
    ['changedAt', { changedAt: 1.5 }],
    ['finishedAt', { finishedAt: '1' }],
    ['first', { first: 1 }],
    ['mode', { mode: 'exam' }],
    ['name', { name: 7 }],
    ['note', { note: 'x'.repeat(20_000) }],
    ['result', { result: { ...RESULT, overall: 101 } }],
    ['result', { result: {} }],
    ['format', { format: 0 }],
  ])('with a wrong %s in one attempt is damaged as a whole', (_, wrong) => {
    const attempts = [attemptOf('a', 'h'), { ...attemptOf('b', 'h'), ...wrong }];
    // @ts-expect-error -- written by somebody who does not know the types
    expect(readExport(writeExport({ attempts, drills: [] }, 7))).toEqual({ ok: false, error: 'damaged' });
  });

  test('with one attempt of a newer format is newer as a whole', () => {
    const attempts = [{ ...attemptOf('b', 'h'), format: 2 }];
    // @ts-expect-error -- written by somebody who knows more types
    expect(readExport(writeExport({ attempts, drills: [] }, 7))).toEqual({ ok: false, error: 'newer' });
  });
});

describe('an import', () => {
  test('after an export and an erasure gives the same', async () => {
    const browser = openBrowser();
    const memory = await browser.visit();
    for (const attempt of belongings.attempts) await memory.keepNext(attempt, always);
    for (const drill of belongings.drills) await memory.keepDrill(drill);
    const exported = await memory.exportAll();
    await memory.eraseAll();
    expect(await memory.importAll(exported)).toEqual({
      ok: true,
      value: { added: 2, updated: 0, unchanged: 0, drills: 1, unread: [] },
    });
    const after = await browser.visit();
    expect(await after.exportAll()).toBe(exported);
    globalThis.indexedDB = new IDBFactory();
    expect(await (await browser.visit()).exportAll()).toBe(exported);
  });

  test('of an attempt that was removed brings it back', async () => {
    const browser = openBrowser();
    const memory = await browser.visit();
    await memory.keepNext(attemptOf('a', 'h'), always);
    const exported = await memory.exportAll();
    await memory.remove('a');
    await memory.importAll(exported);
    expect(await (await browser.visit()).attempts()).toEqual([attemptOf('a', 'h')]);
  });

  test('takes what is further on, and leaves what is not', async () => {
    const memory = await openBrowser().visit();
    await memory.keepNext(attemptOf('a', 'h'), always);
    await memory.keepNext(attemptOf('b', 'heh'), always);
    const attempts = [
      attemptOf('a', 'he', { changedAt: 1 }),
      attemptOf('b', 'he', { changedAt: 9999 }),
      attemptOf('c', 'h'),
    ];
    const file = writeExport({ attempts, drills: [] }, 7);
    const summary = { added: 1, updated: 1, unchanged: 1, drills: 0, unread: [] };
    expect(await memory.importAll(file)).toEqual({ ok: true, value: summary });
    expect((await memory.attempts()).map(({ id, run }) => `${id} ${run.split('~')[3]}`).toSorted()).toEqual([
      'a he',
      'b heh',
      'c h',
    ]);
    expect(await memory.importAll(file)).toEqual({
      ok: true,
      value: { added: 0, updated: 0, unchanged: 3, drills: 0, unread: [] },
    });
  });

  test.each([
    'hello',
    text.slice(0, -20),
    text.replace('heA11', 'heA12'),
    text.replace('"format": 1', '"format": 2'),
  ])('of a damaged file changes nothing', async (damaged) => {
    const browser = openBrowser();
    const memory = await browser.visit();
    await memory.keepNext(attemptOf('x', 'h'), always);
    const before = [await memory.exportAll(), [...browser.local], [...browser.disk.files]];
    expect((await memory.importAll(damaged)).ok).toBe(false);
    expect([await memory.exportAll(), [...browser.local], [...browser.disk.files]]).toEqual(before);
  });

  test('for which there is no room changes nothing', async () => {
    const browser = openBrowser();
    const memory = await browser.visit({ openDatabase: nowhere });
    await memory.keepNext(attemptOf('x', 'h'), always);
    browser.disk.room = 0;
    expect(await memory.importAll(text)).toEqual({ ok: false, error: 'not-kept' });
    expect(await memory.attempts()).toEqual([attemptOf('x', 'h')]);
    browser.disk.room = Infinity;
    await memory.keepNext(attemptOf('y', 'h'), always);
    expect(await (await browser.visit({ openDatabase: nowhere })).attempts()).toHaveLength(2);
  });
});
