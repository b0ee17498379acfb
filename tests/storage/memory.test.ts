import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import type { AttemptRecord } from '../../src/storage/records/attempt-record.ts';
import type { Memory } from '../../src/storage/memory.ts';
import type { Place } from '../../src/storage/place.ts';
import { nowhere, openBrowser, storageOf, type FakeBrowser } from './browser.ts';
import { always, attemptOf, drillOf } from './records.ts';

const wipeDatabase = (): void => {
  globalThis.indexedDB = new IDBFactory();
};
beforeEach(wipeDatabase);

const HEALTHY = {
  lasting: true,
  database: 'works',
  journal: 'works',
  wipesNoticed: 0,
  wipesRepaired: 0,
  newerRecords: 0,
};

/** A browser in which two attempts and a drill were kept. */
async function usedBrowser(): Promise<FakeBrowser> {
  const browser = openBrowser();
  const memory = await browser.visit();
  expect(await memory.keepNext(attemptOf('a', 'heA11'), always)).toBe(true);
  expect(await memory.keepNext(attemptOf('b', 'h', { finishedAt: 1001 }), always)).toBe(true);
  expect(await memory.keepDrill(drillOf('h'))).toBe(true);
  return browser;
}

async function expectAllThere(memory: Memory): Promise<void> {
  expect(await memory.attempts()).toEqual([
    attemptOf('a', 'heA11'),
    attemptOf('b', 'h', { finishedAt: 1001 }),
  ]);
  expect(await memory.drills()).toEqual([drillOf('h')]);
}

const fullPlace = (place: Place): Place => {
  const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  return { read: place.read, write: refuse, replace: refuse };
};

async function fullDatabase(): Promise<Place> {
  const opened = await openDatabase();
  return typeof opened === 'string' ? expect.fail(opened) : fullPlace(opened);
}

describe('what is kept', () => {
  test('is there at the next visit, the latest first', async () => {
    const browser = await usedBrowser();
    const memory = await browser.visit();
    await expectAllThere(memory);
    expect(memory.health()).toEqual(HEALTHY);
  });

  test('is what was kept last', async () => {
    const browser = openBrowser();
    const before = await browser.visit();
    for (const moves of ['h', 'he', 'heA11']) await before.keepNext(attemptOf('a', moves), always);
    const memory = await browser.visit();
    expect(await memory.attempts()).toEqual([attemptOf('a', 'heA11')]);
  });

  test('is what was kept last even where the clock was set back in between', async () => {
    const browser = openBrowser();
    await (await browser.visit({ now: () => 90_000 })).keepNext(attemptOf('a', 'h'), always);
    await (await browser.visit({ now: () => 10 })).keepNext(attemptOf('a', 'he'), always);
    expect(await (await browser.visit()).attempts()).toEqual([attemptOf('a', 'he')]);
  });

  test('is gone once it is removed, and stays so', async () => {
    const browser = await usedBrowser();
    const memory = await browser.visit();
    await memory.remove('a');
    await memory.removeDrill(drillOf('h').id);
    const after = await browser.visit();
    expect(await after.attempts()).toEqual([attemptOf('b', 'h', { finishedAt: 1001 })]);
    expect(await after.drills()).toEqual([]);
  });
});

describe('two tabs', () => {
  test('see what the other has kept, and neither loses anything', async () => {
    const browser = openBrowser();
    const one = await browser.visit();
    const other = await browser.visitToo();
    expect(await one.keepNext(attemptOf('a', 'he'), always)).toBe(true);
    expect(await other.keepNext(attemptOf('b', 'h'), always)).toBe(true);
    const both = [attemptOf('a', 'he'), attemptOf('b', 'h')];
    expect(await one.attempts()).toEqual(both);
    expect(await other.attempts()).toEqual(both);
    wipeDatabase();
    const after = await browser.visit();
    expect(await after.attempts()).toEqual(both);
    expect(browser.disk.files.size).toBe(1);
  });

  test('opened one after the other notice no wipe where there was none', async () => {
    const browser = await usedBrowser();
    await browser.visit();
    const other = await browser.visitToo();
    expect(other.health()).toEqual(HEALTHY);
  });

  test('what one of them erased does not come back from the other', async () => {
    const browser = await usedBrowser();
    const one = await browser.visit();
    const other = await browser.visitToo();
    await one.eraseAll();
    expect(await other.attempts()).toEqual([]);
    expect(await (await browser.visit()).attempts()).toEqual([]);
  });
});

