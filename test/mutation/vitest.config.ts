import { defineConfig } from 'vitest/config';

/** Tests of the economics for mutation testing; the simulation's are slow and run for its own mutants only. */
const simulation = 'test/unit/economics/simulation.test.ts';
const onlySimulation = process.env['MUTATE'] === 'simulation';

export default defineConfig({
  test: {
    include: onlySimulation ? [simulation] : ['test/unit/economics/**/*.test.ts'],
    exclude: onlySimulation ? [] : [simulation],
    setupFiles: ['test/mutation/fixed-seed.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
