import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { BROWSER_FLAGS, findBrowser } from './tools/browser.mjs';
import { generate, writeGenerated } from './tools/words/generate.ts';

/** The tests say what the page says, and a fresh clone has not made its messages yet. */
const root = fileURLToPath(new URL('.', import.meta.url));
writeGenerated(root, generate(root));

/** Where `npm test` wants the results, beside those on the screen. */
const report = process.env['TEST_REPORT'];
const PORT = 4199;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: report === undefined ? 'list' : [['dot'], ['json', { outputFile: report }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      executablePath: findBrowser() ?? '',
      args: BROWSER_FLAGS,
    },
  },
  webServer: {
    command: 'node tools/serve-dist.mjs',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
  },
});
