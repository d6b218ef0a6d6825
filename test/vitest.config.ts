import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['unit', 'content', 'build', 'hosts', 'full'].map((name) => ({
      extends: true,
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        environment: 'node',
        testTimeout: 30_000,
        setupFiles: ['test/fixed-seed.ts'],
      },
    })),
  },
});
