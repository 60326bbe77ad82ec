import { describe, expect, it } from 'vitest';
import { findTypedNumber } from '../../src/wordfile/typedNumber.ts';
import type { WordBlock } from '../../src/wordfile/types.ts';
import { p, read, styled, tbl } from './wordFiles.ts';

/** `1 一、概况` for a heading of the first level, `- 正文` for other text, `# 题` for the title. */
function outline(body: string, styles = ''): string[] {
  return read({ body, styles }).blocks.map(printBlock);
}

function printBlock(block: WordBlock): string {
  if (block.type === 'table') return '=';
  const { role, text } = block;
  const marks = { title: '#', contents: '…', text: '-' } as const;
  return `${role.type === 'heading' ? role.level : marks[role.type]} ${text}`;
}

const lines = (...texts: readonly string[]) => texts.map((text) => p(text)).join('');

const HEADINGS = ['a', 'b', 'c']
  .map((id, index) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${index + 1}"/></w:style>`)
  .join('');

describe('headings', () => {
  it('are known by the usual numbers, typed before a short text', () => {
    expect(
      outline(
        lines('一、基本情况', '（一）机构', '本馆内设3个科室。', '1.人员', '（1）在职', '①在编', '10名。', '二、支出'),
      ),
    ).toEqual([
      '1 一、基本情况',
      '2 （一）机构',
      '- 本馆内设3个科室。',
      '3 1.人员',
      '4 （1）在职',
      '5 ①在编',
      '- 10名。',
      '1 二、支出',
    ]);
  });

  it('are no sentences, and no numbers of amounts or years', () => {
    const texts = [
      '1、完善了内控制度，并不断修订。',
      '（一）按时报送；',
      '1.5万元',
      '2023年工作',
      '三、四季度收入较好，全年完成了预算任务。',
    ];
    expect(outline(lines(...texts))).toEqual(texts.map((text) => `- ${text}`));
  });

  it('in a table, a text box or a contents are none', () => {
    expect(outline(tbl(['一、布置工作', '10分']) + p('正文'))).toEqual(['=', '- 正文']);
  });

  it('come from styles by name, from outline levels, and from what a style is based on', () => {
    const styles = `${HEADINGS}
      <w:style w:type="paragraph" w:styleId="own"><w:name w:val="局二级"/><w:basedOn w:val="b"/></w:style>
      <w:style w:type="paragraph" w:styleId="zh"><w:name w:val="标题 3"/></w:style>
      <w:style w:type="paragraph" w:styleId="o"><w:name w:val="大纲"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="t"><w:name w:val="正文标题"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`;
    const body = [
      styled('a', '概况'),
      styled('own', '机构'),
      styled('zh', '科室'),
      styled('o', '人员'),
      styled('t', '只是样子像'),
      p('支出', '<w:outlineLvl w:val="0"/>'),
      p('正文', '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>'),
    ];
    expect(outline(body.join(''), styles)).toEqual([
      '1 概况',
      '2 机构',
      '3 科室',
      '2 人员',
      '- 只是样子像',
      '1 支出',
      '- 正文',
    ]);
  });

  it('say by what they were known', () => {
    const { blocks } = read({ styles: HEADINGS, body: styled('a', '一、概况') + p('（一）机构') });
    expect(blocks).toMatchObject([{ role: { by: 'style' } }, { role: { by: 'number' } }]);
  });

  it('with a style say what level their kind of number has, and the others follow', () => {
    const body = `${styled('a', '某馆自评')}${styled('b', '一、概况')}${p('（一）机构')}${p('1.科室')}${p('三个。')}${styled('b', '二、支出')}`;
    expect(outline(body, HEADINGS)).toEqual([
      '1 某馆自评',
      '2 一、概况',
      '3 （一）机构',
      '4 1.科室',
      '- 三个。',
      '2 二、支出',
    ]);
  });

  it('under a whole paragraph with a style are none', () => {
    const long = `本馆${'按照要求认真组织开展绩效自评工作，'.repeat(8)}现报告如下。`;
    expect(outline(styled('a', '一、概况') + styled('a', long), HEADINGS)).toEqual(['1 一、概况', `- ${long}`]);
  });

  it('of parts stand above 一、', () => {
    expect(outline(lines('第一部分 单位概况', '一、职责', '（一）机构', '第二部分 绩效', '一、产出'))).toEqual([
      '1 第一部分 单位概况',
      '2 一、职责',
      '3 （一）机构',
      '1 第二部分 绩效',
      '2 一、产出',
    ]);
  });

  it('with numbers of several steps lie as deep as these', () => {
    expect(outline(lines('1.概况', '1.1机构', '1.1.1科室', '1.2人员', '2.支出'))).toEqual([
      '1 1.概况',
      '2 1.1机构',
      '3 1.1.1科室',
      '2 1.2人员',
      '1 2.支出',
    ]);
  });

  it('with the number of another level are of the level whose list they go on with', () => {
    expect(
      outline(
        lines(
          '1、单位概况',
          '（一）机构',
          '二、支出',
          '（一）基本',
          '1、预算',
          '甲。',
          '2、决算',
          '三、问题',
          '4、措施',
        ),
      ),
    ).toEqual([
      '1 1、单位概况',
      '2 （一）机构',
      '1 二、支出',
      '2 （一）基本',
      '3 1、预算',
      '- 甲。',
      '3 2、决算',
      '1 三、问题',
      '1 4、措施',
    ]);
  });

  it('are not moved where their own list goes on, though its first item is a sentence', () => {
    const body = lines(
      '一、绩效',
      '（一）产出',
      '1、完成了全年的档案接收任务，并按时移交；',
      '2、数字化',
      '正文。',
      '（二）效益',
    );
    expect(outline(body)).toEqual([
      '1 一、绩效',
      '2 （一）产出',
      '- 1、完成了全年的档案接收任务，并按时移交；',
      '3 2、数字化',
      '- 正文。',
      '2 （二）效益',
    ]);
  });

  it('may end with a full stop where they go on with a list of headings', () => {
    expect(outline(lines('一、绩效', '1、接收', '说明。', '2、做好利用服务。', '正文。', '3.5万卷'))).toEqual([
      '1 一、绩效',
      '3 1、接收',
      '- 说明。',
      '3 2、做好利用服务。',
      '- 正文。',
      '- 3.5万卷',
    ]);
  });

  it('are no items of a list, between which nothing stands', () => {
    expect(
      outline(
        lines(
          '一、绩效',
          '1.接收档案',
          '2.提供利用',
          '二、问题',
          '（一）人少',
          '（二）钱少',
          '1.预算',
          '甲。',
          '2.决算',
          '乙。',
        ),
      ),
    ).toEqual([
      '1 一、绩效',
      '- 1.接收档案',
      '- 2.提供利用',
      '1 二、问题',
      '2 （一）人少',
      '2 （二）钱少',
      '3 1.预算',
      '- 甲。',
      '3 2.决算',
      '- 乙。',
    ]);
    expect(
      outline(lines('一、绩效', '主要有：', '1.接收', '2.利用', '以上均已完成。', '（1）数字化', '二、问题')),
    ).toEqual(['1 一、绩效', '- 主要有：', '- 1.接收', '- 2.利用', '- 以上均已完成。', '- （1）数字化', '1 二、问题']);
  });

  it('of annexes are their label and their title, behind the report itself', () => {
    const body = `${lines('附件1', '某馆自评报告', '一、概况', '正文。', '附件：自评表', '附件 2', '自评工作考核评分表')}${tbl(['甲', '乙'])}${lines('附表三：', '（盖章）后报送。')}`;
    expect(outline(body)).toEqual([
      '- 附件1',
      '# 某馆自评报告',
      '1 一、概况',
      '- 正文。',
      '- 附件：自评表',
      '1 附件 2',
      '1 自评工作考核评分表',
      '=',
      '1 附表三：',
      '- （盖章）后报送。',
    ]);
    expect(read(body).blocks[7]).toMatchObject({ section: '自评工作考核评分表' });
  });

  it('are not the lines of a contents that somebody typed', () => {
    const body = lines(
      '某馆自评报告',
      '目  录',
      '一、概况……………1',
      '（一）机构</w:t><w:tab/><w:t>2',
      '附件 12',
      '二、支出......3',
      '一、概况',
      '支出比上年增长..3',
    );
    expect(outline(body)).toEqual([
      '# 某馆自评报告',
      '… 目  录',
      '… 一、概况……………1',
      '… （一）机构\t2',
      '- 附件 12',
      '… 二、支出......3',
      '1 一、概况',
      '- 支出比上年增长..3',
    ]);
  });

  it('keep the same number twice', () => {
    expect(outline(lines('一、甲', '二、乙', '二、丙'))).toEqual(['1 一、甲', '1 二、乙', '1 二、丙']);
  });
});

describe('the title', () => {
  it('is known by its style', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';
    const body = p('某市档案馆') + styled('T', '2023年度') + styled('T', '自评') + p('一、概况');
    expect(outline(body, styles)).toEqual(['- 某市档案馆', '# 2023年度', '# 自评', '1 一、概况']);
    expect(read({ body, styles }).title).toBe('2023年度自评');
  });

  it.each<[lines: readonly string[], title: string | undefined]>([
    [['2023年度某市档案馆整体支出绩效自评报告', '一、概况'], '2023年度某市档案馆整体支出绩效自评报告'],
    [['附件1', '2023年度某市档案馆整体支出', '绩效自评报告', '一、概况'], '2023年度某市档案馆整体支出绩效自评报告'],
    [['单位：某市档案馆', '2024年6月11日', '绩效自评报告'], '绩效自评报告'],
    [['某市档案馆', '2023年度部门整体支出绩效自评报告（送审稿）'], '2023年度部门整体支出绩效自评报告（送审稿）'],
    [['一、概况', '（一）自评报告', '正文'], undefined],
    [
      [
        '本馆组织编写了2023年度部门整体支出绩效自评报告，经馆务会议研究，现将有关情况报告如下，请审阅并提出意见，以便我们修改完善自评报告',
      ],
      undefined,
    ],
  ])('of %j is %s', (texts, title) => {
    expect(read(lines(...texts)).title).toBe(title);
  });
});

