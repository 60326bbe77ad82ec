import { lstatSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkbook } from '../../scripts/build/makeWorkbook.mjs';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { basicTable, REPORT, threePublicTable, totalsTable } from '../workbooks/sheets.ts';

const money = (v: string) => ({ v, format: '0.00' });
const TABLE = makeWorkbook({
  公开01表: totalsTable(money('322.37'), money('0')),
  公开02表: [['收入决算表']],
  公开06表: basicTable(
    {},
    ['301', '工资福利支出', '2,174,900.00', '302', '商品和服务支出', '193,300.00', '310', '资本性支出', '2,400.00'],
    ['303', '对个人和家庭的补助', '约85万'],
  ),
});

function inFolderOf<T>(files: Record<string, string | Uint8Array>, action: () => Promise<T>): Promise<T> {
  return inFolder(() => {
    for (const [name, content] of Object.entries(files)) write(name, content);
    return action();
  });
}

describe('selfeval import', () => {
  it('shows what would change and writes nothing', async () => {
    await inFolderOf({ '决算表.xlsx': TABLE, '2023/report.yaml': REPORT }, async () => {
      const before = fingerprint('.');
      const { exit, out, err } = await runCli(['import', '决算表.xlsx', '--to', '2023/report.yaml']);
      expect([exit, err]).toEqual([0, '']);
      expect(out).toBe(`2023/report.yaml
  13       originalBudget: 218.71
- 14       actual: 210           # 快报数
+ 14       actual: 217.49           # 快报数
  15     - name: 商品和服务支出
  16       part: operating
- 17       actual:
+ 17       actual: 19.33
  18       reason:
  …
  20           多办了两场培训。
+ 21     - name: 资本性支出
+ 22       part: capital
+ 23       actual: 0.24

改动：
  · 工资福利支出 决算数：210 → 217.49（公开06表 C6）
  · 商品和服务支出 决算数：（空） → 19.33（公开06表 F6）
  · 资本性支出 决算数：（空） → 0.24（公开06表 I6）

没有导入，请自己看一看：
  · 公开02表 A1“收入决算表”：不是能导入的表（基本支出、“三公”经费、收入支出总
    表）
  · 公开06表 C7“约85万”：不是数

说明：
  · 公开01表：按收入支出总表读，单位：万元
  · 公开06表：按基本支出表读，单位：元
  · 公开06表 C6“2,174,900.00”等 3 个：是文本格式的数，按数读了；Excel 的合计不算
    这样的数，请核对
  · 公开01表 F6：基本支出合计的决算数 322.37，报告算出的是 237.06，请核对（合计
    由程序算，没有导入）
  · 公开01表 F7：项目支出合计的决算数 0，与报告算出的相同（合计由程序算，没有导
    入）

改 1 个数，补 2 个数，0 个数已经一致，2 处没有导入。还没有写入；要写入请加
--write。
`);
      expect(fingerprint('.')).toEqual(before);
    });
  });

  it('writes with --write, keeps all else to the last byte, and then has nothing more to do', async () => {
    const report = `\ufeff${REPORT.replaceAll('\n', '\r\n')}`;
    await inFolderOf({ '决算表.xlsx': TABLE, 'report.yaml': report }, async () => {
      const first = await runCli(['import', '决算表.xlsx', '--write', '--lang', 'en']);
      expect([first.exit, first.err]).toEqual([0, '']);
      expect(first.out).toContain(
        '1 changed, 2 added, 0 the same already, 2 not taken over. Written to\nreport.yaml.\n',
      );
      const expected = report
        .replace('actual: 210  ', 'actual: 217.49  ')
        .replace('actual:\r\n', 'actual: 19.33\r\n')
        .replace('培训。\r\n', '培训。\r\n    - name: 资本性支出\r\n      part: capital\r\n      actual: 0.24\r\n');
      expect(readFileSync('report.yaml', 'utf8')).toBe(expected);
      const before = fingerprint('.');
      const second = await runCli(['import', '决算表.xlsx', '--write']);
      expect(second.out).toContain('改 0 个数，补 0 个数，3 个数已经一致，2 处没有导入。没有要写的。\n');
      expect(fingerprint('.')).toEqual(before);
    });
  });

  it('gives JSON with keys, not sentences', async () => {
    await inFolderOf({ '决算表.xlsx': TABLE, 'report.yaml': REPORT }, async () => {
      const { exit, out } = await runCli(['import', '决算表.xlsx', '--format', 'json', '--sheet', '公开06表']);
      expect(exit).toBe(0);
      const { diff, ...rest } = JSON.parse(out) as Record<string, unknown>;
      expect(diff).toContainEqual({ kind: 'added', line: 17, text: '      actual: 19.33' });
      expect(rest).toEqual({
        selfeval: 1,
        table: '决算表.xlsx',
        report: 'report.yaml',
        written: false,
        sheets: [{ name: '公开06表', shape: 'basic', money: '元' }],
        changes: [
          {
            path: 'basic.items[0].actual',
            name: '工资福利支出',
            column: 'actual',
            before: '210',
            after: '217.49',
            sheet: '公开06表',
            cell: 'C6',
          },
          {
            path: 'basic.items[1].actual',
            name: '商品和服务支出',
            column: 'actual',
            after: '19.33',
            sheet: '公开06表',
            cell: 'F6',
          },
          {
            path: 'basic.items[2].actual',
            name: '资本性支出',
            column: 'actual',
            after: '0.24',
            sheet: '公开06表',
            cell: 'I6',
          },
        ],
        same: 0,
        contradictions: [],
        unread: [{ text: '约85万', why: 'notNumber', sheet: '公开06表', cell: 'C7' }],
        notes: [{ kind: 'asText', count: 3, text: '2,174,900.00', sheet: '公开06表', cell: 'C6' }],
      });
    });
  });

  it('paints what goes and what comes where there is colour', async () => {
    await inFolderOf({ '决算表.xlsx': TABLE, 'report.yaml': REPORT }, async () => {
      const { out } = await runCli(['import', '决算表.xlsx'], { FORCE_COLOR: '1' });
      expect(out).toContain('\u001b[31m- 14       actual: 210           # 快报数\u001b[39m');
      expect(out).toContain('\u001b[32m+ 14       actual: 217.49           # 快报数\u001b[39m');
    });
  });

  it('says which column it took where only the title tells, in both languages', async () => {
    const csv =
      '基本支出预算表\n单位：万元\n科目编码,科目名称,金额\n301,工资福利支出,218.7100\n302,商品和服务支出,-\n301,补助,x\n';
    await inFolderOf({ '表.csv': csv, 'report.yaml': REPORT }, async () => {
      const zh = await runCli(['import', '表.csv']);
      expect(zh.out).toContain('  · 表：按表名判断，数填到“年初预算数”；不对就用 --column 说明\n');
      expect(zh.out).toContain('  · 表 C5“-”：当作没有（none）\n');
      const en = await runCli(['import', '表.csv', '--lang', 'en']);
      expect(en.out).toContain(
        '  · 表: by its title, taken as originalBudget; if that is wrong, say so with\n    --column\n',
      );
    });
  });

  it('cannot be made to steer the terminal', async () => {
    const csv =
      '基本支出决算表\n单位：万元\n科目编码,科目名称,决算数\n301,工资福利支出,\u001b[31m红\n302,商品和服务支出,1\n';
    await inFolderOf({ '表.csv': csv, 'report.yaml': REPORT }, async () => {
      const { out } = await runCli(['import', '表.csv']);
      expect(out).toContain('表 C4“�[31m红”：不是数');
      expect(out).not.toContain('\u001b');
    });
  });
});

