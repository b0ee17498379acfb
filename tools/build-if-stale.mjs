import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, run } from './install.mjs';

/** Builds dist/ where anything that the build reads is newer than what it wrote last. */
export function buildIfStale() {
  if (isStale()) run(process.execPath, [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
}

function isStale() {
  const built = modified(join(root, 'dist', 'sw.js'));
  const sources = ['src', 'scenes', 'scenarios', 'messages', 'assets', 'tools/build', 'tools/words'].flatMap(
    filesIn,
  );
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
