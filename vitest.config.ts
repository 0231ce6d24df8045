import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // All cores: by default one is left idle, which on two is half of them.
    maxWorkers: '100%',
    reporters: ['default', './tests/helpers/skip-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
