import { defineConfig } from 'vitest/config';

// One browser, one page at a time: the machine may be small, and screenshots must not race.
export default defineConfig({
  test: {
    include: ['visual/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Named in the output with "retry x1"; DECISIONS.md says why.
    retry: process.env['CI'] ? 1 : 0,
  },
});
