import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { compressFolder } from './compress.ts';
import { writeServiceWorker } from './offline.ts';
import { writePlayPages } from './play-pages.ts';
import { contentSecurityPolicy, inlineScripts, sourceHash } from './policy.ts';
import { readScenarioFolder } from './scenario-folder.ts';
import { reportOf } from './scenario-plugin.ts';

/** What is wrong with scenarios that this build left out; `npm start` prints it. */
const BROKEN = 'broken-scenarios.txt';

/**
 * The last steps of a build: the page's policy, the pages of single scenarios, the offline copy, the compressed files.
 */
export function finishPlugin(): Plugin {
  let root = '';
  let isBroken = false;
  return {
    name: 'the-last-word:finish',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    transformIndexHtml(indented, { bundle }) {
      // Nobody reads the built page, and each of its blanks comes before the first reply.
      const html = indented.replaceAll(/\n\s+/g, '\n');
      return { html, tags: tagsOf(html, bundle ?? {}) };
    },
    buildEnd(error) {
      isBroken = error !== undefined;
    },
    async closeBundle() {
      if (isBroken) return;
      const dist = join(root, 'dist');
      const { saved, broken } = readScenarioFolder(join(root, 'scenarios'));
      if (broken.length > 0) writeFileSync(join(dist, BROKEN), reportOf(broken));
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

/** Adds the page's policy, and requests its core at once. */
const tagsOf = (html: string, bundle: object): HtmlTagDescriptor[] => [
  {
    tag: 'meta',
    attrs: {
      'http-equiv': 'Content-Security-Policy',
      content: contentSecurityPolicy({ scripts: inlineScripts(html).map(sourceHash) }),
    },
    injectTo: 'head-prepend',
  },
  ...Object.keys(bundle)
    .filter((file) => /^assets\/core-.*\.js$/.test(file))
    .map((file) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', href: `./${file}` },
      injectTo: 'head' as const,
    })),
];
