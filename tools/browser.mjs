import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The headless shell comes first: the same engine without a browser's window takes a third less time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags for a browser that sends nothing anywhere, and that root can start. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium, Chrome or Edge on this machine; `CHROME_PATH` comes before all others. Null if there is none.
 */
export function findBrowser() {
  const wished = process.env.CHROME_PATH;
  if (wished !== undefined && wished !== '') return existsSync(wished) ? wished : null;
  return NAMES.map(onPath).find((path) => path !== null) ?? PLACES.find((path) => existsSync(path)) ?? null;
}

/** Like {@link findBrowser}. If there is none, root on Debian installs one; anybody else is told what to do. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.env.CHROME_PATH)
    return refuse(`CHROME_PATH is "${process.env.CHROME_PATH}", where there is no file.`);
  if (process.getuid?.() === 0 && onPath('apt-get') !== null) {
    console.log('Installing a browser for the tests (Debian package chromium-headless-shell, once) …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const parameters of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'],
    ]) {
      spawnSync('apt-get', parameters, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    }
  }
  return (
    findBrowser() ??
    refuse('The browser tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH.')
  );
}

function onPath(name) {
  try {
    return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).split(/\r?\n/)[0];
  } catch {
    return null;
  }
}

function refuse(message) {
  console.error(message);
  process.exit(2);
}
