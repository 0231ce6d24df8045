import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/helpers/skip-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
