import { describe, expect, test } from 'vitest';
import { noteAttempt, wasFinished } from '../../src/storage/records/attempts.ts';
import { forgetNoted, notedAttempt, noteKept } from '../../src/storage/records/noted-attempts.ts';
import { createStore } from '../../src/storage/store.ts';
import { storageOf } from './browser.ts';

class FakeStorage implements Storage {
  readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  clear = () => this.kept.clear();
  key = (index: number) => [...this.kept.keys()][index] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  removeItem = (key: string) => void this.kept.delete(key);
  setItem = (key: string, value: string) => void this.kept.set(key, value);
}

const blocked = () =>
  createStore(() => {
    throw new DOMException('denied', 'SecurityError');
  });

function full() {
  const storage = new FakeStorage();
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  return createStore(() => storage);
}

const RUN = 'plum-exchange~base~AAAAAAAAAAAAAAAA~he';

const NOTE = { run: RUN, undone: 1, isOver: false };

describe('a note of an attempt', () => {
  test('is there for the next visit', () => {
    const storage = new FakeStorage();
    const open = () => createStore(() => storage);
    noteAttempt(open(), 'plum-exchange', NOTE);
    expect(notedAttempt(open(), 'plum-exchange')).toEqual({
      ...NOTE,
      assessed: false,
      rules: 2,
      id: null,
      isKept: false,
    });
    expect(wasFinished(open(), 'plum-exchange')).toBe(false);
  });

  test('says that it is kept once it is, unless more was noted since', () => {
    const storage = new FakeStorage();
    const store = createStore(() => storage);
    noteAttempt(store, 'plum-exchange', NOTE);
    noteKept(store, 'plum-exchange', `${RUN}h`);
    expect(notedAttempt(store, 'plum-exchange')?.isKept).toBe(false);
    noteKept(store, 'plum-exchange', RUN);
    expect(notedAttempt(store, 'plum-exchange')?.isKept).toBe(true);
  });

  test('of one that is over goes once it is kept; that there was one is still known', () => {
    const storage = new FakeStorage();
    const store = createStore(() => storage);
    noteAttempt(store, 'plum-exchange', { ...NOTE, isOver: true });
    noteKept(store, 'plum-exchange', RUN);
    expect(notedAttempt(store, 'plum-exchange')).toBeNull();
    expect(wasFinished(store, 'plum-exchange')).toBe(true);
  });

  test('goes with its attempt, and with no other', () => {
    const storage = new FakeStorage();
    const store = createStore(() => storage);
    noteAttempt(store, 'plum-exchange', NOTE);
    forgetNoted(store, 'plum-exchange', `${RUN}h`);
    expect(notedAttempt(store, 'plum-exchange')).not.toBeNull();
    forgetNoted(store, 'plum-exchange', RUN);
    expect(notedAttempt(store, 'plum-exchange')).toBeNull();
  });

  test.each(['{', '7', 'null', '{"run":3,"undone":0}', '{"run":"x","undone":-1}', '{"run":"x"}'])(
    'that reads %s is none',
    (text) => {
      const storage = new FakeStorage();
      storage.setItem('the-last-word:attempt/plum-exchange', text);
      expect(
        notedAttempt(
          createStore(() => storage),
          'plum-exchange',
        ),
      ).toBeNull();
    },
  );
});

describe.each([
  ['blocked', blocked],
  ['full', full],
])('where storage is %s', (_, open) => {
  test('memory serves until the page is closed, and the store says so', () => {
    const store = open();
    noteAttempt(store, 'plum-exchange', NOTE);
    expect(notedAttempt(store, 'plum-exchange')?.run).toBe(RUN);
    expect(store.keys()).toEqual(['attempt/plum-exchange']);
    expect(store.isLasting()).toBe(false);
  });
});

test('what another tab wrote is what is read', () => {
  const storage = new FakeStorage();
  const [mine, other] = [createStore(() => storage), createStore(() => storage)];
  noteAttempt(mine, 'plum-exchange', NOTE);
  noteAttempt(other, 'plum-exchange', { ...NOTE, run: `${RUN}h` });
  expect(notedAttempt(mine, 'plum-exchange')?.run).toBe(`${RUN}h`);
});

test('one that works says that it lasts, and what it holds of ours', () => {
  const local = new Map([['somebody-else', '1']]);
  const store = createStore(() => storageOf(local));
  noteAttempt(store, 'plum-exchange', NOTE);
  expect(store.keys()).toEqual(['attempt/plum-exchange']);
  expect(store.isLasting()).toBe(true);
});
