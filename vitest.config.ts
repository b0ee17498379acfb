import { defineConfig } from 'vitest/config';

/** Where `npm test` wants the results, beside those on the screen. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    reporters: report === undefined ? ['default'] : ['dot', ['json', { outputFile: report }]],
  },
});
