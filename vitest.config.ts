import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/**
 * What takes longer than a test may, by the command that runs it, which verify does too: measuring the checks of prose on
 * whole corpora, changing every number of right text, following the walks of CONTRIBUTING.md, and single tests that start the compiler or the program many times,
 * or give it as much as it takes.
 */
const apart: Readonly<Record<string, readonly string[]>> = {
  precision: ['test/corpus/**/*.test.ts', 'test/precision/**/*.test.ts'],
  mutation: ['test/mutation/**/*.test.ts'],
  walks: ['test/walks/**/*.test.ts'],
  slow: ['test/**/*.slow.test.ts'],
};

export default defineConfig(({ mode }) => ({
  define: { SELFEVAL_VERSION: JSON.stringify(version) },
  test: {
    include: [...(apart[mode] ?? ['test/**/*.test.ts'])],
    exclude: mode in apart ? [] : Object.values(apart).flat(),
    setupFiles: ['test/support/setup.ts'],
    pool: 'forks',
    // Every file of its own would load the program again, a third of the run; no test changes what another one loads.
    isolate: false,
    maxWorkers: 2,
    // Only against what never ends: a busy machine is no fault.
    testTimeout: mode === 'mutation' ? 3_600_000 : mode in apart ? 900_000 : 120_000,
    hookTimeout: mode in apart ? 900_000 : 120_000,
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
