import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/narrative/parseProse.ts';
import { literalScalar } from './scalars.ts';

/** Large enough that a stack would overflow; how the time grows is the bench's matter. */
const large = 200_000;
const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
const staircase = (steps: number, marker: string) =>
  Array.from({ length: steps }, (_, step) => `${'  '.repeat(step)}${marker}`).join('\n');

/** Text, and the codes of its findings. */
const hostile: readonly (readonly [name: string, text: string, ...codes: string[]])[] = [
  ['10,000 quotes', `${'> '.repeat(10_000)}a`],
  ['10,000 asterisks', `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
  ['10,000 opening asterisks', '*a '.repeat(10_000), 'SE302'],
  ['10,000 closing asterisks', 'a* '.repeat(10_000), 'SE302'],
  ['10,000 nested emphases', `${'*a '.repeat(5000)}${' a*'.repeat(5000)}`, 'SE302'],
  ['10,000 bold words', '**甲**，'.repeat(10_000), 'SE302'],
  ['10,000 brackets', '['.repeat(10_000)],
  ['10,000 lists on a line', `${'- '.repeat(10_000)}a`, 'SE306'],
  ['10,000 numbered lists on a line', `${'1. '.repeat(10_000)}a`, 'SE306'],
  ['a staircase of lists', staircase(1000, '- a'), 'SE306'],
  ['a staircase of empty lists', staircase(1000, '-'), 'SE306'],
  ['100,000 list items', '- x\n'.repeat(100_000)],
  ['100,000 numbered list items', '1. x\n'.repeat(100_000)],
  ['100,000 lines of a paragraph', 'x\n'.repeat(100_000)],
  ['100,000 bold list items', '- **x**\n'.repeat(100_000), 'SE302'],
  ['one line', fill('全年预算执行情况良好，', large)],
  ['one line of blanks', `a${' '.repeat(large)}b`],
  ['one line of asterisks', '*'.repeat(large)],
  ['one line of references', fill('完成率为{{rate}}，比上年增长。', large)],
  ['one line of backslashes', '\\'.repeat(large)],
  ['paragraphs', fill(`${'全年预算执行情况**良好**，'.repeat(8)}。\n\n`, large)],
  ['paragraphs in one', fill(`${'全年预算执行情况良好，'.repeat(8)}。\n`, large)],
  ['paragraphs crowded with marks', fill(`${'甲* '.repeat(83)}\n\n`, large / 4)],
];

describe('hostile prose', () => {
  test.each(hostile)('%s', (_name, text, ...codes) => {
    const { scalar } = literalScalar(text);
    const { findings } = parseProse(scalar);
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual(codes);
  });

  test.each([
    ['opening braces', '{{a', 60_000],
    ['spaced braces', '{ {{ ', 40_000],
    ['refused references', '{{#a}}', 30_000],
  ])('many %s', (_name, unit, count) => {
    const { findings } = parseProse(literalScalar(unit.repeat(count)).scalar);
    expect(findings).toHaveLength(count);
  });

  test('a report of many bold list items is not crowded', () => {
    const { findings } = parseProse(literalScalar('- **甲**：乙\n'.repeat(1000)).scalar);
    expect(findings).toEqual([]);
  });
});
