import { join } from 'node:path';
import { createServer } from 'vite';
import { copyRepository } from './repository-copy.ts';

export interface DevServer {
  readonly address: string;
  /** Where an author edits: a copy, so that the scenarios of the repository stay as they are. */
  readonly scenarios: string;
  readonly stop: () => Promise<void>;
}

/** What `npm run dev` starts, on a copy of the repository. */
export async function startDevServer(): Promise<DevServer> {
  const { folder, remove } = copyRepository();
  const server = await createServer({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    cacheDir: join(folder, '.vite'),
    logLevel: 'silent',
    server: { port: 0, host: 'localhost', watch: { usePolling: false } },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The dev server has no address');
  return {
    address,
    scenarios: join(folder, 'scenarios'),
    async stop() {
      await server.close();
      remove();
    },
  };
}
