import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import sirv from 'sirv';
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs';

/** The built page, served compressed at a free port, and a browser to measure it in. */
export interface Site {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  const files = sirv('dist', { brotli: true, gzip: true });
  const server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: BROWSER_FLAGS });
  return {
    browser,
    address: `http://localhost:${portOf(server)}/`,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** A page in a fresh profile, with the browser's developer tools. */
export async function newPage({ browser }: Site): Promise<{ page: Page; tools: CDPSession }> {
  const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: true });
  const page = await context.newPage();
  return { page, tools: await context.newCDPSession(page) };
}

/**
 * Slow 4G as in Lighthouse, when it throttles a real page: a round trip takes 150 ms, and a request several of them.
 */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1638.4 * 1024 * 0.9) / 8,
  uploadThroughput: (675 * 1024 * 0.9) / 8,
};

/** How many times slower than this machine. */
export const SLOWER = 4;

export const slowDown = (tools: CDPSession, times = SLOWER): Promise<unknown> =>
  tools.send('Emulation.setCPUThrottlingRate', { rate: times });
