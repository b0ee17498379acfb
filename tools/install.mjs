import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

/** npm notes what it has installed; the times of files say nothing, since a copy or a checkout makes them anew. */
function isInstalled(folder) {
  const note = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(note)) return false;
  const installed = packagesIn(note);
  return Object.entries(packagesIn(`${folder}package-lock.json`)).every(
    // What is optional is for some systems only.
    ([place, { version, optional }]) =>
      place === '' || optional === true || installed[place]?.version === version,
  );
}

const packagesIn = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

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
