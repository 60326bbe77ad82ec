import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evaluate } from '../../src/library.ts';
import { fuzz } from './fuzz.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A busy machine is no fault; how long an input takes is measured by `npm run fuzz`. */
const PATIENT = 20_000;

it('whatever is in a report, a form or a file of accepted findings, the answer is findings, in twice as many as the quick test tries', () => {
  const { tried, crashers } = fuzz(root, evaluate, {
    seed: 20_261_130,
    count: 120,
    until: Date.now() + 60_000,
    limit: PATIENT,
  });
  expect(crashers.map(({ index, fault }) => `${index}: ${fault}`)).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});
