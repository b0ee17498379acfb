import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Loads later parts by a plain `import()`. Vite's own helper fetches a part's style sheets beside it and reports what
 * failed; here styles come inside the scripts and every caller deals with failure, so a kilobyte less stands before the
 * first reply.
 */
export const loadingPlugin = (): Plugin => ({
  name: 'the-last-word:loading',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
});
