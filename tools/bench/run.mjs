// Bundles the benchmark as the page is bundled, and runs it: tsx would give every function a name anew each time it is
// made.
import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { helpIfAsked } from '../help.mjs';

helpIfAsked(`
Usage: npm run bench

Measures the solver and the group page, beside their peers.
`);

const file = fileURLToPath(new URL('../../node_modules/.bench/bench.mjs', import.meta.url));
const bundle = await rolldown({
  input: fileURLToPath(new URL('bench.ts', import.meta.url)),
  platform: 'node',
  external: [/^[@a-z]/],
  // The sources look for scenarios relative to their own place, which the bundle is not.
  plugins: [
    {
      name: 'own-place',
      transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
    },
  ],
});
await bundle.write({ file, format: 'esm' });
execFileSync(process.execPath, ['--max-old-space-size=1024', file, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
