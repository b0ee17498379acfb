import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { generate, tellFindings, writeGenerated } from '../words/generate.ts';

/**
 * Makes the page's messages from the folder `messages` before anything imports them, and again whenever a file there is
 * saved. A fault there stops the build; the dev server shows it over the page.
 */
export function messagesPlugin(): Plugin {
  let root = process.cwd();
  let wrong = '';
  const make = (): string => {
    const made = generate(root);
    writeGenerated(root, made);
    return tellFindings(made.findings);
  };
  return {
    name: 'the-last-word:messages',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      wrong = make();
    },
    buildStart() {
      if (wrong !== '' && this.environment.mode === 'build')
        this.error(`The messages have errors.\n\n${wrong}`);
    },
    configureServer: (server) => void server.watcher.add(join(root, 'messages')),
    hotUpdate({ file, server }) {
      const name = relative(root, file).split(sep).join('/');
      if (this.environment.name !== 'client' || !/^messages\/.*\.json$/.test(name)) return;
      wrong = make();
      if (wrong !== '') {
        server.hot.send({ type: 'error', err: { message: wrong, stack: '', plugin: 'messages' } });
      }
    },
  };
}
