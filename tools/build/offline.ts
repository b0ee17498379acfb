import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { FACES_OF_EVERY_PAGE } from '../../src/presentation/typefaces.ts';

/** Of each sound only the smaller of its two files is kept. */
const KEPT = new Set(['.html', '.js', '.css', '.svg', '.webm', '.png']);

/** Of our type what every page is set in; another script comes with the text that needs it. */
const KEPT_TYPE = new RegExp(`/(?:${FACES_OF_EVERY_PAGE.join('|')})-[^/]+\\.woff2$`);

/** Writes `sw.js`, which keeps the whole game in the browser at the first visit. */
export async function writeServiceWorker(dist: string): Promise<void> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => KEPT.has(extname(file)) || KEPT_TYPE.test(file));
  const entries = files.toSorted().map((file) => ({
    url: file,
    revision: createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('base64url')
      .slice(0, 16),
  }));
  const bundle = await rolldown({
    input: fileURLToPath(new URL('service-worker.ts', import.meta.url)),
    transform: {
      define: { PRECACHED: JSON.stringify(entries), 'process.env.NODE_ENV': '"production"' },
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  writeFileSync(join(dist, 'sw.js'), output[0].code);
}
