import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const NEEDED = [
  'src',
  'scenes',
  'assets',
  'scenarios',
  'messages',
  'tools',
  'index.html',
  'package.json',
  'vite.config.ts',
];

export interface DevServer {
  readonly address: string;
  /** Where an author edits: a copy, so that the scenarios of the repository stay as they are. */
  readonly scenarios: string;
  readonly stop: () => Promise<void>;
}

/** What `npm run dev` starts, on a copy of the repository. */
export async function startDevServer(): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'the-last-word-'));
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
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
      rmSync(folder, { recursive: true });
    },
  };
}
