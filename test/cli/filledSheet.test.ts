import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/workbooks/readTable.ts';
import { fillCells } from '../sheets/fillCells.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* A filled workbook that cannot be relied on: one sentence with the cell, and nothing is written, whatever else is right in it. */

const REPORT = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某市科技事务中心 }
basic:
  items:
    - { name: 工资福利支出, part: personnel, actual: 210 }
    - { name: 商品和服务支出, part: operating, actual: 20 }
`;

type Parts = Record<string, Uint8Array>;

/** Changes the parts of a workbook. */
function editParts(edit: (parts: Parts) => void): void {
  const parts = unzipSync(readFileSync('表.xlsx'));
  edit(parts);
  writeFileSync('表.xlsx', zipSync(parts));
}

/** Changes the XML of one sheet. */
function editSheet(name: string, edit: (xml: string) => string): void {
  editParts((parts) => {
    const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)];
    const part = `xl/worksheets/sheet${names.findIndex(([, each]) => each === name) + 1}.xml`;
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    parts[part] = strToU8(after);
  });
}

const cell = (address: string, content: string) => (xml: string) =>
  xml.replace(new RegExp(`<c r="${address}"( s="\\d+")(?:/>|[^>]*>.*?</c>)`, 's'), `<c r="${address}"$1${content}`);
const put = (sheet: string, address: string, content: string) => () => editSheet(sheet, cell(address, content));
const type = (line: string) => () => fillCells('表.xlsx', line);
/** A number in a format that somebody chose, which the styles have after the ten that they have already. */
const format = (address: string, value: string, code: string) => () => {
  editParts((parts) => {
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const known = `<numFmt numFmtId="165" formatCode="${code}"/></numFmts>`;
    parts['xl/styles.xml'] = strToU8(
      styles.replace('</numFmts>', known).replace('</cellXfs>', '<xf numFmtId="165"/></cellXfs>'),
    );
  });
  editSheet('基本支出', (xml) =>
    cell(address, `><v>${value}</v></c>`)(xml).replace(`r="${address}" s="5"`, `r="${address}" s="10"`),
  );
};
const report = (from: string, to: string) => () => write('report.yaml', REPORT.replace(from, to));

/** What somebody did to the workbook, what is told of it, and the cell where there is one. */
const CASES: readonly (readonly [string, () => void, string, string])[] = [
  [
    'a formula without its value',
    put('基本支出', 'F5', '><f>1+1</f></c>'),
    'SE862',
    '“基本支出”的 F5：是公式，文件里没有存它的结果',
  ],
  [
    'a formula with an error',
    put('基本支出', 'F5', ' t="e"><f>A1/0</f><v>#DIV/0!</v></c>'),
    'SE862',
    'F5“#DIV/0!”：公式出错',
  ],
  ['words beside a number', type('基本支出 F5 约20万'), 'SE862', '“基本支出”的 F5“约20万”：不是数'],
  ['a number with its unit', type('基本支出 F5 20万元'), 'SE862', '“基本支出”的 F5“20万元”：不是数'],
  ['a comma where no thousands are', type('基本支出 F5 12,34'), 'SE862', '“基本支出”的 F5“12,34”：不是数'],
  ['fractions of a cent', type('基本支出 F5 1.23456789'), 'SE862', '“基本支出”的 F5“1.23456789”：小数太多'],
  ['an amount shown in thousands', format('F5', '12345', '#,##0,'), 'SE862', 'F5“12345”：显示的和存的不是同一个数'],
  ['an amount shown as a percentage', format('F5', '0.5', '0%'), 'SE862', 'F5“0.5”：是百分数'],
  ['half a person', type('基本情况 在职人员 1.5'), 'SE862', '“1.5”：应是不小于零的整数'],
  ['what is not in the list', type('基本支出 C5 公用'), 'SE862', '“基本支出”的 C5“公用”：不在可选的几项里'],
  ['neither yes nor no', type('事实 D5 部分'), 'SE862', '“事实”的 D5“部分”：应是“是”或“否”'],
  ['a day that there is not', type('基本情况 报告日期 2024-02-30'), 'SE862', '“2024-02-30”：不是日期'],
  [
    'a new row without its name',
    type('基本支出 C9 人员经费'),
    'SE862',
    '“基本支出”的 B9“项目名称”：这一行填了别的格子，这一格却是空的',
  ],
  [
    'merged cells',
    () =>
      editSheet('三公经费', (xml) =>
        xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="C5:C6"/></mergeCells>'),
      ),
    'SE861',
    '“三公经费”的 C5 起合并了单元格',
  ],
  [
    'another heading',
    put('基本支出', 'D3', ' t="inlineStr"><is><t>预算数</t></is></c>'),
    'SE861',
    '“基本支出”的 D3 应是表头“年初预算数”，现在是“预算数”',
  ],
  [
    'a deleted column',
    () =>
      editSheet('基本支出', (xml) =>
        xml
          .replace(/<c r="D\d+"(?:[^>]*\/>|.*?<\/c>)/gs, '')
          .replace(
            /r="([E-Z])(\d+)"/g,
            (_, letter: string, row: string) => `r="${String.fromCharCode(letter.charCodeAt(0) - 1)}${row}"`,
          ),
      ),
    'SE861',
    '“基本支出”的 D3 应是表头“年初预算数”，现在是“调整预算数”',
  ],
  [
    'the hidden column deleted',
    () => editSheet('基本支出', (xml) => xml.replace(/<c r="A\d+".*?<\/c>/gs, '')),
    'SE861',
    '“基本支出”隐藏的第一列（A1）被改动或者删掉了',
  ],
  [
    'another mark of a row',
    put('基本支出', 'A5', ' t="inlineStr"><is><t>备注</t></is></c>'),
    'SE861',
    '“基本支出”隐藏的第一列（A5）',
  ],
  [
    'another fixed name',
    put('三公经费', 'B5', ' t="inlineStr"><is><t>招待费</t></is></c>'),
    'SE861',
    '“三公经费”的 B5 是定下的名称“公务接待费”，现在是“招待费”',
  ],
  [
    'another unit of money in the sheet',
    put('基本支出', 'B2', ' t="inlineStr"><is><t>单位：元</t></is></c>'),
    'SE861',
    '“基本支出”的 B2 应是“单位：万元”，现在是“单位：元”',
  ],
  [
    'of another unit',
    report('某市科技事务中心', '某市档案馆'),
    'SE863',
    '填报表的单位是“某市科技事务中心”，报告的是“某市档案馆”',
  ],
  ['of another year', report('year: 2023', 'year: 2022'), 'SE863', '填报表的年度是“2023”，报告的是“2022”'],
  ['in another unit of money', report('money: 万元', 'money: 元'), 'SE863', '填报表的金额单位是“万元”，报告的是“元”'],
  [
    'of an item that is gone',
    report('    - { name: 商品和服务支出, part: operating, actual: 20 }\n', ''),
    'SE864',
    '“基本支出”从 B6 起的一行“商品和服务支出”，报告里已经没有这一项',
  ],
  [
    'what breaks the report',
    type('公开情况 B5 部门决算\n公开情况 C5 网站\n公开情况 E5 已公开\n公开情况 F5 2024-06-20'),
    'SE814',
    '“公开情况”的 F5',
  ],
  [
    'macros',
    () =>
      editParts((parts) => {
        parts['xl/vbaProject.bin'] = strToU8('x');
      }),
    'SE804',
    '工作簿带宏，没有读取',
  ],
  [
    'links to other workbooks',
    () =>
      editParts((parts) => {
        parts['xl/externalLinks/externalLink1.xml'] = strToU8('<x/>');
      }),
    'SE807',
    '工作簿里有指向别的工作簿的链接',
  ],
  [
    'a password',
    () =>
      writeFileSync(
        '表.xlsx',
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
    'SE803',
    '工作簿加了密',
  ],
  [
    'half of it',
    () => writeFileSync('表.xlsx', readFileSync('表.xlsx').subarray(0, 9000)),
    'SE801',
    '工作簿不完整，读不了',
  ],
];

describe('a filled workbook is refused', () => {
  it.each(CASES)('%s', async (_, spoil, code, sentence) => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      await runCli(['sheet', '-o', '表.xlsx']);
      // Something right, which must not be written either.
      fillCells('表.xlsx', '三公经费 F5 0.1');
      spoil();
      const before = fingerprint('.');
      const { exit, err } = await runCli(['import', '表.xlsx', '--write']);
      const plain = err.replace(/\n {4,}/g, '');
      expect(plain).toContain(` ${code} `);
      expect(plain).toContain(sentence);
      expect(plain.match(/SE8\d\d/g)).toHaveLength(1);
      expect(plain).toMatch(/改法：.+[\s\S]*没有导入。请先按上面的改法处理。\n$/);
      expect([exit, fingerprint('.')]).toEqual([2, before]);
    });
  });
});

describe('a workbook that several people filled in, each a part of it', () => {
  it('is imported whole, whichever comes first', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      for (const name of ['财务.xlsx', '人事.xlsx']) await runCli(['sheet', '-o', name]);
      fillCells('财务.xlsx', '基本支出 F5 211\n项目支出 B5 科技特派员\n项目支出 E5 12');
      fillCells('人事.xlsx', '基本情况 在职人员 16\n项目支出 B5 设备更新\n项目支出 E5 8');
      const { exit, out } = await runCli(['import', '人事.xlsx', '财务.xlsx', '--write']);
      expect([exit, out]).toEqual([0, expect.stringContaining('改 1 个数，补 5 个数')]);
      const text = readFileSync('report.yaml', 'utf8');
      expect(text).toContain('actual: 211.00 }');
      expect(text).toContain('staffInPost: 16');
      expect(text).toMatch(
        /projects:\n {2}- name: 设备更新\n {4}actual: 8\.00\n {2}- name: 科技特派员\n {4}actual: 12\.00\n/,
      );
      expect((await runCli(['import', '人事.xlsx', '财务.xlsx'])).out).toContain('没有要写的');
    });
  });
});

describe('one sheet of a workbook, saved as CSV', () => {
  it('is imported like the workbook', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      await runCli(['sheet', '-o', '表.xlsx']);
      const { value } = readTable('表.xlsx', readFileSync('表.xlsx'));
      const rows = value?.sheets.find(({ name }) => name === '三公经费')?.rows ?? [];
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = rows.map((row) => Array.from({ length: 6 }, (_, at) => quote(row?.[at]?.text ?? '')));
      const [first] = lines.slice(4);
      if (first !== undefined) first[5] = quote('1,234.50');
      write('三公.csv', `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
      const { exit, out } = await runCli(['import', '三公.csv', '--write']);
      expect([exit, out]).toEqual([0, expect.stringContaining('公务接待费 本年决算数：（空） → 1234.50（三公 F5）')]);
      expect(out).toContain('没有工作表基本情况、');
      expect(out).not.toContain('文本格式');
      expect(readFileSync('report.yaml', 'utf8')).toContain('officialReception: { actual: 1234.50 }');
    });
  });
});
