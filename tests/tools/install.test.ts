import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../tools/install.mjs';

const WANTED = {
  '': { name: 'a-project' },
  'node_modules/one': { version: '1.0.0', integrity: 'x' },
  'node_modules/mac-only': { version: '2.0.0', integrity: 'y', optional: true },
};

/** A folder whose lockfile asks for these packages, and in which those are. */
function folderWith(wanted: object, found: Readonly<Record<string, object>> | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  if (found !== null) {
    for (const path of ['node_modules', ...Object.keys(found)])
      mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: found }));
    utimesSync(join(folder, 'node_modules/.package-lock.json'), 1, 1);
  }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  return folder;
}

describe('what the project needs', () => {
  it('is there although the lockfile is newer, and what does not fit this system is not missed', () => {
    expect(isInstalled(folderWith(WANTED, { 'node_modules/one': WANTED['node_modules/one'] }))).toBe(true);
  });

  it.each([
    ['nothing is installed', null],
    ['a package is missing', {}],
    ['a package is of another version', { 'node_modules/one': { version: '1.0.1', integrity: 'z' } }],
  ])('is not there where %s', (_, found) => {
    expect(isInstalled(folderWith(WANTED, found))).toBe(false);
  });
});