/** Ours are the states with these moves. */
const from =
  (...moves: readonly string[]) =>
  ({ run }: AttemptRecord): boolean =>
    moves.some((one) => run.endsWith(`~${one}`));

describe.each([
  ['a database', {}],
  ['no database', { openDatabase: nowhere }],
  ['a database that is full', { openDatabase: fullDatabase }],
  ['the small store alone', { openDatabase: nowhere, openJournal: nowhere }],
])('the next state of an attempt, with %s', (_, world) => {
  test('is kept after one that this page made or began from', async () => {
    const browser = openBrowser();
    const memory = await browser.visit(world);
    expect(await memory.keepNext(attemptOf('a', 'h'), from())).toBe(true);
    expect(await memory.keepNext(attemptOf('a', 'he'), from('h'))).toBe(true);
    expect(await (await browser.visit(world)).attempts()).toEqual([attemptOf('a', 'he')]);
  });

  test('is refused after one that another page made, and nothing changes', async () => {
    const browser = openBrowser();
    const one = await browser.visit(world);
    await one.keepNext(attemptOf('a', 'h'), from());
    const other = await browser.visitToo(world);
    expect(await one.keepNext(attemptOf('a', 'he'), from('h'))).toBe(true);
    expect(await other.keepNext(attemptOf('a', 'hc'), from('h'))).toBeNull();
    expect(await (await browser.visit(world)).attempts()).toEqual([attemptOf('a', 'he')]);
  });
});

describe.each([
  ['a database', {}],
  ['the small store alone', { openDatabase: nowhere, openJournal: nowhere }],
])('the next state of an attempt that another page can write to, too, with %s', (_, world) => {
  test('is refused after it was removed', async () => {
    const browser = openBrowser();
    const memory = await browser.visit(world);
    await memory.keepNext(attemptOf('a', 'h'), from());
    await memory.remove('a');
    expect(await memory.keepNext(attemptOf('a', 'he'), from('h'))).toBeNull();
  });

  test('is kept although another page, whose clock is ahead, has written the one before anew', async () => {
    const browser = openBrowser();
    const memory = await browser.visit(world);
    await memory.keepNext(attemptOf('a', 'h'), from());
    const ahead = await browser.visitToo({ ...world, now: () => 90_000 });
    await ahead.keepNext(attemptOf('a', 'h'), always);
    expect(await memory.keepNext(attemptOf('a', 'he'), from('h'))).toBe(true);
    expect(await (await browser.visit(world)).attempts()).toEqual([attemptOf('a', 'he')]);
  });
});

describe.each([
  ['a database', {}],
  ['no database', { openDatabase: nowhere }],
  ['the small store alone', { openDatabase: nowhere, openJournal: nowhere }],
])('two changes of one attempt at the same time, with %s', (_, world) => {
  const [named, noted] = [{ name: 'Asha' }, { note: 'Second week' }];

  test('both stay', async () => {
    const browser = openBrowser();
    const memory = await browser.visit(world);
    await memory.keepNext(attemptOf('a', 'h'), always);
    const changes = [named, noted].map((change) => memory.amend('a', (kept) => ({ ...kept, ...change })));
    expect(await Promise.all(changes)).toEqual([true, true]);
    const both = { ...attemptOf('a', 'h'), ...named, ...noted };
    expect(await (await browser.visit(world)).attempts()).toEqual([both]);
  });

  test('nothing is changed, or kept again, of an attempt that was removed', async () => {
    const memory = await openBrowser().visit(world);
    await memory.keepNext(attemptOf('a', 'h'), always);
    await memory.remove('a');
    expect(await memory.amend('a', (kept) => ({ ...kept, ...named }))).toBe(false);
    expect(await memory.attempts()).toEqual([]);
  });
});

