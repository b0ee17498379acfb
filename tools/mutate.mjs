import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installDependencies, root } from './install.mjs';

/**
 * `npm run mutate [-- FILE…]`: breaks the rules of the game in every small way, one after the other, and reports which
 * breaks no test notices. Fails if that is more than one in ten.
 */
const here = fileURLToPath(new URL('mutate/', import.meta.url));
const files = process.argv.slice(2);
installDependencies();
installDependencies(here);
const stryker = `${here}node_modules/@stryker-mutator/core/bin/stryker.js`;
const chosen = files.length === 0 ? [] : ['--mutate', files.join(',')];
const parameters = [stryker, 'run', `${here}stryker.config.json`, ...chosen];
const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
