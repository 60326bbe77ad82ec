import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schemas/coverage.schema.json', import.meta.url), 'utf8'));

/** One number of each standing, so that the counts can be made by hand. */
const REPORT = `selfeval: 1
form: unit-general
year: 2023
date: 2024-03-15
money: 万元
prior: none
unit: { name: 青岩县水利站, selfReference: 我站 }
basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 120.50, actual: 118.20, lastYearActual: 110.00 }
    - { name: 商品和服务支出, part: operating, originalBudget: 20.00, actual: 19.00, lastYearActual: 21.00 }
narrative:
  effectiveness: |
    工资福利支出决算118.20万元，商品和服务支出{{基本支出.商品和服务支出.决算数}}。
    发放问卷200份，收回196份，回收率98%。
    巡渠员走访农户730户。
    依据青水发〔2023〕15号文件办理。
`;

const COUNTS = {
  all: 8,
  grounded: 5,
  bound: 1,
  agrees: 1,
  follows: 3,
  byValue: 0,
  contradicted: 0,
  noClaim: 2,
  notTied: 1,
};

describe('check --coverage', () => {
  it('shows first how many numbers rest on what, then those that nobody has checked', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      const { exit, out, err } = await runCli(['check', 'report.yaml', '--coverage']);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toContain(`report.yaml：正文里的数
  共 8 个
  有依据 5 个：1 个由 {{名称}} 印出，1 个与数据一致，3 个与旁边的数对得上
  未核对 1 个：写错了也不会提示，请人工核对
  不是数据 2 个：日期、文号、序号、标准等

  未核对（位置、数、所在的句子、相近的名称）
    16:12  730户
        巡渠员走访农户730户。
`);
      expect(out).not.toContain('118.20万元');
      expect(out).toMatch(/\n正文 8 个数：5 个有依据，1 个未核对，2 个不是数据。\n$/);
      const english = await runCli(['check', 'report.yaml', '--coverage', '--lang', 'en']);
      expect(english.out).toContain('  1 not checked: a mistake there is not told, so verify by hand\n');
      expect(english.out).toMatch(/\n8 numbers in the text: 5 grounded, 1 not checked, 2 are no figures\.\n$/);
    });
  });

  it('lists every number with --all, in the order of the file', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      const { out } = await runCli(['check', 'report.yaml', '--coverage', '--all']);
      const listed = [...out.matchAll(/^ {4}(\d+:\d+) {2}(.*)$/gm)].map(([, place, said]) => `${place} ${said}`);
      expect(listed).toEqual([
        '14:13 118.20万元  与数据一致：工资福利支出决算数',
        '14:29 {{基本支出.商品和服务支出.决算数}}',
        '15:9 200份  与旁边的数对得上：两个数之比',
        '15:16 196份  与旁边的数对得上：两个数之比',
        '15:24 98%  与旁边的数对得上：两个数之比',
        '16:12 730户  没有找到可以核对的依据',
        '17:11 2023  不是数据：文号',
        '17:16 15  不是数据：文号',
      ]);
    });
  });

  it('says what could not be worked out, under the key that is missing', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT.replace('originalBudget: 20.00, ', ''));
      const { out } = await runCli(['check', 'report.yaml', '--coverage', '--all']);
      expect(out).toContain('没有算出来的（文件里没有的数，和要用它的数）\n');
      expect(out.replace(/\n {4}(?=\S)/g, '\u0000').replace(/\n/g, '')).toContain(
        '没有 基本支出.商品和服务支出.年初预算数：',
      );
    });
  });

  it('says so to programs by its schema, and of a file that cannot be read that nothing was checked', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      write('bad.yaml', 'selfeval: 1\nyear: [');
      const asked = ['check', 'report.yaml', 'bad.yaml', '--coverage', '--format', 'json'];
      const { exit, out, err } = await runCli(asked);
      expect(exit).toBe(1);
      expect(err).toContain('SE101');
      const coverage = JSON.parse(out);
      const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(SCHEMA);
      expect(validate(coverage), JSON.stringify(validate.errors)).toBe(true);
      expect(coverage).toMatchObject({
        summary: COUNTS,
        files: [
          { file: 'report.yaml', evaluated: true, summary: COUNTS },
          { file: 'bad.yaml', evaluated: false, summary: null, numbers: [] },
        ],
      });
      expect(coverage.files[0].numbers[0]).toMatchObject({
        typed: '118.20万元',
        standing: 'agrees',
        name: '基本支出.工资福利支出.决算数',
        place: { line: 14, column: 13, endLine: 14, endColumn: 21 },
      });
      const plain = JSON.parse((await runCli(['check', 'report.yaml', '--format', 'json'])).out);
      expect(plain.summary.numbers).toEqual(COUNTS);
    });
  });

  it('goes with one format, without --todo, and --all goes with it alone', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      for (const [option, said] of [
        [['--coverage', '--format', 'sarif'], '--coverage 只有一种输出样式'],
        [['--coverage', '--todo'], '--todo 和 --coverage 一次只能用一个'],
        [['--all'], '--all 要与 --coverage 一起用'],
      ] as const) {
        const { exit, err } = await runCli(['check', 'report.yaml', ...option]);
        expect(exit).toBe(2);
        expect(err).toContain(said);
      }
    });
  });
});