describe('a wiped copy', () => {
  test('of the database is noticed and put back from the journal', async () => {
    const browser = await usedBrowser();
    wipeDatabase();
    const memory = await browser.visit();
    await expectAllThere(memory);
    expect(memory.health()).toEqual({ ...HEALTHY, wipesNoticed: 1, wipesRepaired: 1 });
    await expectAllThere(await browser.visit({ openJournal: nowhere }));
  });

  test('of a database whose file was damaged, so that it opens only at the second time, is put back at once', async () => {
    const browser = await usedBrowser();
    wipeDatabase();
    const opening = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening …', 'UnknownError');
    });
    const memory = await browser.visit();
    expect(opening.mock.results.map(({ type }) => type)).toEqual(['throw', 'return']);
    await expectAllThere(memory);
    expect(memory.health()).toEqual({ ...HEALTHY, wipesNoticed: 1, wipesRepaired: 1 });
  });

  test('of the journal is noticed and put back from the database', async () => {
    const browser = await usedBrowser();
    browser.disk.files.clear();
    const memory = await browser.visit();
    await expectAllThere(memory);
    expect(memory.health()).toEqual({ ...HEALTHY, wipesNoticed: 1, wipesRepaired: 1 });
    wipeDatabase();
    await expectAllThere(await browser.visit());
  });

  test('cannot be put back where the other is gone as well, and that is not hidden', async () => {
    const browser = await usedBrowser();
    wipeDatabase();
    browser.disk.files.clear();
    const memory = await browser.visit();
    expect(await memory.attempts()).toEqual([]);
    expect(memory.health()).toEqual({ ...HEALTHY, wipesNoticed: 2, wipesRepaired: 0 });
    expect((await browser.visit()).health()).toEqual({ ...HEALTHY, wipesNoticed: 2, wipesRepaired: 0 });
  });

  test('is noticed though the journal could not be opened the last time', async () => {
    const browser = await usedBrowser();
    await (await browser.visit({ openJournal: nowhere })).keepNext(attemptOf('c', 'he'), always);
    browser.disk.files.clear();
    expect((await browser.visit()).health()).toEqual({ ...HEALTHY, wipesNoticed: 1, wipesRepaired: 1 });
  });

  test('is noticed though the journal could not be written to just before', async () => {
    const browser = await usedBrowser();
    const memory = await browser.visit();
    browser.disk.room = 0;
    await memory.keepNext(attemptOf('c', 'he'), always);
    expect(memory.health().journal).toBe('failing');
    browser.disk.room = Infinity;
    browser.disk.files.clear();
    expect((await browser.visit()).health()).toEqual({ ...HEALTHY, wipesNoticed: 1, wipesRepaired: 1 });
  });

  test('is none in a browser that is new', async () => {
    expect((await openBrowser().visit()).health()).toEqual(HEALTHY);
  });
});

