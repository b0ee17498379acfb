import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the packages in a folder's package-lock.json if any of them is missing or has another version. One line says
 * so.
 */
export function installDependencies(folder = root) {
  if (isInstalled(folder)) return;
  console.log('Installing what the project needs (once, about half a minute) …');
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says where its own program is; not every system can start it by name alone.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...parameters], { cwd: folder });
  else run('npm', parameters, { cwd: folder });
}

/**
 * Whether node_modules/ has all that package-lock.json names, by the list that npm keeps there. Times do not count: a
 * fresh checkout has a newer lockfile, and misses nothing. npm leaves out optional packages that do not fit.
 */
export function isInstalled(folder) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const found = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const there = found[path];
    if (there === undefined) return optional === true;
    return there.version === version && there.integrity === integrity && existsSync(join(folder, path));
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** The program of an installed package; node itself runs it. */
export const bin = (path) => `${root}node_modules/${path}`;

/** Runs a program. If it fails, prints its output as the explanation and ends this program, too. */
export function run(program, parameters, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    cwd: root,
    encoding: 'utf8',
    ...options,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
  console.error(`${program} ${parameters.join(' ')} did not succeed.`);
  process.exit(1);
}
