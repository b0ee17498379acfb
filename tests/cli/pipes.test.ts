import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command whose output nobody reads, as `head` does when it has read enough. */
function runUnread(file: string, words: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${file}.ts`, ...words], { cwd: root });
  child.stdout.destroy();
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, complaints })));
}

test.each([
  ['machine', ['plum-exchange']],
  ['walk', ['plum-exchange', '--moves', 'hear']],
])('%s ends quietly where nobody reads on', async (file, words) => {
  expect(await runUnread(file, words)).toEqual({ code: 0, complaints: '' });
});
