import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * XState explains mistakes in a machine at length. Our machines are made by the program and tested, so the page keeps
 * the error without the sentence: 300 bytes less before the first reply. Texts with texts inside stay as they are.
 */
const withoutSentences = (code: string): string =>
  code.replaceAll(/new Error\(`[^`]*`\)/g, "new Error('xstate')");

/**
 * Loads later parts by a plain `import()`. Vite's own helper would fetch a part's style sheets beside it and report
 * failures; here styles come inside the scripts and every caller handles failures itself. So a kilobyte less comes
 * before the first reply.
 */
export const loadingPlugin = (): Plugin => ({
  name: 'the-last-word:loading',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => (/\/node_modules\/xstate\//.test(id) ? withoutSentences(code) : null),
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
});
