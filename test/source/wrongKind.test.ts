import { expect, it } from 'vitest';
import { readSource } from '../../src/source/readSource.ts';
import { validateReport } from '../../src/source/validateReport.ts';

/** What is asked for where words stand in place of a number. */
function askedFor(changed: Readonly<Record<string, string>>): unknown[] {
  const lines = { year: '2025', unit: '{ name: 某中心 }', ...changed };
  const text = `selfeval: 1\nform: any\nmoney: 万元\ndate: 2026-03-18\nprior: none\n${Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}`;
  const { value, findings } = readSource('report.yaml', text);
  if (value === undefined) throw new Error('not read');
  return validateReport(value, findings).findings.map(({ code, args }) => [
    code,
    (args as { expected: string }).expected,
  ]);
}

it.each([
  ['year', '20Z5', 'year'],
  ['staff', '{ staffInPost: 三十 }', 'count'],
  ['threePublic', '{ officialReception: { actual: 很少 } }', 'amount'],
])('%s: %s is asked for the number that its key takes: %s', (key, value, expected) => {
  expect(askedFor({ [key]: value })).toEqual([['SE205', expected]]);
});
