import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { messagesPlugin } from './tools/build/messages-plugin.ts';

const MINUTE = 60_000;

export default defineConfig({
  plugins: [messagesPlugin()],
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // By itself Vitest leaves one core out, which of two is a half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A slow machine is no failure: these only end what would never end.
    testTimeout: 10 * MINUTE,
    hookTimeout: 10 * MINUTE,
    expect: { poll: { timeout: MINUTE } },
  },
});
