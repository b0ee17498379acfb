import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { BROWSER_FLAGS, findBrowser } from './tools/browser.mjs';
import { generate, writeGenerated } from './tools/words/generate.ts';

/** The tests say what the page says, and a fresh clone has not made its messages yet. */
const root = fileURLToPath(new URL('.', import.meta.url));
writeGenerated(root, generate(root));

const MINUTE = 60_000;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A slow machine is no failure: these only end what would never end.
  timeout: 10 * MINUTE,
  expect: { timeout: MINUTE },
  globalSetup: './tests/browser/helpers/setup.ts',
  use: {
    // Known to the workers, which start after the setup.
    baseURL: process.env['TEST_ADDRESS'],
    actionTimeout: MINUTE,
    navigationTimeout: MINUTE,
    // To draw is most of what a test costs, so it is a phone's screen, and still, where nothing else is asked for.
    viewport: { width: 390, height: 700 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: findBrowser() ?? '',
      args: BROWSER_FLAGS,
    },
  },
});
