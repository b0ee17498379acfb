import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '../../src/app/environment.ts';
import { createAttemptKeeper, type AttemptKeeper } from '../../src/app/memory/attempt-keeper.ts';
import { movesOf, type AttemptRecord } from '../../src/storage/records/attempt-record.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { joinEntries, type StoredEntry } from '../../src/storage/records/entry.ts';
import { openMemory } from '../../src/storage/open-memory.ts';
import type { NoPlace, Place } from '../../src/storage/place.ts';
import { createStore } from '../../src/storage/store.ts';
import { fc, runs } from '../helpers/generated.ts';
import { attemptOf as played, playerOf } from '../helpers/play.ts';
import { nowhere, storageOf } from '../storage/browser.ts';
import { attemptOf } from '../storage/records.ts';

/** Of an attempt the keeper asks only whether it has moves, and whether it is over. */
const beginning = played(playerOf('plum-exchange'), 'hear,hear');

/** The browser behind all tabs: whatever a page asks of it is done in the order in which it was asked, but nobody knows when. */
function openTabs(scheduler: fc.Scheduler, hasDatabase: boolean) {
  const small = new Map<string, string>();
  let entries: readonly StoredEntry[] = [];
  let clock = 10_000;
  let chances = 0;
  let asked: readonly { readonly isAlive: () => boolean; readonly act: () => void }[] = [];

  const placeFor = (isAlive: () => boolean): Place => {
    const ask = async <Answer>(act: () => Answer): Promise<Answer> => {
      const answer = new Promise<Answer>((resolve) => {
        asked = [...asked, { isAlive, act: () => resolve(act()) }];
      });
      await scheduler.schedule(Promise.resolve(), 'done');
      const [next] = asked;
      asked = asked.slice(1);
      next?.act();
      const answered = await answer;
      await scheduler.schedule(Promise.resolve(), 'heard');
      return isAlive() ? answered : new Promise(() => undefined);
    };
    return {
      read: () => ask(() => entries),
      write: (added, mayReplace = () => true) =>
        ask(() => {
          const keys = new Set(added.map(({ key }) => key));
          if (!entries.filter(({ key }) => keys.has(key)).every(mayReplace)) return false;
          entries = [...joinEntries(entries, added).values()];
          return true;
        }),
      replace: (all) => ask(() => void (entries = all)),
    };
  };

  const visit = async (isAlive: () => boolean) => {
    const store = createStore(() => closedWith(isAlive, storageOf(small)));
    const now = (): number => (clock += 1);
    const place: Place | NoPlace = hasDatabase ? placeFor(isAlive) : 'lacking';
    const memory = await openMemory({
      store,
      now,
      database: Promise.resolve(place),
      journal: nowhere(),
    });
    const environment = {
      now,
      chance: () => (chances += 1) / 1000,
      store,
      whenIdle: () => undefined,
    } as Partial<Environment> as Environment;
    return { memory, environment };
  };

  /** One tab, in which somebody plays and loads the page anew. */
  const openTab = (sign: string) => {
    let page = { isAlive: true };
    /** What the address says. */
    let shown = '';
    let made = '';
    let keeper: AttemptKeeper | null = null;
    let last: Promise<unknown> = Promise.resolve();
    const open = async (here: { isAlive: boolean }): Promise<void> => {
      const { memory, environment } = await visit(() => here.isAlive);
      const found = (await memory.attempts()).find((one) => movesOf(one.run).startsWith(shown));
      const resumed = shown === '' ? null : (found ?? null);
      if (!here.isAlive) return;
      made = shown = resumed === null ? shown : movesOf(resumed.run);
      const kept = { scenario: 'plum-exchange', mode: 'practice' } as const;
      keeper = createAttemptKeeper(memory, environment, kept, resumed);
    };
    const makeMove = async (
      before: Promise<unknown>,
      here: { readonly isAlive: boolean },
      isShownAtOnce: boolean,
    ): Promise<void> => {
      await before;
      if (!here.isAlive) return;
      made += sign;
      const run = runOf(made);
      const keeping = keeper?.keep(beginning, run);
      if (isShownAtOnce) shown = movesOf(run);
      else await keeping;
      if (here.isAlive) shown = movesOf(run);
    };
    return {
      moves: () => made,
      open() {
        const here = page;
        last = open(here);
      },
      /** @param isShownAtOnce as a move is that takes too long to be kept. */
      move(isShownAtOnce: boolean) {
        const here = page;
        last = makeMove(last, here, isShownAtOnce);
      },
      /** @param isCutShort what the browser was asked, and has not done yet, is never done. */
      reload(isCutShort: boolean) {
        page.isAlive = false;
        if (isCutShort) asked = asked.filter(({ isAlive }) => isAlive());
        page = { isAlive: true };
        this.open();
      },
      goTo(address: string) {
        shown = address;
      },
    };
  };
  const settle = async (): Promise<void> => {
    // What waits for nothing but its turn has had it after that.
    await setImmediate();
    while (scheduler.count() > 0) {
      await scheduler.waitAll();
      await setImmediate();
    }
  };
  const kept = async (): Promise<readonly AttemptRecord[]> => {
    const visiting = visit(() => true);
    await settle();
    const reading = visiting.then(({ memory }) => memory.attempts());
    await settle();
    return reading;
  };
  /** Another page of the game is opened, on which nobody plays. */
  const look = (): void => void visit(() => true);
  return { openTab, look, settle, kept };
}

