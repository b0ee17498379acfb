import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Files that are not served: they cost time, and nothing in them writes what is tested here. */
const LEFT_OUT = /^\/(?:sw\.js|assets\/(?:band|game|stage|sound)-)/;

/** An empty page of the same origin, to read the stored data while the game does not run. */
export const BLANK = 'blank';

/** Serves dist/ without its pictures, its sounds and its service worker. Resolves with the address and a slash. */
export async function serveGame(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const files = sirv(dist, { etag: true });
  const server = createServer((request, response) => {
    const refuse = (): void => void response.writeHead(404).end();
    if (request.url === `/${BLANK}`) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Blank</title>');
    } else if (LEFT_OUT.test(request.url ?? '')) refuse();
    else files(request, response, refuse);
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, stop: () => void server.close().closeAllConnections() };
}