describe('selfeval import into a link', () => {
  it('changes the file to which it leads, and leaves the link', async () => {
    const table = '基本支出决算表\n单位：万元\n科目编码,科目名称,决算数\n301,工资福利支出,217.49\n';
    await inFolderOf({ '表.csv': table, '2023/real.yaml': REPORT }, async () => {
      symlinkSync('2023/real.yaml', 'report.yaml');
      const { exit, err } = await runCli(['import', '表.csv', '--write']);
      expect([exit, err]).toEqual([0, '']);
      expect(lstatSync('report.yaml').isSymbolicLink()).toBe(true);
      expect(readlinkSync('report.yaml')).toBe('2023/real.yaml');
      expect(readFileSync('2023/real.yaml', 'utf8')).toContain('actual: 217.49');
    });
  });
});

describe('selfeval import refuses, with a code and nothing written', () => {
  const wages = (amount: string) =>
    `基本支出决算表\n单位：万元\n科目编码,科目名称,决算数\n301,工资福利支出,${amount}\n`;
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  it.each<[string, string, Uint8Array | string, string[], number, string]>([
    ['an old workbook', '表.xls', ole, [], 2, 'SE802'],
    ['an encrypted one', '表.xlsx', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), [], 2, 'SE803'],
    ['macros', '表.xlsm', makeWorkbook({ 表: [['x']] }, { 'xl/vbaProject.bin': 'x' }), [], 2, 'SE804'],
    ['a bomb', '表.xlsx', makeWorkbook({ 表: [['x']] }, { 'xl/a.bin': '0'.repeat(2_000_000) }), [], 2, 'SE805'],
    ['a file of 11 MB', '表.xlsx', new Uint8Array(11_000_000), [], 2, 'SE805'],
    [
      'an uncalculated formula',
      '表.xlsx',
      makeWorkbook({ 表: basicTable({}, ['301', '工资', { f: 'A1' }]) }),
      [],
      2,
      'SE806',
    ],
    [
      'links',
      '表.xlsx',
      makeWorkbook({ 表: [['x']] }, { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      [],
      2,
      'SE807',
    ],
    ['a table of something else', '表.csv', '资产表,1\n', [], 1, 'SE810'],
    ['a table without a number', '表.csv', wages(''), [], 1, 'SE810'],
    [
      'what may be budget or accounts',
      '表.csv',
      wages('1').replace('决算表', '表').replace('决算数', '金额'),
      [],
      2,
      'SE811',
    ],
    ['a sheet that is not there', '表.csv', wages('1'), ['--sheet', '别的'], 2, 'SE812'],
    ['no unit of money', '表.csv', wages('1').replace('单位：万元', ''), [], 2, 'SE813'],
    ['what would be an error in the report', '表.csv', wages('1234567890123456789'), [], 2, 'SE814'],
    ['no table', '别的.csv', '', ['--sheet', 'x'], 2, 'SE901'],
    ['a folder', '', '', [], 2, 'SE902'],
  ])('%s', async (_, name, content, args, exit, code) => {
    await inFolderOf(
      { 'report.yaml': REPORT, ...(name === '' || code === 'SE901' ? {} : { [name]: content }) },
      async () => {
        const before = fingerprint('.');
        const ended = await runCli(['import', name === '' ? '.' : name, '--write', ...args]);
        expect(ended.exit).toBe(exit);
        expect(ended.err).toContain(` ${code} `);
        expect(ended.err).not.toMatch(/^ +at |Error:/m);
        expect(fingerprint('.')).toEqual(before);
      },
    );
  });

  it.each([
    ['no report file', undefined, 2, 'SE901', '没有继续：有文件没有读到'],
    ['a report that is no YAML', 'selfeval: 1\nbasic: [', 1, 'SE101', '没有导入：报告文件有读不懂的地方'],
    ['a file that is no report', 'a: 1\n', 1, 'SE212', '没有导入：报告文件有读不懂的地方'],
  ])('%s', async (_, report, exit, code, end) => {
    await inFolderOf({ '表.csv': wages('1'), ...(report === undefined ? {} : { 'report.yaml': report }) }, async () => {
      const ended = await runCli(['import', '表.csv', '--write']);
      expect([ended.exit, ended.out]).toEqual([exit, '']);
      expect(ended.err).toMatch(new RegExp(` ${code} [\\s\\S]*${end}`));
    });
  });

  it('and quotes nothing of what is no table and lies behind a link, since others may have laid that there', async () => {
    await inFolderOf({ 'report.yaml': REPORT, secret: '甲,机密\n' }, async () => {
      symlinkSync('secret', '表.csv');
      for (const args of [[], ['--format', 'json']]) {
        const { exit, out, err } = await runCli(['import', '表.csv', ...args]);
        expect(exit).toBe(1);
        expect(`${out}${err}`).not.toMatch(/甲|机密/);
        expect(err).toContain('没有导入。请先按上面的改法处理。');
      }
    });
  });

  it('and imports into a report that has other errors already', async () => {
    const report = REPORT.replace('originalBudget: 218.71', 'orginalBudget: 218.71');
    await inFolderOf({ '表.csv': wages('1'), 'report.yaml': report }, async () => {
      expect(await runCli(['import', '表.csv', '--write'])).toMatchObject({ exit: 0, err: '' });
      expect(readFileSync('report.yaml', 'utf8')).toBe(report.replace('actual: 210', 'actual: 1'));
    });
  });

  it.each([
    [['import'], /缺少参数：table/],
    [['import', '表.csv', '--column', 'budget'], /选项 --column 不能是“budget”，可以是：originalBudget、/],
    [['import', '表.csv', '--money', '千元'], /选项 --money 不能是“千元”，可以是：元、万元/],
    [['import', '表.csv', '--format', 'sarif'], /选项 --format 不能是“sarif”/],
    [['import', ''], /文件名是空的/],
    [['import', '表.csv', '--to', ''], /文件名是空的/],
  ])('%j as wrong usage', async (args, message) => {
    const { exit, err } = await runCli(args);
    expect(exit).toBe(2);
    expect(err).toMatch(message);
  });

  it('a report that cannot be written', async () => {
    await inFolderOf({ '表.csv': wages('1'), 'report.yaml': REPORT }, async () => {
      const { exit, out } = await runCli(['import', '表.csv', '--to', 'report.yaml/x']);
      expect([exit, out]).toEqual([2, '']);
    });
  });
});

describe('an import of 三公经费', () => {
  it('names the items in Chinese', async () => {
    const values = ['1.3', '0', '1.2', '0', '1.2', '0.1'].map((v) => money(v));
    await inFolderOf(
      { '表.xlsx': makeWorkbook({ 公开09表: threePublicTable([...values, ...values]) }), 'r.yaml': '' },
      async () => {
        writeFileSync('r.yaml', REPORT);
        const { out } = await runCli(['import', '表.xlsx', '--to', 'r.yaml']);
        expect(out).toContain('  · 公务用车运行维护费 本年预算数：（空） → 1.20（公开09表 E8）\n');
      },
    );
  });
});