/** A page that is gone writes nothing. */
const closedWith = (isAlive: () => boolean, storage: Storage): Storage =>
  new Proxy(storage, {
    get(target, key) {
      if (!isAlive() && (key === 'setItem' || key === 'removeItem')) return () => undefined;
      const value: unknown = Reflect.get(target, key);
      return value;
    },
  });

const runOf = (moves: string): string => `plum-exchange~base~AAAAAAAAAAAAAAAA~${moves}`;

const movesIn = (records: readonly AttemptRecord[]): readonly string[] =>
  records.map(({ run }) => movesOf(run)).toSorted();

const step = fc.record({
  tab: fc.nat(1),
  what: fc.constantFrom('move', 'move', 'move', 'reload', 'look'),
  isShownAtOnce: fc.boolean(),
  isCutShort: fc.boolean(),
  /** How much of what the browser was asked is done before the next one. */
  passes: fc.nat(6),
});

describe.each([
  ['a database', true],
  ['the small store alone', false],
])('whose an attempt is, with %s', (_, hasDatabase) => {
  test('does not depend on when the page before was done: neither reloads nor other pages make a copy', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 12 }), async (scheduler, steps) => {
        const tabs = openTabs(scheduler, hasDatabase);
        const tab = tabs.openTab('h');
        tab.open();
        for (const { what, isShownAtOnce, isCutShort, passes } of steps) {
          if (what === 'move') tab.move(isShownAtOnce);
          else if (what === 'look') tabs.look();
          else tab.reload(isCutShort);
          for (let pass = 0; pass < passes && scheduler.count() > 0; pass += 1) await scheduler.waitOne();
        }
        await tabs.settle();
        expect(movesIn(await tabs.kept())).toEqual(tab.moves() === '' ? [] : [tab.moves()]);
      }),
      runs(400),
    );
  });

  test('is settled between two tabs without a loss: each finds all that it did', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 14 }), async (scheduler, steps) => {
        const tabs = openTabs(scheduler, hasDatabase);
        const both = [tabs.openTab('h'), tabs.openTab('e')];
        const [first, second] = both;
        first?.open();
        first?.move(false);
        await tabs.settle();
        second?.goTo('h');
        second?.open();
        await tabs.settle();
        for (const { tab, what, isShownAtOnce, passes } of steps) {
          if (what === 'move') both[tab]?.move(isShownAtOnce);
          // Whoever reloads goes on with what is kept of what the address says.
          else if (what === 'look') tabs.look();
          else await tabs.settle().then(() => both[tab]?.reload(false));
          for (let pass = 0; pass < passes && scheduler.count() > 0; pass += 1) await scheduler.waitOne();
        }
        await tabs.settle();
        const records = movesIn(await tabs.kept());
        for (const tab of both) expect(records.some((moves) => moves.startsWith(tab.moves()))).toBe(true);
        expect(records.length).toBeLessThanOrEqual(2);
      }),
      runs(400),
    );
  });
});

describe('the database', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  test('lets one of many pages replace a state, however many try at once', async () => {
    const places = await Promise.all([1, 2, 3, 4].map(open));
    await places[0]?.write([entryOf(1, 'h')]);
    const answers = await Promise.all(
      places.map((place, page) =>
        place.write([entryOf(page + 2, `h${'e'.repeat(page)}c`)], ({ stamp }) => stamp === 1),
      ),
    );
    expect(answers.filter((isWritten) => isWritten)).toHaveLength(1);
    const [kept] = (await places[3]?.read()) ?? [];
    expect(kept?.stamp).toBe(answers.indexOf(true) + 2);
  });

  const open = async (): Promise<Place> => {
    const opened = await openDatabase();
    return typeof opened === 'string' ? expect.fail(opened) : opened;
  };
  const entryOf = (stamp: number, moves: string): StoredEntry => ({
    key: 'attempt/a',
    stamp,
    value: attemptOf('a', moves),
  });
});