describe('places', () => {
  it('name the nearest heading, and count below it', () => {
    const body = `${lines('某馆', '一、概况', '甲。')}${tbl(['子', '丑'], ['寅', '卯'])}${lines('乙。', '（一）机构', '丙。')}${tbl(['辰', '巳'])}`;
    const places = read(body).blocks.map((block) =>
      block.type === 'paragraph'
        ? block.place
        : block.rows.flatMap(({ positions }) => positions.map((each) => each.type === 'cell' && each.place)),
    );
    const cell = (section: string, table: number, row: number, column: number) => ({
      in: 'table',
      section,
      table,
      row,
      column,
    });
    expect(places).toEqual([
      { in: 'text', section: '', paragraph: 1 },
      { in: 'text', section: '一、概况', paragraph: 0 },
      { in: 'text', section: '一、概况', paragraph: 1 },
      [cell('一、概况', 1, 1, 1), cell('一、概况', 1, 1, 2), cell('一、概况', 1, 2, 1), cell('一、概况', 1, 2, 2)],
      { in: 'text', section: '一、概况', paragraph: 2 },
      { in: 'text', section: '（一）机构', paragraph: 0 },
      { in: 'text', section: '（一）机构', paragraph: 1 },
      [cell('（一）机构', 2, 1, 1), cell('（一）机构', 2, 1, 2)],
    ]);
  });
});

