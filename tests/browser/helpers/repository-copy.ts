import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** All that is needed to check, build and serve the game, for a test to change; and how to be rid of it. */
export function copyRepository(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'the-last-word-'));
  const filter = (path: string): boolean => !/^(?:node_modules|\..+)$/.test(basename(path));
  for (const name of NEEDED) cpSync(join(root, name), join(folder, name), { recursive: true, filter });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
