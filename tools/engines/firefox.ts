import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineBy, type Engine, type Send } from './engine.ts';
import { until } from './until.ts';

/** Settings for a browser that sends nothing to anybody but us, at a port of its own choice. */
const PREFERENCES = `
user_pref('marionette.port', 0);
user_pref('browser.shell.checkDefaultBrowser', false);
user_pref('browser.startup.page', 0);
user_pref('datareporting.policy.dataSubmissionEnabled', false);
user_pref('app.update.disabledForTesting', true);
user_pref('network.captive-portal-service.enabled', false);
user_pref('network.connectivity-service.enabled', false);
user_pref('extensions.getAddons.cache.enabled', false);
user_pref('services.settings.server', 'data:,#');
`;

/**
 * Firefox by Marionette: it is built in and needs neither a driver nor a WebSocket. Each message is its length in
 * bytes, a colon, and JSON.
 */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  await writeFile(join(profile, 'user.js'), PREFERENCES);
  const running = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const ended = once(running, 'exit');
  const port = await until('Firefox listens', async () =>
    Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '0')),
  );
  const { send, end } = speak(connect(port, '127.0.0.1'));
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  const close = async (): Promise<void> => {
    end();
    running.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const sendCommand: Send = (command, parameters) => send(`WebDriver:${command}`, parameters);
  return engineBy('firefox', sendCommand, close);
}

/** `[0, id, command, parameters]` is a question, `[1, id, error, result]` its answer. */
function speak(socket: Socket) {
  const waiting = new Map<number, Asking>();
  let received = Buffer.alloc(0);
  let asked = 0;
  const hear = (message: unknown): void => {
    // The first message only introduces the browser.
    if (!Array.isArray(message)) return;
    const [, id, error, result]: unknown[] = message;
    const asking = typeof id === 'number' ? waiting.get(id) : undefined;
    if (error === null) asking?.resolve(valueOf(result));
    else asking?.reject(new Error(JSON.stringify(error)));
  };
  socket.on('data', (piece) => {
    received = Buffer.concat([received, Buffer.from(piece)]);
    for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.toString('utf8', 0, colon));
      if (received.length < end) return;
      hear(JSON.parse(received.toString('utf8', colon + 1, end)));
      received = received.subarray(end);
    }
  });
  socket.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  return {
    end: () => void socket.destroy(),
    send: (command: string, parameters: object = {}): Promise<unknown> =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        const message = JSON.stringify([0, asked, command, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      }),
  };
}

interface Asking {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const valueOf = (result: unknown): unknown =>
  typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
