import type { Page } from '@playwright/test';

/** The browser lets the page keep nothing: as in a sandboxed frame, each asking throws. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
    // Its private files are reached in a worker only.
    Reflect.deleteProperty(globalThis, 'Worker');
  });
}

/** The disk is full: whatever is written is refused. */
export async function fillDisk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    IDBObjectStore.prototype.put = refuse;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...parameters: unknown[]) {
      const [question] = parameters;
      const isWriting = typeof question === 'object' && question !== null && 'entries' in question;
      if (isWriting) this.dispatchEvent(new MessageEvent('message', { data: { kind: 'failed' } }));
      else Reflect.apply(postMessage, this, parameters);
    };
  });
}

/** What the game keeps in the database, by key; null where there is none. */
export const readDatabase = (page: Page): Promise<readonly KeptEntry[] | null> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('the-last-word')) return null;
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('the-last-word');
      opening.addEventListener('error', () => reject(new Error(String(opening.error))));
      opening.addEventListener('success', () => {
        const reading = opening.result.transaction('entries').objectStore('entries').getAll();
        reading.addEventListener('success', () => {
          opening.result.close();
          resolve(reading.result);
        });
      });
    });
  });

export interface KeptEntry {
  readonly key: string;
  readonly value: { readonly id: string; readonly run: string; readonly finishedAt: number | null } | null;
}

/** To be called on a page of the origin on which the game does not run. */
export const wipeDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('the-last-word');
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(new Error(String(deleting.error))));
      }),
  );

/** The same. */
export const wipeJournal = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('journal', { recursive: true });
  });

export const readWitness = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('the-last-word:witness') ?? 'null'));

/**
 * Lets nobody else read or write the database, until the function is called that it resolves to. To be called on a page
 * of the origin on which the game does not run.
 */
export async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let isHeld = true;
        addEventListener('let-go', () => (isHeld = false));
        const opening = indexedDB.open('the-last-word');
        opening.addEventListener('success', () => {
          const store = opening.result.transaction('entries', 'readwrite').objectStore('entries');
          // A transaction lasts for as long as something is asked of it.
          const ask = (): void => {
            const asking = store.count();
            asking.addEventListener('success', () => (isHeld ? ask() : opening.result.close()));
            asking.addEventListener('success', () => resolve());
          };
          ask();
        });
      }),
  );
  return () => page.evaluate(() => void dispatchEvent(new Event('let-go')));
}
