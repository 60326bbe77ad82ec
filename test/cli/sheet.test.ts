import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import { fillCells } from '../sheets/fillCells.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const UNITS = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某市科技局, budgetUnits: [局机关, 下属中心] }
basic:
  items:
    - name: 工资福利支出
      part: personnel
      byUnit:
        局机关: { actual: 100 }
        下属中心: { actual: 50 }
`;

const ONE = UNITS.replace(
  'unit: { name: 某市科技局, budgetUnits: [局机关, 下属中心] }',
  'unit: { name: 某市科技局 }',
).replace(/byUnit:[\s\S]*$/, 'actual: 150\n');

describe('selfeval sheet', () => {
  it('writes a workbook beside the report, and never over another file', async () => {
    await inFolder(async () => {
      write('2023/report.yaml', ONE);
      const first = await runCli(['sheet', '2023/report.yaml']);
      expect([first.exit, first.out]).toEqual([0, '2023/report.xlsx\n']);
      expect(first.err).toContain('selfeval import 2023/report.xlsx --to 2023/report.yaml');
      const before = fingerprint('.');
      const second = await runCli(['sheet', '2023/report.yaml', '--lang', 'en']);
      expect([second.exit, second.err]).toEqual([2, expect.stringContaining('is there already and was left alone')]);
      expect(fingerprint('.')).toEqual(before);
    });
  });

  it.each([
    [['sheet', 'report.yaml', '-o', '表.csv'], '填报表是 .xlsx 文件'],
    [['sheet', 'report.yaml', '-o', './'], '是文件夹'],
    [['sheet', 'report.yaml', '--unit', '局'], '没有预算单位“局”'],
    [['sheet', 'report.yaml', '--unit', '下属中'], '可能应为“下属中心”'],
    [['sheet', 'other.yaml'], 'SE901'],
    [['sheet', ''], '文件名是空的'],
  ])('%j is refused', async (args, message) => {
    await inFolder(async () => {
      write('report.yaml', UNITS);
      const { exit, err } = await runCli(args);
      expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
    });
  });

  it('asks for the posts and people of each budget unit, and takes them back', async () => {
    await inFolder(async () => {
      write('report.yaml', UNITS);
      expect((await runCli(['sheet', '-o', '表.xlsx'])).exit).toBe(0);
      fillCells('表.xlsx', '编制和人员（分单位） C5 30\n编制和人员（分单位） D5 28\n编制和人员（分单位） C6 12');
      expect((await runCli(['import', '表.xlsx', '--write'])).exit).toBe(0);
      const text = readFileSync('report.yaml', 'utf8');
      expect(text).toContain('byUnit');
      const { year } = readReport('report.yaml', Buffer.from(text));
      const told = year?.staff.byUnit.map(
        ({ authorizedPosts: one }) => one.state === 'value' && one.quantity.value.toFixed(),
      );
      expect(told).toEqual(['30', '12']);
      expect((await runCli(['import', '表.xlsx'])).out).toContain('没有要写的');
    });
  });

  it('one unit has its own workbook, and all of them are imported together', async () => {
    await inFolder(async () => {
      write('report.yaml', UNITS);
      for (const unit of ['局机关', '下属中心'])
        expect((await runCli(['sheet', '--unit', unit, '-o', `${unit}.xlsx`])).exit).toBe(0);
      fillCells('局机关.xlsx', '基本支出（分单位） F5 101\n基本支出（分单位） D5 99');
      fillCells('下属中心.xlsx', '基本支出（分单位） F5 51.5');
      const { exit, out } = await runCli(['import', '*.xlsx', '--write']);
      expect(exit).toBe(0);
      expect(out).toContain('改 2 个数，补 1 个数');
      const text = readFileSync('report.yaml', 'utf8');
      expect(text).toContain('局机关: { originalBudget: 99.00, actual: 101.00 }');
      expect(text).toContain('下属中心: { actual: 51.50 }');
      const json = JSON.parse((await runCli(['import', '局机关.xlsx', '下属中心.xlsx', '--format', 'json'])).out);
      expect(json).toMatchObject({
        tables: [
          { table: '局机关.xlsx', changes: [] },
          { table: '下属中心.xlsx', changes: [] },
        ],
      });
    });
  });

  it('of one unit takes new rows for that unit, and no other', async () => {
    await inFolder(async () => {
      write('report.yaml', UNITS);
      await runCli(['sheet', '--unit', '局机关', '-o', '局机关.xlsx']);
      fillCells('局机关.xlsx', '项目支出（分单位） B5 科普活动\n项目支出（分单位） D5 5');
      expect((await runCli(['import', '局机关.xlsx', '--write'])).exit).toBe(0);
      expect(readFileSync('report.yaml', 'utf8')).toMatch(
        /name: 科普活动\n {4}byUnit: \{ 局机关: \{ originalBudget: 5\.00 \} \}/,
      );
      fillCells('局机关.xlsx', '项目支出（分单位） B6 信息化\n项目支出（分单位） C6 下属中心\n项目支出（分单位） D6 5');
      const before = fingerprint('.');
      const other = await runCli(['import', '局机关.xlsx', '--write']);
      expect([other.exit, other.err]).toEqual([2, expect.stringContaining('C6“下属中心”：不是这份表要填的预算单位')]);
      expect(fingerprint('.')).toEqual(before);
      write('report.yaml', UNITS.replaceAll('局机关', '局本级'));
      const renamed = await runCli(['import', '局机关.xlsx', '--write']);
      expect(renamed.err.replace(/\n\s*/g, '')).toContain('填报表的预算单位是“局机关”，报告的是“局本级、下属中心”');
    });
  });

  it('of all units tells a unit that the report has no more, by cell', async () => {
    await inFolder(async () => {
      write('report.yaml', UNITS);
      await runCli(['sheet', '-o', '表.xlsx']);
      write('report.yaml', UNITS.replaceAll('下属中心', '科技中心'));
      const { exit, err } = await runCli(['import', '表.xlsx', '--write']);
      expect([exit, err]).toEqual([
        2,
        expect.stringContaining('“基本支出（分单位）”的 C6“下属中心”：不是这份表要填的'),
      ]);
    });
  });

  it('two files that say different things of one value are refused, and nothing is written', async () => {
    await inFolder(async () => {
      write('report.yaml', ONE);
      for (const name of ['甲', '乙']) await runCli(['sheet', '-o', `${name}.xlsx`]);
      fillCells('甲.xlsx', '基本支出 F5 151');
      fillCells('乙.xlsx', '基本支出 F5 152');
      const before = fingerprint('.');
      const { exit, err } = await runCli(['import', '甲.xlsx', '乙.xlsx', '--write']);
      expect([exit, err]).toEqual([2, expect.stringMatching(/SE865[\s\S]*“基本支出 F5”的“152\.00”与 甲\.xlsx/)]);
      expect(fingerprint('.')).toEqual(before);
    });
  });

  it('a cell that breaks the report is named', async () => {
    await inFolder(async () => {
      write('report.yaml', ONE);
      await runCli(['sheet', '-o', '甲.xlsx']);
      fillCells(
        '甲.xlsx',
        '基本情况 离退休人员：年末人数 2\n基本情况 离退休人员：本年新增 5\n基本情况 离退休人员：本年减少 无',
      );
      const { exit, err } = await runCli(['import', '甲.xlsx', '--write']);
      expect([exit, err.replace(/\n\s*/g, '')]).toEqual([2, expect.stringMatching(/“基本情况”的 D\d+：/)]);
    });
  });
});

describe('patterns', () => {
  it('stand for files in every command, quoted or not', async () => {
    await inFolder(async () => {
      write('2023/甲 单位.yaml', ONE);
      write('2024/乙.yaml', ONE);
      expect((await runCli(['check', '*/*.yaml', '--quiet'])).exit).toBe(0);
      expect((await runCli(['score', '2023/*.yaml'])).out).not.toBe('');
      const several = await runCli(['figures', '20*/*.yaml']);
      expect([several.exit, several.err]).toEqual([2, expect.stringContaining('匹配 2 个文件，这里只能写一个')]);
      const none = await runCli(['check', '2025/*.yaml']);
      expect([none.exit, none.err + none.out]).toEqual([2, expect.stringContaining('SE901')]);
      await runCli(['build', '202?/*.yaml', '--format', 'md', '--draft', '-o', 'out']);
      expect([existsSync('out/甲 单位.draft.md'), existsSync('out/乙.draft.md')]).toEqual([true, true]);
      expect((await runCli(['init', '--from', '2023/*.yaml', '-o', 'next.yaml'])).exit).toBe(0);
    });
  });
});

describe('selfeval schema', () => {
  it('puts a copy beside the files, which new files then name', async () => {
    await inFolder(async () => {
      const first = await runCli(['schema']);
      expect([first.exit, first.out]).toEqual([0, 'report.schema.json\n']);
      expect(JSON.parse(readFileSync('report.schema.json', 'utf8')).title).toContain('自评报告');
      expect((await runCli(['schema'])).exit).toBe(0);
      write('2023/.keep', '');
      await runCli([
        'init',
        '--unit',
        '某市科技局',
        '--year',
        '2023',
        '--form',
        'yueyang-2023',
        '-o',
        '2023/report.yaml',
      ]);
      expect(readFileSync('2023/report.yaml', 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/report\.schema\.json\n/,
      );
      write('own.json', '{}');
      const own = await runCli(['schema', '-o', 'own.json', '--lang', 'en']);
      expect([own.exit, readFileSync('own.json', 'utf8')]).toEqual([2, '{}']);
    });
  });
});
