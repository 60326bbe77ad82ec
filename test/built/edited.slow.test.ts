import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocxUnits } from '../../src/commands/writtenReports/readDocxUnits.ts';
import { digestWordText, printCustomProperties, tellAuthorship } from '../../src/opc/digestWordText.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, yearText } from '../support/threeYears.ts';

/* What an office does to a Word file after it was built: `build` does not lose it, and `check --built` tells it. */

const SCHEMA = new URL('../../schemas/wordDiff.schema.json', import.meta.url);
const BODY = 'word/document.xml';

function change(part: string, from: string | RegExp, to: string): void {
  const parts = unzipSync(readFileSync('report.docx'));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync('report.docx', zipSync({ ...parts, [part]: strToU8(after) }));
}

async function inBuilt(test: () => Promise<void>): Promise<void> {
  await inFolder(async () => {
    writeForm();
    write('report.yaml', yearText(2023, { extra: 'prior: none' }));
    expect((await build()).exit).toBe(0);
    await test();
  });
}

const build = (...options: string[]) => runCli(['build', 'report.yaml', '--form', 'form', ...options]);

async function checkBuilt(): Promise<readonly { code: string; args: Record<string, unknown>; message: string }[]> {
  const { out } = await runCli(['check', 'report.yaml', '--built', '--form', 'form', '--format', 'json']);
  return (JSON.parse(out) as { findings: [] }).findings;
}

describe('a report that lies where it would be written', () => {
  it('is replaced where nobody edited it', async () => {
    await inBuilt(async () => {
      const before = readFileSync('report.docx');
      expect((await build()).exit).toBe(0);
      expect(readFileSync('report.docx').equals(before)).toBe(true);
    });
  });

  it.each<[string, string, string | RegExp, string]>([
    ['another layout', 'word/settings.xml', 'w:percent="100"', 'w:percent="120"'],
    ['a run that was split', BODY, /登记2502/, '登</w:t></w:r><w:r><w:t xml:space="preserve">记2502'],
    ['a mark of a page break', BODY, /<w:t /, '<w:lastRenderedPageBreak/><w:t '],
    ['a blank', BODY, /登记2502/, '登记 2502'],
    ['an empty paragraph', BODY, '<w:body>', '<w:body><w:p/>'],
    ['a deleted word', BODY, /<w:t /, '<w:delText>旧</w:delText><w:t '],
  ])('is replaced with %s', async (_, part, from, to) => {
    await inBuilt(async () => {
      change(part, from, to);
      expect((await build()).exit).toBe(0);
    });
  });

  it.each<[string, string | RegExp, string]>([
    ['a number of a sentence', '登记2502', '登记2520'],
    ['a cell', /202\.50/, '202.80'],
    ['a paragraph more', '<w:body>', '<w:body><w:p><w:r><w:t>补充一段。</w:t></w:r></w:p>'],
    ['two paragraphs made one', /<\/w:t><\/w:r><\/w:p><w:p>.*?<w:t[^>]*>/, ''],
    [
      'a word of a draft, accepted',
      '登记2502',
      '登记</w:t></w:r><w:ins><w:r><w:t>约</w:t></w:r></w:ins><w:r><w:t>2502',
    ],
  ])('is kept with %s, and replaced by --force', async (_, from, to) => {
    await inBuilt(async () => {
      change(BODY, from, to);
      const edited = readFileSync('report.docx');
      write(
        'report.yaml',
        yearText(2023, { extra: 'prior: none', change: (text) => text.replace('value: 2502', 'value: 2504') }),
      );
      const { exit, err, out } = await build();
      expect(exit).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('report.docx 错误 SE912');
      expect(readFileSync('report.docx').equals(edited)).toBe(true);
      expect(readFileSync('report.md', 'utf8')).toContain('2502');
      expect((await build('-o', 'out')).exit).toBe(0);
      expect((await build('--format', 'md')).exit).toBe(0);
      expect((await build('--force')).exit).toBe(0);
      expect(readFileSync('report.docx').equals(readFileSync('out/report.docx'))).toBe(true);
    });
  });

  it.each<[string, () => void]>([
    ['no zip file', () => writeFileSync('report.docx', '我的笔记')],
    ['a Word file of somebody else', () => change('docProps/custom.xml', /<property.*<\/property>/s, '')],
    ['a digest that is none', () => change('docProps/custom.xml', /lpwstr>[0-9a-f]+</, 'lpwstr>x<')],
  ])('is kept where it is %s', async (_, spoil) => {
    await inBuilt(async () => {
      spoil();
      const before = readFileSync('report.docx');
      const { exit, err } = await build();
      expect(exit).toBe(2);
      expect(err).toContain('不是本程序现在这样生成的文件');
      expect(readFileSync('report.docx').equals(before)).toBe(true);
      expect(existsSync('report.md')).toBe(true);
    });
  });

  it('is kept with its companions: no format of the run is written', async () => {
    await inBuilt(async () => {
      change(BODY, '登记2502', '登记2520');
      const before = readFileSync('report.md', 'utf8');
      write(
        'report.yaml',
        yearText(2023, { extra: 'prior: none', change: (text) => text.replace('value: 2502', 'value: 2504') }),
      );
      expect((await build()).exit).toBe(2);
      expect(readFileSync('report.md', 'utf8')).toBe(before);
    });
  });
});