describe('a copy that is lacking', () => {
  test.each([
    ['database', { openDatabase: nowhere }],
    ['journal', { openJournal: nowhere }],
  ] as const)('a %s: the other serves alone', async (which, world) => {
    const browser = openBrowser();
    const memory = await browser.visit(world);
    expect(await memory.keepNext(attemptOf('a', 'h'), always)).toBe(true);
    expect(memory.health()).toEqual({ ...HEALTHY, [which]: 'lacking' });
    // And when it is there again, it is brought up to the other.
    expect(await (await browser.visit()).attempts()).toEqual([attemptOf('a', 'h')]);
  });

  test('both: the small store serves, until there is a better place', async () => {
    const browser = openBrowser();
    const world = { openDatabase: nowhere, openJournal: nowhere };
    expect(await (await browser.visit(world)).keepNext(attemptOf('a', 'h'), always)).toBe(true);
    const memory = await browser.visit(world);
    expect(await memory.attempts()).toEqual([attemptOf('a', 'h')]);
    expect(memory.health().lasting).toBe(true);
    expect(await (await browser.visit()).attempts()).toEqual([attemptOf('a', 'h')]);
    expect(browser.local.has('the-last-word:entries')).toBe(false);
  });

  test('all: memory serves until the page is closed, and it is said', async () => {
    const memory = await openBrowser().visit({
      openDatabase: nowhere,
      openJournal: nowhere,
      openStorage() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(await memory.keepNext(attemptOf('a', 'h'), always)).toBe(false);
    expect(await memory.attempts()).toEqual([attemptOf('a', 'h')]);
    expect(memory.health().lasting).toBe(false);
  });
});

describe('a disk that is full', () => {
  test('everywhere: it is said, and nothing that was there is harmed', async () => {
    const browser = await usedBrowser();
    browser.disk.room = 0;
    const storage = storageOf(browser.local);
    const memory = await browser.visit({
      openDatabase: fullDatabase,
      openStorage: () =>
        new Proxy(storage, {
          get: (target, key) =>
            key === 'setItem'
              ? () => {
                  throw new DOMException('full', 'QuotaExceededError');
                }
              : Reflect.get(target, key),
        }),
    });
    expect(await memory.keepNext(attemptOf('c', 'hhhh'), always)).toBe(false);
    expect(memory.health()).toMatchObject({ database: 'failing', journal: 'failing', lasting: false });
    expect((await memory.attempts()).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    browser.disk.room = Infinity;
    await expectAllThere(await browser.visit());
  });

  test('for a while: what could not be written is, with the next move', async () => {
    const browser = openBrowser();
    const memory = await browser.visit();
    browser.disk.room = 0;
    expect(await memory.keepNext(attemptOf('a', 'h'), always)).toBe(true);
    expect(memory.health().journal).toBe('failing');
    browser.disk.room = Infinity;
    expect(await memory.keepNext(attemptOf('b', 'h'), always)).toBe(true);
    expect(memory.health().journal).toBe('works');
    wipeDatabase();
    expect(await (await browser.visit()).attempts()).toHaveLength(2);
  });
});

describe('a newer version of the game', () => {
  test('has been at the database: it is left as it is, and nothing is kept', async () => {
    const browser = openBrowser();
    const newer = await openDB('the-last-word', 2, {
      upgrade: (database) => void database.createObjectStore('other'),
    });
    newer.close();
    const memory = await browser.visit();
    expect(memory.health()).toMatchObject({ database: 'newer', lasting: false });
    expect(await memory.keepNext(attemptOf('a', 'h'), always)).toBe(false);
    expect(await memory.attempts()).toEqual([attemptOf('a', 'h')]);
    const again = await openDB('the-last-word');
    expect([again.version, ...again.objectStoreNames]).toEqual([2, 'other']);
    again.close();
  });

  test('has been at the journal: the same', async () => {
    const browser = openBrowser();
    browser.disk.files.set('2-x.journal', Uint8Array.of(1, 2, 3));
    const memory = await browser.visit();
    expect(memory.health()).toMatchObject({ journal: 'newer', lasting: false });
    expect(await memory.keepNext(attemptOf('a', 'h'), always)).toBe(false);
    expect([...browser.disk.files]).toEqual([['2-x.journal', Uint8Array.of(1, 2, 3)]]);
  });

  test('has kept single records: they stay as they are, and no import takes their place', async () => {
    const browser = openBrowser();
    const future = { ...attemptOf('future', 'h'), format: 2, feelings: true };
    await (await browser.visit()).keepNext(attemptOf('a', 'h'), always);
    const database = await openDB('the-last-word');
    await database.put('entries', { key: 'attempt/future', stamp: 99, value: future });
    const memory = await browser.visit();
    expect(memory.health().newerRecords).toBe(1);
    expect(await memory.attempts()).toEqual([attemptOf('a', 'h')]);
    const other = await openBrowser().visit({ openDatabase: nowhere });
    await other.keepNext(attemptOf('future', 'heh'), always);
    expect(await memory.importAll(await other.exportAll())).toMatchObject({ ok: true });
    expect(await database.get('entries', 'attempt/future')).toMatchObject({ value: future });
    database.close();
  });

  test('can be opened beside this one, which then says that it keeps nothing more there', async () => {
    const browser = openBrowser();
    const memory = await browser.visit({ openJournal: nowhere });
    await memory.keepNext(attemptOf('a', 'h'), always);
    const newer = await openDB('the-last-word', 2);
    expect(newer.version).toBe(2);
    await memory.keepNext(attemptOf('a', 'he'), always);
    expect(memory.health().database).toBe('failing');
    newer.close();
  });
});

test('a journal that cannot be emptied says so, though nothing is shown any more', async () => {
  const browser = openBrowser();
  const memory = await browser.visit();
  await memory.keepNext(attemptOf('a', 'h'), always);
  browser.disk.room = 0;
  await memory.eraseAll();
  expect(memory.health()).toMatchObject({ database: 'works', journal: 'failing' });
  expect(await memory.attempts()).toEqual([]);
});

test('everything is erased but the settings', async () => {
  const browser = await usedBrowser();
  for (const key of ['settings', 'attempt/plum-exchange', 'undone/x', 'finished/plum-exchange']) {
    browser.local.set(`the-last-word:${key}`, '{}');
  }
  const memory = await browser.visit();
  await memory.eraseAll();
  expect(await memory.attempts()).toEqual([]);
  expect([...browser.local.keys()].toSorted()).toEqual(['the-last-word:settings', 'the-last-word:witness']);
  expect(new TextDecoder().decode([...browser.disk.files.values()][0])).not.toContain('plum');
  const after = await browser.visit();
  expect([await after.attempts(), await after.drills()]).toEqual([[], []]);
  expect(after.health()).toEqual(HEALTHY);
  expect(await after.keepNext(attemptOf('a', 'h'), always)).toBe(true);
  expect(await (await browser.visit()).attempts()).toEqual([attemptOf('a', 'h')]);
});
