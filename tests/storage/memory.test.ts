import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { attemptOf } from './records.ts';
import { openBrowser } from './browser.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('an attempt that is kept', () => {
  test('is there at the next visit, and in both places', async () => {
    const browser = openBrowser();
    const first = await browser.visit();
    expect(await first.keep(attemptOf('a', 'he'))).toBe(true);
    expect(await first.keep(attemptOf('a', 'heA11'))).toBe(true);
    const second = await browser.visit();
    expect(await second.attempts()).toEqual([attemptOf('a', 'heA11')]);
    expect(second.health()).toEqual({
      lasting: true,
      database: 'works',
      journal: 'works',
      wipesNoticed: 0,
      wipesRepaired: 0,
      newerRecords: 0,
    });
  });
});
