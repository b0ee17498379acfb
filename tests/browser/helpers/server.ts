import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface DistServer {
  /** With a slash at its end. */
  readonly address: string;
  /** From now on this file of dist/ has another text. */
  readonly replace: (file: string, text: string) => void;
  /** From now on it cannot be reached at all. */
  readonly stop: () => Promise<void>;
}

/** Serves dist/, or another folder, below a path of somebody else's site; all else there is not found. */
export async function serveDistAt(path: string, folder: string = dist): Promise<DistServer> {
  const files = sirv(folder, { etag: true });
  const replaced = new Map<string, string>();
  const server = createServer((request, response) => {
    const notFound = (): void => void response.writeHead(404).end();
    if (request.url?.startsWith(path) !== true) return notFound();
    request.url = `/${request.url.slice(path.length)}`;
    const text = replaced.get(request.url.slice(1));
    if (text !== undefined)
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(text);
    files(request, response, notFound);
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    address: `http://localhost:${portOf(server.address())}${path}`,
    replace: (file, text) => void replaced.set(file, text),
    stop,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('A server without a port');
  return address.port;
}
