// @ts-check
import { zipTexts } from '../scripts/build/makeWorkbook.mjs';

/**
 * Files that are long in one way each: what nobody writes by hand, but a program, a slip or ill will does.
 * `make(n)` gives the texts of a folder, by name; `n` things of a kind are in them.
 * @typedef {{ name: string, n: number, args: string[], make: (n: number, example: string) => Record<string, string | Uint8Array> }} GrowthCase
 */

/** @param {number} n @param {(index: number) => string} line */
const lines = (n, line) => Array.from({ length: n }, (_, index) => line(index)).join('\n');

/** @param {string} text */
const report = (text) => ({ 'report.yaml': text });

const CHECK = ['check', 'report.yaml'];

/**
 * The example with a section of its own instead of what it has.
 * @param {string} example
 * @param {string} section
 * @param {string} text
 */
function withSection(example, section, text) {
  const body = example.replace(new RegExp(`^${section}:.*\\n(?:(?: .*|#.*)?\\n)*`, 'm'), '');
  return `${body.trimEnd()}\n\n${section}:\n${text}\n`;
}

/**
 * So many lines in front of the first paragraph about effectiveness.
 * @param {string} example
 * @param {string} text
 */
function withProse(example, text) {
  return example.replace('  effectiveness: |\n', `  effectiveness: |\n${text.replace(/^/gm, '    ')}\n\n`);
}

/** @param {number} n */
const projectsOf = (n) =>
  lines(n, (i) => `  - { name: 项目${i}号, originalBudget: ${i}.50, actual: ${i}.40, description: 第${i}个项目 }`);

/**
 * Budget units, and items with amounts for each of them.
 * @param {string} example
 * @param {number} units
 * @param {number} items
 */
function withUnits(example, units, items) {
  const names = Array.from({ length: units }, (_, i) => `第${i}号中心`);
  const amounts = (/** @type {number} */ seed) =>
    names.map((name, i) => `        ${name}: { originalBudget: ${(i + seed) % 90}.5, actual: ${(i + seed) % 90}.4 }`);
  const list = lines(
    items,
    (i) => `    - name: 费用${i}类\n      part: operating\n      byUnit:\n${amounts(i).join('\n')}`,
  );
  return withSection(
    example.replace(/budgetUnits: \[.*\]/, `budgetUnits: [${names.join(', ')}]`),
    'basic',
    `  items:\n${list}`,
  );
}

/** @param {number} n @param {(index: number) => string} cellsOf */
const sheet = (n, cellsOf, merges = '') =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines(n, cellsOf)}</sheetData>${merges}</worksheet>`;

/** @param {readonly string[]} sheets XML of each */
function workbook(sheets) {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipTexts({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${rel}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${ns} xmlns:r="${office}"><sheets>${sheets.map((_, i) => `<sheet name="基本支出决算表${i}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rel}">${sheets.map((_, i) => `<Relationship Id="r${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i}.xml`, xml])),
  });
}

/** @param {string} at @param {string} text */
const cell = (at, text) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

const IMPORT = ['import', 'table.xlsx', '--to', 'report.yaml'];
const IMPORT_CSV = ['import', 'table.csv', '--to', 'report.yaml'];

/** @param {string} example @param {Uint8Array} bytes */
const withTable = (example, bytes) => ({ 'report.yaml': example, 'table.xlsx': bytes });

