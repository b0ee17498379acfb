/**
 * Code that runs in the page. Each of these functions is sent to the browser as it stands, so none may use anything
 * else.
 */

export interface Told {
  /** All entries of the conversation, one by one; null on any other page. */
  readonly lines: readonly string[] | null;
  /** The address of a debrief. */
  readonly run: string | null;
  readonly scenario: string;
}

/** Reports every frame of a conversation as it is drawn, and answers it at once, at random. */
export function playOn(seed: number): void {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const tell: unknown = Reflect.get(globalThis, 'tell');
  let told = '';
  const look = (): void => {
    const [, page = '', rest = ''] = /^#\/(\w+)\/(.+)/.exec(location.hash) ?? [];
    const isDebrief = document.querySelector('main.debrief') !== null;
    const isPlay = document.querySelector('main.play') !== null;
    if (!isDebrief && !isPlay) return;
    const lines = isPlay
      ? [...document.querySelectorAll('[role=log] .words')].map(({ textContent }) => textContent)
      : null;
    const run = isDebrief && page === 'debrief' ? rest : null;
    const news = JSON.stringify({ lines, run, scenario: rest.split(/[/~]/)[0] });
    if (news === told) return;
    told = news;
    if (typeof tell === 'function') tell(news);
    const choices = isDebrief
      ? document.querySelectorAll<HTMLElement>('main.debrief button.primary')
      : document.querySelectorAll<HTMLElement>('[role=group] button');
    const buttons = [...choices].filter((button) => button.checkVisibility());
    // A moment later, or more often at once: so some kills come between two moves.
    const button = buttons[below(buttons.length)];
    setTimeout(() => button?.click(), below(3) === 0 ? below(30) : 0);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
}

/** The stored data as they are, whatever the game would make of them. */
export interface Stored {
  /** Null: there is no database. */
  readonly database: readonly { readonly key: string; readonly value: unknown }[] | null;
  /** Each file in base64. */
  readonly journal: readonly string[];
  readonly witness: { readonly wipesNoticed: number; readonly wipesRepaired: number } | null;
}

export async function readStored(): Promise<Stored> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  const readDatabase = (): Promise<Stored['database']> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('the-last-word');
      // The kill damaged its file: Chromium refuses once, and has removed it.
      opening.addEventListener('error', () => resolve(null));
      opening.addEventListener('success', () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains('entries')) {
          database.close();
          return resolve(null);
        }
        const reading = database.transaction('entries').objectStore('entries').getAll();
        reading.addEventListener('error', () => reject(new Error(String(reading.error))));
        reading.addEventListener('success', () => {
          database.close();
          resolve(reading.result);
        });
      });
    });
  const readJournal = async (): Promise<readonly string[]> => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('journal', { create: true });
    const files: string[] = [];
    for await (const name of folder.keys()) {
      const file = await (await folder.getFileHandle(name)).getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      files.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
    }
    return files;
  };
  return {
    database: names.includes('the-last-word') ? await readDatabase() : null,
    journal: await readJournal(),
    witness: JSON.parse(localStorage.getItem('the-last-word:witness') ?? 'null'),
  };
}