describe('check --built', () => {
  it('tells each edit, and the figure that a number stood for', async () => {
    await inBuilt(async () => {
      change(BODY, '登记2502', '登记2520');
      change(BODY, '202.50', '202.80');
      change(BODY, '<w:body>', '<w:body><w:p><w:r><w:t>补充一段。</w:t></w:r></w:p>');
      const told = await checkBuilt();
      expect(told.map(({ code }) => code)).toEqual(['SE914', 'SE914', 'SE914']);
      expect(told.map(({ message }) => message)).toMatchInlineSnapshot(`
        [
          "report.docx 生成以后有人改过：开头加了一段“补充一段。”",
          "report.docx 生成以后有人改过：“（三）主要工作职责”下面“全年登记2502项。”改成了“全年登记2520项。”",
          "report.docx 生成以后有人改过：“表2　本年基本支出预算执行情况（单位：万元）”第 2 行第 2 格“202.50”改成了“202.80”；数据里的“基本支出.工资福利支出.决算数”是 202.50",
        ]
      `);
    });
  });

  it('is quiet of edits that are in the file by now', async () => {
    await inBuilt(async () => {
      change(BODY, '登记2502', '登记2520');
      write(
        'report.yaml',
        yearText(2023, { extra: 'prior: none', change: (text) => text.replace('value: 2502', 'value: 2520') }),
      );
      expect((await checkBuilt()).map(({ code }) => code)).not.toContain('SE914');
    });
  });

  it('notes what was only saved again, which can be accepted', async () => {
    await inBuilt(async () => {
      change('word/settings.xml', 'w:percent="100"', 'w:percent="120"');
      expect((await checkBuilt()).map(({ code }) => code)).toEqual(['SE913']);
      const accepted = 'accepted:\n  - { code: SE913, path: report.docx, reason: 用印的那一份另存过 }\n';
      write('report.yaml', yearText(2023, { extra: `prior: none\n${accepted}` }));
      expect(await checkBuilt()).toEqual([]);
    });
  });

  it('tells fifty edits, and how many more there are', async () => {
    await inBuilt(async () => {
      change(
        BODY,
        '<w:body>',
        `<w:body>${Array.from({ length: 60 }, (_, index) => `<w:p><w:r><w:t>补充第${index}段。</w:t></w:r></w:p>`).join('')}`,
      );
      const told = await checkBuilt();
      expect(told).toHaveLength(50);
      expect(told.at(-1)?.args).toMatchObject({ more: 10 });
    });
  });
});