/** @type {readonly GrowthCase[]} */
export const growthCases = [
  {
    name: 'unknown keys',
    n: 10_000,
    args: CHECK,
    make: (n, e) => report(`${e}\n${lines(n, (i) => `key${i}: ${i}`)}\n`),
  },
  {
    name: 'long unknown keys',
    n: 5_000,
    args: CHECK,
    make: (n, e) => report(`${e}\n${lines(n, (i) => `${'problemsmeasures'.repeat(4)}${i}: ${i}`)}\n`),
  },
  {
    name: 'unknown keys in rows',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'problems',
          lines(n, (i) => `  - { id: p${i}, textt: 不够细${i}, kause: 没有做 }`),
        ),
      ),
  },
  {
    name: 'problems, measures',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          withSection(
            e,
            'problems',
            lines(n, (i) => `  - { id: p${i}, heading: budget, text: 第${i}项做得不够细, cause: 没有安排 }`),
          ),
          'measures',
          lines(n, (i) => `  - { answers: [p${i}], text: 把第${i}项做细 }`),
        ),
      ),
  },
  {
    name: 'measures of nothing',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'measures',
          lines(n, (i) => `  - { answers: [q${i}], text: 把第${i}项做细 }`),
        ),
      ),
  },
  {
    name: 'anchors',
    n: 15_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated:\n${lines(n, (i) => `  - &a${i} x`)}\n`),
  },
  {
    name: 'one anchor, aliases',
    n: 15_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated:\n  - &a x\n${lines(n, () => `  - *a`)}\n`),
  },
  {
    name: 'anchors and aliases',
    n: 10_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated:\n${lines(n, (i) => `  - &a${i} x\n  - *a${i}`)}\n`),
  },
  {
    name: 'aliases to nowhere',
    n: 10_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated:\n${lines(n, (i) => `  - *b${i}`)}\n`),
  },
  {
    name: 'anchors in one word',
    n: 100_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated:\n  - ${'&'.repeat(n)} x\n`),
  },
  {
    name: 'tags',
    n: 15_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated:\n${lines(n, (i) => `  - !t${i} x`)}\n`),
  },
  {
    name: 'one key, many times',
    n: 15_000,
    args: CHECK,
    make: (n, e) => report(`${e}\n${lines(n, () => 'stated: []')}\n`),
  },
  {
    name: 'results named twice',
    n: 10_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'results',
          lines(2 * n, (i) => `  甲${i % n}: { value: ${i}, measure: 项 }`),
        ),
      ),
  },
  {
    name: 'results, each told',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          withSection(
            e,
            'results',
            lines(n, (i) => `  甲${i}事: { value: ${i + 1}, measure: 项 }`),
          ),
          lines(n, (i) => `全年做了{{甲${i}事}}。\n`),
        ),
      ),
  },
  {
    name: 'results, told in one line',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          withSection(
            e,
            'results',
            lines(n, (i) => `  甲${i}事: { value: ${i + 1}, measure: 项 }`),
          ),
          lines(n, (i) => `做了{{甲${i}事}}，`).replaceAll('\n', ''),
        ),
      ),
  },
  {
    name: 'names of nothing',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `做了{{乙${i}}}。\n`),
        ),
      ),
  },
  {
    name: 'names of nothing, results',
    n: 2_500,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          withSection(
            e,
            'results',
            lines(n, (i) => `  甲${i}事: { value: ${i + 1}, measure: 项 }`),
          ),
          lines(n, (i) => `做了{{乙${i}事}}。\n`),
        ),
      ),
  },
  {
    name: 'accepted entries',
    n: 10_000,
    args: CHECK,
    make: (n, e) =>
      report(
        `${e}\naccepted:\n${lines(n, (i) => `  - { code: SE410, path: "basic.items[${i}].actual", reason: 已经公开，不再改动 }`)}\n`,
      ),
  },
  {
    name: 'accepted findings',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        `${withSection(
          e,
          'problems',
          lines(n, (i) => `  - { id: p${i}, text: TODO 第${i}项待填, cause: 待填 }`),
        )}\naccepted:\n${lines(n, (i) => `  - { code: SE435, path: "problems[${i}].text", reason: 已经公开，不再改动 }`)}\n`,
      ),
  },
  {
    name: 'paragraphs',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `第${i}段话说全年的工作按计划完成。\n`),
        ),
      ),
  },
  {
    name: 'headings',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `# 第${i}件\n\n这件事做完了。\n`),
        ),
      ),
  },
  {
    name: 'items of a list',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `${i + 1}. 第${i}项做完了。`),
        ),
      ),
  },
  {
    name: 'lines by hand',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `${i + 1}、第${i}项做完了。`),
        ),
      ),
  },
  {
    name: 'bold words',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `**第${i}项**做完了。\n`),
        ),
      ),
  },
  {
    name: 'leftovers',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `第${i}件事待填XX。\n`),
        ),
      ),
  },
  {
    name: 'wrong amounts',
    n: 2_500,
    args: CHECK,
    make: (n, e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `商品和服务支出决算数${i}.77万元。\n`),
        ),
      ),
  },
  {
    name: 'one line of prose',
    n: 20_000,
    args: CHECK,
    make: (n, e) => report(withProse(e, '全年的工作按计划完成了。'.repeat(n))),
  },
  { name: 'one line of a MB', n: 300_000, args: CHECK, make: (n, e) => report(withProse(e, '工'.repeat(n))) },
  { name: 'one sentence of stars', n: 20_000, args: CHECK, make: (n, e) => report(withProse(e, '*a'.repeat(n))) },
  { name: 'brackets in prose', n: 20_000, args: CHECK, make: (n, e) => report(withProse(e, '['.repeat(n))) },
  { name: 'open braces in prose', n: 20_000, args: CHECK, make: (n, e) => report(withProse(e, '{{'.repeat(n))) },
  {
    name: 'backquotes in prose',
    n: 2_000,
    args: CHECK,
    make: (n, e) => report(withProse(e, lines(n, (i) => `${'`'.repeat((i % 100) + 1)}a`).replaceAll('\n', ''))),
  },
  { name: 'quotes of quotes', n: 5_000, args: CHECK, make: (n, e) => report(withProse(e, `${'> '.repeat(n)}a`)) },
  {
    name: 'one line of findings',
    n: 5_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated: [${lines(n, (i) => `{ a: ${i} }`).replaceAll('\n', ', ')}]\n`),
  },
  { name: 'one long key', n: 500_000, args: CHECK, make: (n, e) => report(`${e}\n? ${'a'.repeat(n)}\n: 1\n`) },
  {
    name: 'one long number',
    n: 500_000,
    args: CHECK,
    make: (n, e) => report(e.replace('originalBudget: 218.71', `originalBudget: ${'9'.repeat(n)}`)),
  },
  {
    name: 'full-width colons',
    n: 5_000,
    args: CHECK,
    make: (n, e) => report(`${e}\n${lines(n, () => 'year：2023')}\n`),
  },
  {
    name: 'full-width commas',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(e.replace(/divisions: \[.*\]/, `divisions: [${lines(n, (i) => `甲${i}，乙`).replaceAll('\n', ', ')}]`)),
  },
  { name: 'brackets, deep', n: 5_000, args: CHECK, make: (n, e) => report(`${e}\nstated: ${'['.repeat(n)}\n`) },
  { name: 'dashes, deep', n: 5_000, args: CHECK, make: (n, e) => report(`${e}\nstated:\n  ${'- '.repeat(n)}a\n`) },
  {
    name: 'deep lists, many',
    n: 1_000,
    args: CHECK,
    make: (n, e) => report(`${e}\nstated:\n${lines(n, () => `  - ${'['.repeat(50)}1${']'.repeat(50)}`)}\n`),
  },
  { name: 'empty items', n: 20_000, args: CHECK, make: (n, e) => report(`${e}\nstated:\n${lines(n, () => '  -')}\n`) },
  { name: 'comments', n: 20_000, args: CHECK, make: (n, e) => report(`${e}\n${lines(n, (i) => `# ${i}`)}\n`) },
  {
    name: 'evidence',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'evidence',
          lines(n, (i) => `  - { what: 第${i}份文件, supports: 预算执行${i} }`),
        ),
      ),
  },
  {
    name: 'disclosures',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'disclosures',
          lines(n, (i) => `  - { what: budget, where: 第${i}个网站, status: done }`),
        ),
      ),
  },
  {
    name: 'declared',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'declared',
          lines(n, (i) => `  - { rubric: 评分表${i}, points: 90, by: 本单位 }`),
        ),
      ),
  },
  {
    name: 'stated',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'stated',
          lines(n, () => '  - { figure: basic.actual, value: 1.5, where: 第一页 }'),
        ),
      ),
  },
  {
    name: 'stated of nothing',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(
        withSection(
          e,
          'stated',
          lines(n, (i) => `  - { figure: basic.acutal${i}, value: 1.5, where: 第一页 }`),
        ),
      ),
  },
  {
    name: 'divisions',
    n: 5_000,
    args: CHECK,
    make: (n, e) =>
      report(e.replace(/divisions: \[.*\]/, `divisions: [${lines(n, (i) => `第${i}科`).replaceAll('\n', ', ')}]`)),
  },
  { name: 'projects', n: 500, args: CHECK, make: (n, e) => report(withSection(e, 'projects', projectsOf(n))) },
  {
    name: 'projects, beyond',
    n: 5_000,
    args: CHECK,
    make: (n, e) => report(withSection(e, 'projects', projectsOf(n))),
  },
  {
    name: 'projects of one name',
    n: 500,
    args: CHECK,
    make: (n, e) => report(withSection(e, 'projects', projectsOf(n).replace(/项目\d+号/g, '项目'))),
  },
  { name: 'units x items, check', n: 250, args: CHECK, make: (n, e) => report(withUnits(e, n, 20)) },
  { name: 'units x items, score', n: 250, args: ['score', 'report.yaml'], make: (n, e) => report(withUnits(e, n, 20)) },
  {
    name: 'units x items, figures',
    n: 250,
    args: ['figures', 'report.yaml'],
    make: (n, e) => report(withUnits(e, n, 20)),
  },
  ...['md', 'html', 'docx', 'json'].map((format) => ({
    name: `units x items, ${format}`,
    n: 250,
    args: ['build', 'report.yaml', '--draft', '--format', format, '-o', 'out'],
    make: (/** @type {number} */ n, /** @type {string} */ e) => report(withUnits(e, n, 20)),
  })),
  ...['md', 'html', 'docx', 'json'].map((format) => ({
    name: `projects, ${format}`,
    n: 500,
    args: ['build', 'report.yaml', '--draft', '--format', format, '-o', 'out'],
    make: (/** @type {number} */ n, /** @type {string} */ e) => report(withSection(e, 'projects', projectsOf(n))),
  })),
  ...['md', 'html', 'docx'].map((format) => ({
    name: `results told, ${format}`,
    n: 2_500,
    args: ['build', 'report.yaml', '--draft', '--format', format, '-o', 'out'],
    make: (/** @type {number} */ n, /** @type {string} */ e) =>
      report(
        withProse(
          withSection(
            e,
            'results',
            lines(n, (i) => `  甲${i}事: { value: ${i + 1}, measure: 项 }`),
          ),
          lines(n, (i) => `全年做了{{甲${i}事}}。\n`),
        ),
      ),
  })),
  ...['md', 'html', 'docx'].map((format) => ({
    name: `leftovers, ${format}`,
    n: 2_500,
    args: ['build', 'report.yaml', '--draft', '--format', format, '-o', 'out'],
    make: (/** @type {number} */ n, /** @type {string} */ e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `第${i}件事待填XX。\n`),
        ),
      ),
  })),
  ...['json', 'sarif', 'junit', 'github'].map((format) => ({
    name: `findings as ${format}`,
    n: 5_000,
    args: ['check', 'report.yaml', '--format', format],
    make: (/** @type {number} */ n, /** @type {string} */ e) =>
      report(
        withProse(
          e,
          lines(n, (i) => `第${i}件事待填XX。\n`),
        ),
      ),
  })),
  {
    name: 'one cell, far away',
    n: 1,
    args: IMPORT,
    make: (n, e) =>
      withTable(e, workbook(Array(n).fill(sheet(1, () => `<row r="1048576">${cell('XFD1048576', '表')}</row>`)))),
  },
  {
    name: 'one cell, 10 sheets',
    n: 10,
    args: IMPORT,
    make: (n, e) =>
      withTable(e, workbook(Array(n).fill(sheet(1, () => `<row r="1048576">${cell('XFD1048576', '表')}</row>`)))),
  },
  {
    name: 'wide rows',
    n: 500,
    args: IMPORT,
    make: (n, e) => withTable(e, workbook([sheet(n, (i) => `<row r="${i + 1}">${cell(`XFD${i + 1}`, '表')}</row>`)])),
  },
  {
    name: 'far rows',
    n: 1_000,
    args: IMPORT,
    make: (n, e) =>
      withTable(e, workbook([sheet(n, (i) => `<row r="${i * 40 + 1}">${cell(`A${i * 40 + 1}`, '表')}</row>`)])),
  },
  {
    name: 'empty styled cells',
    n: 50_000,
    args: IMPORT,
    make: (n, e) =>
      withTable(
        e,
        workbook([sheet(n, (i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/><c r="B${i + 1}" s="2"/></row>`)]),
      ),
  },
  {
    name: 'merges of all',
    n: 1_000,
    args: IMPORT,
    make: (n, e) =>
      withTable(
        e,
        workbook([
          sheet(
            1,
            () => `<row r="1">${cell('A1', '基本支出决算表')}</row>`,
            `<mergeCells>${lines(n, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
          ),
        ]),
      ),
  },
  {
    name: 'header of blanks',
    n: 5_000,
    args: IMPORT,
    make: (n, e) =>
      withTable(
        e,
        workbook([
          sheet(
            n,
            (i) =>
              `<row r="${i + 1}">${cell(`A${i + 1}`, i === 0 ? '科目编码' : '其他')}${cell(`B${i + 1}`, '科目名称')}${cell(`C${i + 1}`, '决算数')}</row>`,
          ),
        ]),
      ),
  },
  {
    name: 'amounts of one item',
    n: 5_000,
    args: IMPORT,
    make: (n, e) =>
      withTable(
        e,
        workbook([
          sheet(n, (i) =>
            i === 0
              ? `<row r="1">${cell('A1', '科目编码')}${cell('B1', '科目名称')}${cell('C1', '决算数')}${cell('D1', '单位：万元')}</row>`
              : `<row r="${i + 1}">${cell(`A${i + 1}`, '301')}${cell(`B${i + 1}`, '工资福利支出')}${cell(`C${i + 1}`, `${i}.5`)}</row>`,
          ),
        ]),
      ),
  },
  {
    name: 'sheets',
    n: 200,
    args: IMPORT,
    make: (n, e) =>
      withTable(
        e,
        workbook(Array.from({ length: n }, (_, i) => sheet(1, () => `<row r="1">${cell('A1', `表${i}`)}</row>`))),
      ),
  },
  {
    name: 'separators, one row',
    n: 500_000,
    args: IMPORT_CSV,
    make: (n, e) => ({
      'report.yaml': e,
      'table.csv': `基本支出决算表${','.repeat(n)}\n科目编码,科目名称,决算数\n301,工资福利支出,1.5\n`,
    }),
  },
  {
    name: 'separators, rows',
    n: 500_000,
    args: IMPORT_CSV,
    make: (n, e) => ({ 'report.yaml': e, 'table.csv': `基本支出决算表\n${lines(n / 100, () => ','.repeat(99))}\n` }),
  },
  {
    name: 'lines of a CSV',
    n: 500_000,
    args: IMPORT_CSV,
    make: (n, e) => ({ 'report.yaml': e, 'table.csv': `基本支出决算表\n${'\n'.repeat(n)}` }),
  },
  {
    name: 'quotes in a CSV',
    n: 400_000,
    args: IMPORT_CSV,
    make: (n, e) => ({ 'report.yaml': e, 'table.csv': `基本支出决算表\n"${'""'.repeat(n)}` }),
  },
];
