import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what package-lock.json names, where that was not done yet or the lockfile is newer. One line tells of it. */
export function installDependencies() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs)
    return;
  console.log('Installing what the project needs (once, about half a minute) …');
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says where its own program is; by name alone it cannot be started on every system.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...parameters]);
  else run('npm', parameters);
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