describe('the digest of a text', () => {
  const paragraph = (...words: string[]) =>
    `<w:p>${words.map((each) => `<w:r><w:t>${each}</w:t></w:r>`).join('')}</w:p>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map((each) => `<w:tc>${paragraph(each)}</w:tc>`).join('')}</w:tr>`;

  it('knows paragraphs from one another, and the order of cells', () => {
    const digests = [
      paragraph('甲乙'),
      paragraph('甲') + paragraph('乙'),
      `<w:tbl>${row('甲', '乙')}</w:tbl>`,
      `<w:tbl>${row('乙', '甲')}</w:tbl>`,
      `<w:tbl>${row('甲')}${row('乙')}</w:tbl>`,
    ].map(digestWordText);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('does not know runs, blanks or ways of writing a character', () => {
    expect(digestWordText(paragraph('甲 ', '&quot;乙&#x201d;'))).toBe(digestWordText(paragraph('甲"乙”')));
  });

  it('takes no longer than the text is long, whatever it is', () => {
    // Half a minute if each tag were read to the end of the text.
    const open = '<w:t '.repeat(400_000);
    expect(digestWordText(open)).toBe(digestWordText(''));
    expect(readDocxUnits(open)).toEqual([]);
    expect(readDocxUnits('<w:t a="'.repeat(400_000))).toEqual([]);
  });

  it('unpacks two parts of a file and no other', () => {
    const digest = digestWordText(paragraph('甲'));
    const parts = {
      'docProps/custom.xml': strToU8(printCustomProperties(digest)),
      'word/document.xml': strToU8(paragraph('甲')),
      'word/media/large.bin': new Uint8Array(60_000_000),
    };
    expect(tellAuthorship(zipSync(parts, { level: 1 }))).toBe('asWritten');
  });

  it('is none of what is no Word file', () => {
    expect(tellAuthorship(new Uint8Array([1, 2, 3]))).toBe('foreign');
    expect(tellAuthorship(zipSync({ 'a.txt': strToU8('a') }))).toBe('foreign');
  });
});

describe('diff with a Word file', () => {
  const diff = (...options: string[]) => runCli(['diff', 'report.yaml', 'report.docx', '--form', 'form', ...options]);

  it('shows each edit and where it stands in the report file', async () => {
    await inBuilt(async () => {
      change(BODY, '登记2502', '登记2520');
      change(BODY, '202.50', '202.80');
      change(BODY, '<w:body>', '<w:body><w:p><w:r><w:t>补充一段。</w:t></w:r></w:p>');
      const { exit, out } = await diff();
      expect(exit).toBe(0);
      expect(out).toMatchInlineSnapshot(`
        "report.docx 与 report.yaml 现在生成的有 3 处不同（- 文件现在生成的，+ Word 里
        的）：

        1. 开头
           + 补充一段。

        2. “（三）主要工作职责”下面
           - 全年登记2502项。
           + 全年登记2520项。
           要改的在 report.yaml:27（narrative.duties）

        3. “表2　本年基本支出预算执行情况（单位：万元）”第 2 行第 2 格
           - 202.50
           + 202.80
           202.50 是“基本支出.工资福利支出.决算数”
           要改的在 report.yaml:14（basic.items[0].actual）
        "
      `);
      const { version, edits } = JSON.parse((await diff('--format', 'json')).out) as {
        version: number;
        edits: { found: string | null; built: string | null; places: { line: number; path: string }[] }[];
      };
      expect(version).toBe(1);
      expect(edits.map(({ found, built, places }) => [found, built, places.map(({ path }) => path)])).toEqual([
        ['补充一段。', null, []],
        ['全年登记2520项。', '全年登记2502项。', ['narrative.duties']],
        ['202.80', '202.50', ['basic.items[0].actual']],
      ]);
      expect((await diff('--format', 'md', '--lang', 'en')).out).toContain('- Under “（三）主要工作职责”\n  - ');
    });
  });

  it('conforms to its schema', async () => {
    await inBuilt(async () => {
      change(BODY, '202.50', '202.80');
      const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
      const validate = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
      const found: unknown = JSON.parse((await diff('--format', 'json')).out);
      expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    });
  });

  it('says that nothing differs, also after another program saved it', async () => {
    await inBuilt(async () => {
      change('word/settings.xml', 'w:percent="100"', 'w:percent="120"');
      expect(await diff()).toMatchObject({
        exit: 0,
        out: 'report.docx 的文字和表格与 report.yaml 现在生成的一样。\n',
      });
    });
  });

  it.each(['我的笔记', ''])('refuses what is no Word file: %j', async (text) => {
    await inBuilt(async () => {
      writeFileSync('report.docx', text);
      const { exit, out, err } = await diff();
      expect(exit).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('SE915');
    });
  });
});
