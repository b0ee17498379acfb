import { defineConfig } from 'vitest/config';

/** The tests of the rooms that are mutated; those of other rooms go through them as well, but say nothing about them. */
export default defineConfig({
  test: {
    include: ['tests/{rubric,conversation,session}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 600_000,
  },
});
