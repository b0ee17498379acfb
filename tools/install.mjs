import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what the package-lock.json of a folder names, where any of it is missing or of another version. One line tells of it. */
export function installDependencies(folder = root) {
  if (isInstalled(folder)) return;
  console.log('Installing what the project needs (once, about half a minute) …');
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says where its own program is; by name alone it cannot be started on every system.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...parameters], { cwd: folder });
  else run('npm', parameters, { cwd: folder });
}

/**
 * Whether all that package-lock.json names lies in node_modules/, by the list that npm keeps there. No time is asked for: a
 * fresh checkout has a newer lockfile, and misses nothing. What is optional npm leaves out where it does not fit.
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

/** The program of an installed package, to be run by node itself. */
export const bin = (path) => `${root}node_modules/${path}`;

/** Runs a program and ends this one if it fails, with its output as the explanation. */
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
