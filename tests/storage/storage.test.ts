import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/presentation/settings.ts';
import { keepAttempt, keepFinished, keptAttempt, undoneIn, wasFinished } from '../../src/storage/attempts.ts';
import { keepSettings, keptSettings } from '../../src/storage/settings.ts';
import { createStore } from '../../src/storage/store.ts';

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

describe('an attempt', () => {
  test('is there for the next visit', () => {
    const storage = new FakeStorage();
    keepAttempt(
      createStore(() => storage),
      'plum-exchange',
      { run: RUN, undone: 1 },
    );
    expect(
      keptAttempt(
        createStore(() => storage),
        'plum-exchange',
      ),
    ).toEqual({ run: RUN, undone: 1 });
  });

  test('that is finished is no longer open; what was taken back is still known', () => {
    const storage = new FakeStorage();
    const store = createStore(() => storage);
    keepAttempt(store, 'plum-exchange', { run: RUN, undone: 2 });
    expect(wasFinished(store, 'plum-exchange')).toBe(false);
    keepFinished(store, 'plum-exchange', { run: RUN, undone: 2 });
    expect(keptAttempt(store, 'plum-exchange')).toBeNull();
    expect(wasFinished(store, 'plum-exchange')).toBe(true);
    expect(undoneIn(store, RUN)).toBe(2);
    keepFinished(store, 'plum-exchange', { run: RUN, undone: 0 });
    expect(undoneIn(store, RUN)).toBe(0);
  });

  test.each(['{', '7', 'null', '{"run":3,"undone":0}', '{"run":"x","undone":-1}', '{"run":"x"}'])(
    'that is kept as %s is none',
    (text) => {
      const storage = new FakeStorage();
      storage.setItem('the-last-word:attempt/plum-exchange', text);
      expect(
        keptAttempt(
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
    keepAttempt(store, 'plum-exchange', { run: RUN, undone: 0 });
    expect(keptAttempt(store, 'plum-exchange')).toEqual({ run: RUN, undone: 0 });
    expect(store.isLasting()).toBe(false);
  });
});

test('what another tab wrote is what is read', () => {
  const storage = new FakeStorage();
  const [mine, other] = [createStore(() => storage), createStore(() => storage)];
  keepAttempt(mine, 'plum-exchange', { run: RUN, undone: 0 });
  keepAttempt(other, 'plum-exchange', { run: `${RUN}h`, undone: 0 });
  expect(keptAttempt(mine, 'plum-exchange')?.run).toBe(`${RUN}h`);
});

test('one that works says that it lasts', () => {
  const store = createStore(() => new FakeStorage());
  keepAttempt(store, 'plum-exchange', { run: RUN, undone: 0 });
  expect(store.isLasting()).toBe(true);
});

describe('settings', () => {
  test('are as in the beginning until they are kept', () => {
    expect(keptSettings(blocked())).toEqual({ ...defaultSettings, showMeters: null });
  });

  test('are there for the next visit', () => {
    const storage = new FakeStorage();
    const settings = { ...defaultSettings, muted: true, volume: 0.2, showMeters: false };
    keepSettings(
      createStore(() => storage),
      settings,
    );
    expect(keptSettings(createStore(() => storage))).toEqual(settings);
  });

  test('that were tampered with are as in the beginning, each for itself', () => {
    const storage = new FakeStorage();
    storage.setItem('the-last-word:settings', '{"muted":true,"volume":7,"typing":"yes","showMeters":1}');
    expect(keptSettings(createStore(() => storage))).toEqual({
      ...defaultSettings,
      muted: true,
      showMeters: null,
    });
  });
});
