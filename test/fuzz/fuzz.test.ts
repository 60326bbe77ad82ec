import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/library.ts';
import { fuzz, judgeInput } from './fuzz.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A busy machine is no fault; how long an input takes is measured by `npm run fuzz`. */
const PATIENT = 20_000;

test('whatever is in a report, a form or a file of accepted findings, the answer is findings', () => {
  const { tried, crashers } = fuzz(root, evaluate, {
    seed: 20_261_130,
    count: 60,
    until: Date.now() + 60_000,
    limit: PATIENT,
  });
  expect(crashers.map(({ index, fault }) => `${index}: ${fault}`)).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});

test('what once made it fail does no more', () => {
  const folder = new URL('crashers/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml')))
    expect(judgeInput({ report: readFileSync(new URL(name, folder)) }, evaluate, PATIENT)).toBeUndefined();
});

test('a fault is noticed: an exception, a gap, a long time', () => {
  const input = { report: new TextEncoder().encode('selfeval: 1\n') };
  const fail = () => {
    throw new TypeError('no such thing');
  };
  expect(judgeInput(input, fail)).toMatch(/^it throws: TypeError: no such thing/);
  expect(judgeInput(input, () => ({ message: 'NaN万元' }))).toMatch(/^it says .*NaN/);
  expect(judgeInput(input, () => ({ message: 'undefined万元' }))).toMatch(/^it says/);
  // A form has a word for what cannot be worked out, under this key.
  const missing = { message: '缺少“undefined”（无法计算）', hint: '用“undefined: ”开头', args: { key: 'undefined' } };
  expect(judgeInput(input, () => missing)).toBeUndefined();
  expect(judgeInput(input, () => ({ args: { known: ['none', 'undefined', 'zero'] } }))).toBeUndefined();
  expect(judgeInput(input, () => ({ message: '1万元' }), -1)).toMatch(/^it takes/);
});
