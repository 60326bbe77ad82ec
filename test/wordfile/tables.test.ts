import { describe, expect, it } from 'vitest';
import { DOWN, ON, p, r, read, span, tablesOf, tbl, textsOf, tryRead } from './wordFiles.ts';

describe('a table', () => {
  it('is a rectangle of texts', () => {
    const [table] = read(tbl(['项目', '金额'], ['办公费', '1.20'])).blocks;
    expect(table).toMatchObject({
      type: 'table',
      number: 1,
      columns: 2,
      headerRows: 0,
      section: '',
      within: undefined,
    });
    expect(tablesOf(read(tbl(['项目', '金额'], ['办公费', '1.20'])))).toEqual([
      [
        ['项目', '金额'],
        ['办公费', '1.20'],
      ],
    ]);
  });

  it('has cells over several columns and rows, whose other positions they cover', () => {
    const document = read(
      tbl(
        ['序号', [span(2), p('指标')], [DOWN, p('得分')]],
        [[DOWN, p('1')], '一级', '二级', [ON, p('')]],
        [[ON, p('')], [span(2), p('产出')], '9'],
      ),
    );
    expect(tablesOf(document)).toEqual([
      [
        ['序号', '指标', '^', '得分'],
        ['1', '一级', '二级', '^'],
        ['^', '产出', '^', '9'],
      ],
    ]);
    const [table] = document.blocks;
    expect(table).toMatchObject({
      rows: [
        {
          positions: [
            { rowSpan: 1 },
            { rowSpan: 1, columnSpan: 2 },
            { type: 'covered', row: 0, column: 1 },
            { rowSpan: 2 },
          ],
        },
        { positions: [{ rowSpan: 2 }, {}, {}, { type: 'covered', row: 0, column: 3 }] },
        {
          positions: [
            { type: 'covered', row: 1, column: 0 },
            { columnSpan: 2 },
            { type: 'covered', row: 2, column: 1 },
            {},
          ],
        },
      ],
    });
  });

  it('has no position in which two cells are, where two merged cells meet', () => {
    const document = read(
      tbl(
        [[DOWN, p('甲')], '乙'],
        [[ON, p('')], '丙'],
        [[DOWN, p('丁')], '戊'],
        [[ON, p('')], '己'],
        [[ON, p('')], '庚'],
      ),
    );
    expect(tablesOf(document)).toEqual([
      [
        ['甲', '乙'],
        ['^', '丙'],
        ['丁', '戊'],
        ['^', '己'],
        ['^', '庚'],
      ],
    ]);
  });

  it('takes a cell that goes on with nothing, or with a cell of another width, for one of its own', () => {
    expect(tablesOf(read(tbl([[ON, p('甲')], '乙'], ['丙', '丁'])))).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
    const other = tbl([[`${span(2)}${DOWN}`, p('甲')], '乙'], [[ON, p('丙')], '丁', '戊']);
    expect(tablesOf(read(other))).toEqual([
      [
        ['甲', '^', '乙'],
        ['丙', '丁', '戊'],
      ],
    ]);
  });

  it('merges cells of a row in the older way, too', () => {
    const begins = '<w:hMerge w:val="restart"/>';
    const document = read(tbl([[begins, p('甲')], ['<w:hMerge/>', p('')], '乙'], ['1', '2', '3']));
    expect(tablesOf(document)).toEqual([
      [
        ['甲', '^', '乙'],
        ['1', '2', '3'],
      ],
    ]);
  });

  it('has rows that begin later or end sooner', () => {
    const row = (properties: string, ...texts: string[]) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${texts.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;
    const body = `<w:tbl>${row('', '甲', '乙', '丙')}${row('<w:gridBefore w:val="1"/>', '1', '2')}${row('<w:gridAfter w:val="2"/>', '3')}</w:tbl>`;
    expect(tablesOf(read(body))).toEqual([
      [
        ['甲', '乙', '丙'],
        ['-', '1', '2'],
        ['3', '-', '-'],
      ],
    ]);
  });

  it('says which of its first rows are repeated on each page', () => {
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p('1')}</w:tc></w:tr>`;
    const head = '<w:tblHeader/>';
    const off = '<w:tblHeader w:val="0"/>';
    const heads = (...rows: string[]) =>
      read(`<w:tbl>${rows.join('')}</w:tbl>`).blocks.map((block) => block.type === 'table' && block.headerRows);
    expect(heads(row('甲', head), row('乙', head), row('丙'))).toEqual([2]);
    expect(heads(row('甲', off), row('乙', head))).toEqual([0]);
    expect(heads(row('甲', head))).toEqual([1]);
  });

  it('has cells of several paragraphs, each a line, with typed and automatic numbers', () => {
    expect(tablesOf(read(tbl([['', `${p('1.印发通知')}${p('')}${p('2.成立小组')}`], '10分'])))).toEqual([
      [['1.印发通知\n2.成立小组', '10分']],
    ]);
  });

  it('stands in content controls, row by row or cell by cell', () => {
    const sdt = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const body = sdt(
      `<w:tbl><w:tr>${cell('甲')}${sdt(cell('乙'))}</w:tr>${sdt(`<w:tr>${cell('丙')}${cell('丁')}</w:tr>`)}</w:tbl>`,
    );
    expect(tablesOf(read(body))).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
  });

  it('loses rows and cells whose deletion is tracked', () => {
    const row = (text: string, properties = '', inCell = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc><w:tc><w:tcPr>${inCell}</w:tcPr>${p('1')}</w:tc><w:tc>${p('2')}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('甲')}${row('乙', '<w:del/>')}${row('丙', '<w:ins/>')}${row('丁', '', '<w:cellDel/>')}</w:tbl>`;
    const { document, told } = tryRead({ body });
    expect(document && tablesOf(document)).toEqual([
      [
        ['甲', '1', '2'],
        ['丙', '1', '2'],
        ['丁', '2', '-'],
      ],
    ]);
    expect(told).toMatchObject([{ code: 'SE831', args: { insertions: 1, deletions: 2 } }]);
  });

  it('of one cell is a frame around what stands in it', () => {
    const inner = tbl(['甲', '乙']);
    const document = read(`${p('前')}${tbl([['', `${p('一、概况')}${inner}${p('后')}`]])}`);
    expect(textsOf(document)).toEqual(['前', '一、概况', '后']);
    expect(document.blocks[2]).toMatchObject({ type: 'table', number: 1, section: '一、概况', within: undefined });
  });

  it('within another comes behind it and says in which cell it stood', () => {
    const inner = tbl(['乙', '1'], ['丙', '2']);
    const { document, told } = tryRead({
      body: `${tbl(['甲', ['', `${p('见下')}${inner}${p('')}`]])}${p('一')}${tbl(['丁', '戊'])}`,
    });
    expect(document && tablesOf(document)).toEqual([
      [['甲', '见下']],
      [
        ['乙', '1'],
        ['丙', '2'],
      ],
      [['丁', '戊']],
    ]);
    expect(document?.blocks.map((block) => block.type === 'table' && block.number)).toEqual([1, 2, false, 3]);
    expect(document?.blocks[1]).toMatchObject({ within: { table: 1, row: 1, column: 2 } });
    expect(told).toMatchObject([{ code: 'SE836', args: { count: 1 } }]);
  });

  it('without any cell is nothing', () => {
    expect(read(`${p('甲')}<w:tbl><w:tr/></w:tbl>`).blocks).toHaveLength(1);
  });
});

