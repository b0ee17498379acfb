import { defineConfig } from 'vitest/config';
import { messagesPlugin } from './tools/build/messages-plugin.ts';

/** Where `npm test` wants the results, beside those on the screen. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  plugins: [messagesPlugin()],
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    reporters: report === undefined ? ['default'] : ['dot', ['json', { outputFile: report }]],
  },
});
