import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** What measures the checks of prose on whole corpora takes longer than a test may: `npm run precision`, and verify. */
const measured = ['test/corpus/**/*.test.ts', 'test/precision/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  define: { SELFEVAL_VERSION: JSON.stringify(version) },
  test: {
    include: mode === 'precision' ? measured : ['test/**/*.test.ts'],
    exclude: mode === 'precision' ? [] : measured,
    setupFiles: ['test/support/setup.ts'],
    pool: 'forks',
    // Every file of its own would load the program again, a third of the run; no test changes what another one loads.
    isolate: false,
    maxWorkers: 2,
    // Only against what never ends: a busy machine is no fault.
    testTimeout: 120_000,
    // Tests pass in any order; another one is tried with `npm test -- --sequence.seed=7`.
    sequence: { shuffle: true, seed: 20231231 },
    reporters: process.env.CI
      ? [
          ['default', { summary: false }],
          ['json', { outputFile: 'out/tests.json' }],
        ]
      : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/*/generated/**', 'src/**/types.ts'],
      reporter: ['text', 'html'],
      reportsDirectory: 'coverage',
    },
  },
}));
