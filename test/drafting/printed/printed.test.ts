import { describe, expect, it } from 'vitest';
import { makeWordFile } from '../../../scripts/build/makeWordFile.mjs';
import { inFolder, write } from '../../support/folder.ts';
import { runCli } from '../../support/runCli.ts';
import { p, tbl } from '../../wordfile/wordFiles.ts';

/* What a Word file prints is held against itself: sums and rates of its tables, the years of their columns and titles, its score. */

const CODES = new Set(['SE853', 'SE855', 'SE856', 'SE857', 'SE858']);

/** The codes of these checks with the words at their places. */
async function tell(...body: readonly string[]): Promise<readonly string[]> {
  const head = [p('2023年度虚河市水文站整体支出绩效自评报告'), p('一、单位基本情况'), p('负责水文测验。')];
  const more = [p('二、一般公共预算支出情况'), p('单位：万元'), ...body, p('三、政府性基金预算支出情况'), p('无。')];
  const out = await inFolder(async () => {
    write('报告.docx', makeWordFile({ body: [...head, ...more].join('') }));
    return (await runCli(['check', '报告.docx', '--format', 'json'])).out;
  });
  const { findings } = JSON.parse(out) as {
    findings: { code: string; places: { word: { text: string; start: number; end: number } | null }[] }[];
  };
  return findings.flatMap(({ code, places: [place] }) => {
    const { text = '', start = 0, end = 0 } = place?.word ?? {};
    return CODES.has(code) ? [`${code} ${text.slice(start, end)}`] : [];
  });
}

describe('sums of a printed table', () => {
  const HEAD = ['类别', '支出事项', '年初数', '年末数'];
  const rows = (total: string, subtotal = '30.00') => [
    HEAD,
    ['甲类', '一事', '10.00', '9.00'],
    ['', '二事', '20.00', '18.00'],
    ['', '小计', subtotal, '27.00'],
    ['乙类', '三事', '5.00', '4.00'],
    ['合计', '', '35.00', total],
  ];

  it('are let be where they add up', async () => {
    expect(await tell(tbl(...rows('31.00')))).toEqual([]);
  });

  it('are told where another column of the row adds up', async () => {
    expect(await tell(tbl(...rows('31.40')))).toEqual(['SE855 31.40']);
    expect(await tell(tbl(...rows('31.00', '32.00')))).toEqual(['SE855 32.00']);
  });

  it('may be off by what their parts were rounded', async () => {
    expect(await tell(tbl(...rows('31.02')))).toEqual([]);
    expect(await tell(tbl(...rows('31.03')))).toEqual(['SE855 31.03']);
  });

  it('tell nothing where no column shows that the row is a sum', async () => {
    const table = tbl(
      HEAD,
      ['甲', '一事', '10.00', '9.00'],
      ['', '二事', '20.00', '18.00'],
      ['合计', '', '40.00', '50.00'],
    );
    expect(await tell(table)).toEqual([]);
  });

  it('are those of their own budget unit', async () => {
    const table = tbl(
      ['事项', '单位', '年初数', '年末数'],
      ['一事', '本级', '10.00', '9.00'],
      ['', '所属站', '20.00', '18.00'],
      ['二事', '本级', '20.00', '1.00'],
      ['合计', '本级', '30.00', '10.00'],
      ['', '所属站', '20.00', '18.00'],
    );
    expect(await tell(table)).toEqual([]);
  });

  it('leave out parts of a row that are told below it', async () => {
    const table = (total: string) =>
      tbl(
        ['事项', '年初数', '年末数'],
        ['一事', '10.00', '9.00'],
        ['其中：甲', '4.00', '3.00'],
        ['二事', '20.00', '18.00'],
        ['合计', '30.00', total],
      );
    expect(await tell(table('27.00'))).toEqual([]);
    expect(await tell(table('30.00'))).toEqual(['SE855 30.00']);
  });

  it('are those of a table in two parts, whatever stands between them', async () => {
    const head = ['事项', '年初数', '年末数'];
    const part = tbl(head, ['一事', '10.00', '9.00'], ['二事', '20.00', '18.00']);
    const rest = (total: string) => tbl(head, ['三事', '5.00', '4.00'], ['合计', '35.00', total]);
    expect(await tell(p('表一'), part, p('表一（续）'), p('单位：万元'), rest('31.00'))).toEqual([]);
    expect(await tell(p('表一'), part, p('表一（续）'), p('单位：万元'), rest('13.00'))).toEqual(['SE855 13.00']);
  });
});

