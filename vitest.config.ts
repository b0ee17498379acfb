import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { messagesPlugin } from './tools/build/messages-plugin.ts';

const MINUTE = 60_000;

export default defineConfig({
  plugins: [messagesPlugin()],
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // What one file has loaded is there for the next: half the time goes into loading. No module keeps a state of its
    // own, and what a test puts in place of a global is taken back.
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
    // By itself Vitest leaves one core out, which of two is a half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A slow machine is no failure: these only end what would never end.
    testTimeout: 10 * MINUTE,
    hookTimeout: 10 * MINUTE,
    expect: { poll: { timeout: MINUTE } },
  },
});
