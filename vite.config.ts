import { defineConfig } from 'vite';
import { isCritical } from './tools/build/chunks.ts';
import { assetFileNames, chunkFileNames } from './tools/build/file-names.ts';
import { finishPlugin } from './tools/build/finish-plugin.ts';
import { loadingPlugin } from './tools/build/loading-plugin.ts';
import { messagesPlugin } from './tools/build/messages-plugin.ts';
import { phaserPlugin } from './tools/build/phaser-plugin.ts';
import { scenarioPlugin } from './tools/build/scenario-plugin.ts';

export default defineConfig({
  // Relative addresses everywhere: dist/ can be put under any path.
  base: './',
  plugins: [messagesPlugin(), scenarioPlugin(), phaserPlugin(), loadingPlugin(), finishPlugin()],
  worker: { format: 'es' },
  server: { port: 5173 },
  // Known from the start, so that the page is not loaded anew when one of them is first asked for.
  optimizeDeps: { include: ['xstate', 'howler', 'idb', '@dagrejs/dagre'] },
  build: {
    target: 'es2023',
    // Nothing as a data: address: the page's policy allows none but for pictures.
    assetsInlineLimit: 0,
    // What a later chunk imports is on the page already.
    modulePreload: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // A slow machine is nothing to warn of.
      checks: { pluginTimings: false },
      output: {
        assetFileNames,
        chunkFileNames,
        codeSplitting: {
          groups: [{ debugName: 'core', name: (id, modules) => (isCritical(id, modules) ? 'core' : null) }],
        },
      },
    },
  },
});
