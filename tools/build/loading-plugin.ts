import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * XState tells of mistakes in a machine at length. Ours are made by the program and walked by the tests, so the page keeps the
 * error and not the sentence: 300 bytes less before the first reply. Texts with texts inside are left as they are.
 */
const withoutSentences = (code: string): string =>
  code.replaceAll(/new Error\(`[^`]*`\)/g, "new Error('xstate')");

/**
 * Loads later parts by a plain `import()`. Vite's own helper fetches a part's style sheets beside it and reports what
 * failed; here styles come inside the scripts and every caller deals with failure, so a kilobyte less stands before the
 * first reply.
 */
export const loadingPlugin = (): Plugin => ({
  name: 'the-last-word:loading',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => (/\/node_modules\/xstate\//.test(id) ? withoutSentences(code) : null),
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
});