describe('rates of a printed table', () => {
  const table = (rate: string) =>
    tbl(
      ['事项', '年初数', '年末数', '完成率'],
      ['一事', '30.00', '29.40', '98.00%'],
      ['二事', '20.00', '19.10', '95.50%'],
      ['三事', '25.00', '24.00', '96.00%'],
      ['四事', '16.00', '15.00', rate],
    );

  it('follow from their rows, as far as these are rounded', async () => {
    expect(await tell(table('93.75%'))).toEqual([]);
    expect(await tell(table('93.78%'))).toEqual([]);
    expect(await tell(table('97.35%'))).toEqual(['SE856 97.35%']);
  });

  it('that are worked out in some other way are let be', async () => {
    const odd = tbl(
      ['事项', '年初数', '年末数', '占比'],
      ['一事', '30.00', '29.40', '40.00%'],
      ['二事', '20.00', '19.10', '30.00%'],
      ['三事', '25.00', '24.00', '20.00%'],
      ['四事', '16.00', '15.00', '10.00%'],
    );
    expect(await tell(odd)).toEqual([]);
  });
});

describe('the years of a printed report', () => {
  const table = tbl(['指标', '2022年', '2023年'], ['流量测验次数', '1,204', '1,388'], ['预报期数', '310', '355']);

  it('are those of the columns that its sentences take their numbers from', async () => {
    expect(await tell(p('2023年完成流量测验次数1,388次。'), table)).toEqual([]);
    expect(await tell(p('2023年完成流量测验次数1,204次。'), table)).toEqual(['SE857 1,204']);
    expect(await tell(p('2022年完成流量测验次数1,204次。'), table)).toEqual([]);
    expect(await tell(p('2023年流量测验次数比2022年的1,204次增加。'), table)).toEqual([]);
  });

  it('stand over its tables', async () => {
    const list = tbl(['类别', '断面数'], ['甲', '1,204']);
    expect(await tell(p('测验断面表'), p('（2022年度）'), list)).toEqual(['SE858 （2022年度）']);
    expect(await tell(p('测验断面表'), p('（2023年度）'), list)).toEqual([]);
  });
});

describe('the score of a printed report', () => {
  const card = (points: string) => [
    p('整体支出绩效自评表'),
    tbl(['指标', '分值', '得分'], ['甲', '60', '58'], ['乙', '40', '39'], ['合计', '100', points]),
  ];

  it('is the same in its table and its text', async () => {
    expect(await tell(p('我站整体支出绩效自评得分97分。'), ...card('97'))).toEqual([]);
    expect(await tell(p('我站整体支出绩效自评得分96.5分。'), ...card('97'))).toEqual(['SE853 96.5分']);
    expect(await tell(p('预算执行得分9.5分。'), ...card('97'))).toEqual([]);
  });
});

describe('the unit of money of a table', () => {
  const rows = [
    ['支出事项', '年初预算数', '决算数'],
    ['一事', '10.00', '9.00'],
    ['二事', '20.00', '18.00'],
  ];
  const without = async (...after: readonly string[]) => {
    const head = [p('2023年度虚河市水文站整体支出绩效自评报告'), p('一、单位基本情况'), p('负责水文测验。')];
    const body = [...head, p('二、项目支出情况'), tbl(...rows), ...after, p('三、其他'), p('无。')].join('');
    return inFolder(async () => {
      write('报告.docx', makeWordFile({ body }));
      return (await runCli(['check', '报告.docx', '--format', 'json'])).out.includes('SE852');
    });
  };

  it('may stand right below it', async () => {
    expect(await without(p('（金额单位：万元）'))).toBe(false);
    expect(await without(p('以上金额已核对。'))).toBe(true);
  });
});
