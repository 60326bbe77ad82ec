import { expect, test } from 'vitest';
import { between, lastBefore, lastUpTo } from '../../../src/checks/prose/inOrder.ts';
import { Stretches } from '../../../src/checks/prose/stretches.ts';

const at = (place: number) => place;

test('what stands in a rising list is found as if it were looked for from the front', () => {
  const all = [2, 2, 5, 9];
  for (let place = 0; place < 11; place += 1) {
    expect(lastUpTo(all, place, at)).toBe(all.filter((one) => one <= place).at(-1));
    expect(lastBefore(all, place, 2, at)).toEqual(all.filter((one) => one < place).slice(-2));
    for (let to = place; to < 11; to += 1)
      expect(between(all, place, to, at)).toEqual(all.filter((one) => one >= place && one < to));
  }
});

test('stretches are found by what they cover, in the order in which they were given', () => {
  const all = [
    { start: 130, end: 131, name: '第三桶一字' },
    { start: 60, end: 70, name: '跨桶' },
    { start: 0, end: 9000, name: '很长' },
    { start: 64, end: 64, name: '空的' },
    { start: 63, end: 64, name: '桶的末字' },
  ];
  const index = new Stretches(all);
  const naive = (start: number, end: number) => all.filter((one) => one.start < end && one.end > start);
  for (let start = 55; start < 140; start += 1)
    for (const length of [0, 1, 2, 70])
      expect(index.over({ start, end: start + length })).toEqual(naive(start, start + length));
  expect(index.over({ start: 63, end: 65 }).map(({ name }) => name)).toEqual(['跨桶', '很长', '空的', '桶的末字']);
});
