import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bin, installDependencies, root } from './install.mjs';

/**
 * `npm run soak [-- --seed NUMBER] [FILE…]`: the generated tests with all their runs, on cases that were never tried
 * before. After a failure, the printed seed tries the same cases again.
 */
const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true });
const seed = values.seed ?? String(Date.now() % 2 ** 31);
if (!/^\d+$/.test(seed)) {
  console.error(
    `The seed is "${seed}", which is not a number. Usage: npm run soak [-- --seed NUMBER] [FILE…]`,
  );
  process.exit(2);
}

installDependencies();
const files = positionals.length > 0 ? positionals : generatedTests();
console.log(`Soaking with seed ${seed}`);
const { status } = spawnSync(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SOAK_SEED: seed },
});
if (status !== 0) console.log(`The same again: npm run soak -- --seed ${seed}`);
process.exitCode = status ?? 1;

function generatedTests() {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('tests', file))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('helpers/generated.ts'));
}
