import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { main } from './main.ts';

/* A few mutants with the tests of two rooms, so that the way itself keeps working; `npm run mutate` takes as many as are asked for. */

it('most of a few changes to figures are noticed by their own tests', async () => {
  const failed = await main(fileURLToPath(new URL('../..', import.meta.url)), {
    groups: ['figures'],
    n: 12,
    seed: 3,
    most: 60,
    jobs: 2,
    only: undefined,
    tests: ['quantity', 'figures'],
    least: 0.6,
  });
  expect(failed).toBe(0);
});