describe('a table in parts', () => {
  const HEAD = ['指标', '分值', '得分'];

  it('is one where the same head stands again over the rest, with the places of the file', () => {
    const body = `${tbl(HEAD, ['产出', '50', '49'])}${p('')}${tbl(HEAD, ['效益', '30', '30'])}`;
    const document = read(body);
    expect(tablesOf(document)).toEqual([[HEAD, ['产出', '50', '49'], ['效益', '30', '30']]]);
    const [table] = document.blocks;
    const places =
      table?.type === 'table' ? table.rows.map(({ positions: [first] }) => first?.type === 'cell' && first.place) : [];
    expect(places).toMatchObject([
      { table: 1, row: 1, column: 1 },
      { table: 1, row: 2, column: 1 },
      { table: 2, row: 2, column: 1 },
    ]);
  });

  it.each(['续表', '（续表）', '续表1', '接上表', '（接上页）'])('is one behind %s', (mark) => {
    const document = read(`${tbl(HEAD, ['产出', '50', '49'])}${p(mark)}${tbl(HEAD, ['效益', '30', '30'])}`);
    expect(tablesOf(document)).toHaveLength(1);
    expect(textsOf(document)).toEqual([]);
  });

  it('is one where nothing parts it, and Word shows it as one', () => {
    const document = read(`${tbl(['甲', '1'])}${tbl(['乙', '2'])}${p('')}${tbl(['丙', '3'])}`);
    expect(tablesOf(document)).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      [['丙', '3']],
    ]);
  });

  it('keeps merged cells where they belong', () => {
    const first = tbl(
      [
        [DOWN, p('指标')],
        [span(2), p('得分')],
      ],
      [[ON, p('')], '自评', '复核'],
      ['产出', '9', '9'],
    );
    const second = first
      .replace('产出', '效益')
      .replace('</w:tbl>', `<w:tr><w:tc><w:tcPr>${span(3)}</w:tcPr>${p('合计')}</w:tc></w:tr></w:tbl>`);
    const document = read(`${first}${p('')}${second}`);
    expect(tablesOf(document)).toEqual([
      [
        ['指标', '得分', '^'],
        ['^', '自评', '复核'],
        ['产出', '9', '9'],
        ['效益', '9', '9'],
        ['合计', '^', '^'],
      ],
    ]);
    const [table] = document.blocks;
    expect(table?.type === 'table' && table.rows[4]?.positions[1]).toEqual({ type: 'covered', row: 4, column: 0 });
  });

  it.each<[name: string, between: string, second: readonly string[][]]>([
    ['a sentence stands between', p('表2'), [HEAD, ['效益', '30', '30']]],
    [
      'the head is another',
      p(''),
      [
        ['指标', '分值', '扣分'],
        ['效益', '30', '30'],
      ],
    ],
    [
      'it has another width',
      p(''),
      [
        ['指标', '分值'],
        ['效益', '30'],
      ],
    ],
    ['nothing follows its head', p(''), [HEAD]],
  ])('is two where %s', (_, between, second) => {
    expect(tablesOf(read(`${tbl(HEAD, ['产出', '50', '49'])}${between}${tbl(...second)}`))).toHaveLength(2);
  });

  it('is two where the first ends with its total', () => {
    expect(
      tablesOf(read(`${tbl(HEAD, ['合 计', '50', '49'])}${p('')}${tbl(HEAD, ['效益', '30', '30'])}`)),
    ).toHaveLength(2);
  });

  it('is two where a head of one text says nothing', () => {
    const rows = [
      ['', ''],
      ['甲', '1'],
    ];
    expect(tablesOf(read(`${tbl(...rows)}${p('')}${tbl(...rows)}`))).toHaveLength(2);
  });
});

describe('a long table', () => {
  it('is read row by row, however many there are', () => {
    const count = 10_000;
    const row = (index: number) => `<w:tr><w:tc>${p(`项目${index}`)}</w:tc><w:tc>${p('1.00')}</w:tc></w:tr>`;
    const [table] = read(`<w:tbl>${Array.from({ length: count }, (_, index) => row(index)).join('')}</w:tbl>`).blocks;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.rows).toHaveLength(count);
    expect(table.rows.at(-1)?.positions[0]).toMatchObject({ text: '项目9999', place: { row: count } });
  });

  it('in a thousand parts is one', () => {
    const body = Array.from({ length: 1000 }, (_, index) => tbl([`项目${index}`, '1'])).join('');
    expect(tablesOf(read(body)).map((rows) => rows.length)).toEqual([1000]);
  });
});

it('a cell keeps the text of a text box in it', () => {
  const box = `<w:p>${r('甲')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('乙')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  expect(tablesOf(read(tbl([['', box], '丙'])))).toEqual([[['甲\n乙', '丙']]]);
});
