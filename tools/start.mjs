import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bin, installDependencies, root, run } from './install.mjs';

const DEFAULT_PORT = 4173;

const port = Number(process.env.PORT ?? DEFAULT_PORT);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${process.env.PORT}", which is not a port. Choose a number from 1 to 65535.`);
  process.exit(2);
}

installDependencies();
if (isStale()) run(process.execPath, [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
const { serve } = await import('./serve.mjs');
console.log(`The Last Word is at ${await serve(port)}  (Ctrl+C stops it)`);

/** Whether anything the build reads is newer than what it wrote last. */
function isStale() {
  const built = modified(join(root, 'dist', 'sw.js'));
  const sources = ['src', 'scenes', 'scenarios', 'assets', 'tools/build'].flatMap(filesIn);
  return [...sources, 'index.html', 'vite.config.ts', 'package-lock.json'].some(
    (file) => modified(join(root, file)) > built,
  );
}

function filesIn(folder) {
  // The folder itself as well: it changes when a file in it is taken away.
  return [folder, ...readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file))];
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
