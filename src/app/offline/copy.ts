import type { Store } from '../../storage/store.ts';

/** All that can be kept, as the build lists it. */
interface Files {
  /** The size of each file. */
  readonly bytes: Readonly<Record<string, number>>;
  /** The files of each scenario. */
  readonly scenarios: Readonly<Record<string, readonly string[]>>;
}

/** What somebody wants to keep. It is noted, because a later version of the game has other files. */
interface Wish {
  readonly all: boolean;
  readonly scenarios: readonly string[];
}

const KEY = 'offline';

function wishIn(store: Store): Wish {
  const noted = store.read(KEY);
  if (typeof noted !== 'object' || noted === null) return { all: false, scenarios: [] };
  const scenarios = 'scenarios' in noted && Array.isArray(noted.scenarios) ? noted.scenarios : [];
  return {
    all: 'all' in noted && noted.all === true,
    scenarios: scenarios.filter((id): id is string => typeof id === 'string'),
  };
}

/** Keeps a scenario, and all that this page has used so far, as long as the browser has room. */
export async function keepScenario(store: Store, id: string): Promise<void> {
  const wish = wishIn(store);
  if (!wish.scenarios.includes(id)) store.write(KEY, { ...wish, scenarios: [...wish.scenarios, id] });
  await keepWished(store);
}

/** Fetches what is wanted and not there, for example after a new version of the game has taken over. */
export async function keepWished(store: Store): Promise<void> {
  if (!(await isServed())) return;
  const { all, scenarios } = wishIn(store);
  const files = await listFiles();
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  const wished = all ? Object.keys(files.bytes) : scenarios.flatMap((id) => files.scenarios[id] ?? []);
  const known = new Set(Object.keys(files.bytes).map(addressOf));
  await keep([...wished.map(addressOf), ...used.filter((address) => known.has(address))], () => undefined);
}

/** How many bytes are not kept yet; null if the browser keeps nothing for this page. */
export async function bytesMissing(): Promise<number | null> {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return null;
  const { bytes } = await listFiles();
  const missing = new Set(await notKept(Object.keys(bytes).map(addressOf)));
  return Object.entries(bytes).reduce(
    (sum, [url, size]) => sum + (missing.has(addressOf(url)) ? size : 0),
    0,
  );
}

/** Keeps everything, from now on. Reports the share that is done, and finally whether all is there. */
export async function keepAll(store: Store, onProgress: (share: number) => void): Promise<boolean> {
  store.write(KEY, { ...wishIn(store), all: true });
  const { bytes } = await listFiles();
  const all = Object.keys(bytes).map(addressOf);
  await keep(all, onProgress);
  return (await notKept(all)).length === 0;
}

/** The service worker keeps what is fetched through it. One file at a time: the player's own requests go first. */
async function keep(addresses: readonly string[], onProgress: (share: number) => void): Promise<void> {
  const missing = await notKept(addresses);
  for (const [index, address] of missing.entries()) {
    onProgress(index / missing.length);
    // What does not come now is requested again at the next visit.
    await fetch(address)
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
  }
  onProgress(1);
}

/** Kept pages carry their revision behind a `?`. */
async function notKept(addresses: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    addresses.map((address) => caches.match(address, { ignoreSearch: true, ignoreVary: true })),
  );
  return addresses.filter((_, index) => found[index] === undefined);
}

const listFiles = async (): Promise<Files> => (await fetch(addressOf('offline.json'))).json();

/** The address of a file beside `sw.js`, wherever the game lies. */
const addressOf = (url: string): string => new URL(/* @vite-ignore */ `../${url}`, import.meta.url).href;

/** Resolves once the service worker answers for this page; never, if the browser has none for it. */
async function isServed(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const { serviceWorker } = navigator;
  await serviceWorker.ready;
  if (serviceWorker.controller === null) {
    await new Promise((resolve) =>
      serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  }
  return true;
}
