import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compressFolder } from './compress.ts';
import { writeServiceWorker } from './offline.ts';
import { writePlayPages } from './play-pages.ts';
import { contentSecurityPolicy } from './policy.ts';
import { readScenarioFolder } from './scenario-folder.ts';

/** What is done to the built page: its policy, the pages of single scenarios, the offline copy, the compressed files. */
export function finishPlugin(): Plugin {
  let root = '';
  let isBroken = false;
  return {
    name: 'the-last-word:finish',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    transformIndexHtml: (_html, { bundle }) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy() },
        injectTo: 'head-prepend',
      },
      ...Object.keys(bundle ?? {})
        .filter((file) => /^assets\/core-.*\.js$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${file}` },
          injectTo: 'head' as const,
        })),
    ],
    buildEnd(error) {
      isBroken = error !== undefined;
    },
    async closeBundle() {
      if (isBroken) return;
      const dist = join(root, 'dist');
      const { saved } = readScenarioFolder(join(root, 'scenarios'));
      await writePlayPages(
        dist,
        saved.map(({ playable }) => playable),
      );
      await writeServiceWorker(
        dist,
        saved.map(({ playable }) => playable.scenario),
      );
      await compressFolder(dist);
    },
  };
}
