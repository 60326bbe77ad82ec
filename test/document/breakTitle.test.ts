import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../src/document/breakTitle.ts';
import { plainText } from '../../src/document/text.ts';
import type { Inline } from '../../src/document/types.ts';

const part = (value: string): readonly Inline[] => [{ type: 'text', value }];
const broken = (...lines: readonly (readonly string[])[]) =>
  breakTitle(lines.map((parts) => parts.map(part))).map(plainText);
const titleOf = (name: string) => broken(['2023年度', name, '整体支出'], ['绩效自评报告']);

describe('the lines of a title', () => {
  it.each<[name: string, lines: string[]]>([
    // As the form has them, up to 20 characters.
    ['岳阳市科技事务中心', ['2023年度岳阳市科技事务中心整体支出', '绩效自评报告']],
    ['某市某区机关事务服务中心', ['2023年度某市某区机关事务服务中心整体支出', '绩效自评报告']],
    // Too long for a line with its neighbours.
    ['某某市市级机关事务服务中心', ['2023年度某某市市级机关事务服务中心', '整体支出绩效自评报告']],
    [
      '虚构市人力资源和社会保障局（虚构单位）',
      ['2023年度', '虚构市人力资源和社会保障局（虚构单位）', '整体支出绩效自评报告'],
    ],
    // Too long for a line of its own.
    [
      '虚构市经济技术开发区人力资源和社会保障局（退役军人事务局）',
      ['2023年度', '虚构市经济技术开发区人力资源和社会保障局', '（退役军人事务局）整体支出绩效自评报告'],
    ],
    [
      '虚构市虚构县人力资源和社会保障局劳动保障监察综合执法大队',
      ['2023年度虚构市虚构县人力资源和社会保障局', '劳动保障监察综合执法大队整体支出', '绩效自评报告'],
    ],
    // Nowhere to break: Word does.
    ['甲'.repeat(25), ['2023年度', '甲'.repeat(25), '整体支出绩效自评报告']],
  ])('%s', (name, lines) => {
    expect(titleOf(name)).toEqual(lines);
  });

  it('of letters and digits are half as wide', () => {
    expect(broken(['2023', 'a'.repeat(36)])).toEqual([`2023${'a'.repeat(36)}`]);
    expect(broken(['2023', 'a'.repeat(37)])).toEqual(['2023', 'a'.repeat(37)]);
  });

  it('keep a closing bracket, and lose nothing', () => {
    const name = `${'甲'.repeat(12)}（乙乙乙乙乙乙乙乙乙乙局）丙丙`;
    expect(broken([name])).toEqual(['甲'.repeat(12), '（乙乙乙乙乙乙乙乙乙乙局）丙丙']);
  });

  it('without any part are none', () => {
    expect(broken([])).toEqual(['']);
    expect(broken()).toEqual([]);
  });
});
