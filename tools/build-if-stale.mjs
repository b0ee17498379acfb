import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from './install.mjs';

/**
 * Builds dist/ if anything that the build reads is newer than its last output. Scenarios that cannot be played are left
 * out and reported.
 */
export function buildIfStale() {
  if (isStale()) {
    const build = [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--mode', 'playable'];
    const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
  const broken = join(root, 'dist', 'broken-scenarios.txt');
  if (existsSync(broken)) {
    console.error(`Some scenarios have errors and are left out:\n\n${readFileSync(broken, 'utf8')}`);
  }
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
  // The folder itself, too: it changes when a file in it is removed.
  return [folder, ...readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file))];
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
