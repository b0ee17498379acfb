import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { engineBy, type Command, type Engine, type Send } from './engine.ts';
import { until } from './until.ts';

/** How HTTP writes the commands that Marionette has names for. */
const PATHS: Readonly<Record<Command, readonly ['GET' | 'POST', string]>> = {
  Navigate: ['POST', 'url'],
  ExecuteScript: ['POST', 'execute/sync'],
  PerformActions: ['POST', 'actions'],
  SetWindowRect: ['POST', 'window/rect'],
  TakeScreenshot: ['GET', 'screenshot'],
};

/** WebKitGTK's browser, through its driver, on a virtual screen. */
export async function startWebKit(driver: string): Promise<Engine> {
  const port = await freePort();
  const running = spawn('xvfb-run', ['-a', '-s', '-screen 0 1400x1000x24', driver, `--port=${port}`], {
    stdio: 'ignore',
    // When it ends, all that it started ends, too.
    detached: true,
  });
  const ended = once(running, 'exit');
  const base = `http://127.0.0.1:${port}`;
  await until('the driver of WebKit answers', () =>
    fetch(`${base}/status`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const options = { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } };
  const session = await request('POST', `${base}/session`, { capabilities: { alwaysMatch: options } });
  const { sessionId } = session as { readonly sessionId: string };
  const send: Send = (command, parameters = {}) => {
    const [method, path] = PATHS[command];
    return request(method, `${base}/session/${sessionId}/${path}`, parameters);
  };
  const close = async (): Promise<void> => {
    await request('DELETE', `${base}/session/${sessionId}`).catch(() => undefined);
    if (running.pid !== undefined) process.kill(-running.pid, 'SIGTERM');
    await ended;
  };
  return engineBy('webkit', send, close);
}

async function request(method: string, address: string, parameters?: object): Promise<unknown> {
  const body = method === 'POST' ? { body: JSON.stringify(parameters ?? {}) } : {};
  const response = await fetch(address, { method, ...body });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

/** The small browser that comes with the library; each machine type has its own folder. */
function miniBrowser(): string {
  const found = readdirSync('/usr/lib')
    .flatMap((folder) =>
      ['4.1', '4.0', '6.0'].map((version) =>
        join('/usr/lib', folder, `webkit2gtk-${version}`, 'MiniBrowser'),
      ),
    )
    .find(existsSync);
  if (found === undefined) throw new Error('WebKitWebDriver is here, but not its MiniBrowser.');
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
