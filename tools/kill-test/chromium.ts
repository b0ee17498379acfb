import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type BrowserContext } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../browser.mjs';

const FLAGS = ['--headless=new', ...BROWSER_FLAGS, '--remote-debugging-port=0'];

export interface RunningBrowser {
  readonly context: BrowserContext;
  /** Kills the browser and all its processes at once and without warning: no process can catch SIGKILL. */
  readonly kill: () => Promise<void>;
}

/** Starts the real browser, in a process group of its own. */
export async function startBrowser(profile: string): Promise<RunningBrowser> {
  const running = spawn(ensureBrowser(), [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(running, 'exit');
  const kill = async (): Promise<void> => {
    if (running.pid !== undefined && running.exitCode === null) process.kill(-running.pid, 'SIGKILL');
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await addressIn(running.stderr));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The browser has no window');
    // tsx names functions with this helper, even in code that is sent to the page.
    await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** The browser prints its address. */
const addressIn = (output: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    output.on('data', (chunk) => {
      text += String(chunk);
      const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    output.on('end', () => reject(new Error(`The browser did not start:\n${text}`)));
  });
