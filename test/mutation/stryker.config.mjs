import process from 'node:process';

/**
 * Mutation testing of src/economics in two runs, chosen by MUTATE: `core` (everything but the simulation) and `simulation`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
const part = process.env.MUTATE === 'simulation' ? 'simulation' : 'core';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate:
    part === 'simulation'
      ? ['src/economics/simulation.ts']
      : ['src/economics/**/*.ts', '!src/economics/simulation.ts'],
  ignorePatterns: [
    '**',
    '!package.json',
    '!tsconfig.json',
    '!src',
    '!src/economics/**',
    '!test',
    '!test/mutation/**',
    '!test/unit',
    '!test/unit/economics/**',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  timeoutFactor: 2,
  incremental: true,
  incrementalFile: `reports/mutation/${part}-incremental.json`,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
};