describe('findTypedNumber', () => {
  it.each<[text: string, printed: string, shape: string, value: number, words: string]>([
    ['一、概况', '一、', 'chinese', 1, '概况'],
    ['十二、 概况', '十二、', 'chinese', 12, '概况'],
    ['二十．概况', '二十．', 'chinese', 20, '概况'],
    ['（三）概况', '（三）', 'chineseInBrackets', 3, '概况'],
    ['( 十 )概况', '( 十 )', 'chineseInBrackets', 10, '概况'],
    ['（一）、概况', '（一）、', 'chineseInBrackets', 1, '概况'],
    ['1、 概况', '1、', 'arabic', 1, '概况'],
    ['１．概况', '１．', 'arabic', 1, '概况'],
    ['12.2023年概况', '12.', 'arabic', 12, '2023年概况'],
    ['（12）概况', '（12）', 'arabicInBrackets', 12, '概况'],
    ['⑴概况', '⑴', 'arabicInBrackets', 1, '概况'],
    ['3）概况', '3）', 'arabicHalfBracket', 3, '概况'],
    ['⒈概况', '⒈', 'arabic', 1, '概况'],
    ['㉑概况', '㉑', 'circled', 21, '概况'],
    ['❸概况', '❸', 'circled', 3, '概况'],
    ['1.2 概况', '1.2', 'path', 2, '概况'],
    ['第三部分　概况', '第三部分', 'part', 3, '概况'],
    ['第2章 概况', '第2章', 'part', 2, '概况'],
  ])('%s', (text, printed, shape, value, words) => {
    expect(findTypedNumber(text)).toEqual({ number: { printed, shape, value, isAutomatic: false }, words });
  });

  it.each(['2023年', '1.5万元', '12.5%', '一是加强管理', '第一，', '（2023）8号', '100、', '一百一十十、', '概况'])(
    '%s has none',
    (text) => {
      expect(findTypedNumber(text)).toBeUndefined();
    },
  );
});
