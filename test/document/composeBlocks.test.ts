import { describe, expect, it } from 'vitest';
import { BlockComposer } from '../../src/document/composeBlocks.ts';
import { composeTypedTable } from '../../src/document/composeTypedTable.ts';
import { TokenTable } from '../../src/document/tokens.ts';
import type { Block, Inline, Table } from '../../src/document/types.ts';
import { parseMarkdown } from '../../src/narrative/parseMarkdown.ts';
import type { Prose } from '../../src/narrative/types.ts';

const place = { file: '', path: '', start: 0, end: 0 };

function parse(text: string): Prose {
  const { value, findings } = parseMarkdown(text, () => place);
  if (value === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return { blocks: value, place };
}

/** Composes a template in which `{name}` stands for a person's prose, and `{#}` for a table. */
function compose(template: string, proses: Readonly<Record<string, string>> = {}): string[] {
  const tokens = new TokenTable();
  const body = template.replace(/\{(\w+|#)\}/g, (_, name: string) =>
    name === '#'
      ? tokens.addTables([TABLE])
      : tokens.addProse(proses[name] === undefined ? undefined : parse(proses[name])),
  );
  const composer = new BlockComposer({ tokens, printReference: (name) => ({ type: 'text', value: `<${name}>` }) });
  return composer.composeBody(parse(body).blocks).map(draw);
}

const TABLE: Table = {
  type: 'table',
  number: '',
  caption: '题',
  unitNote: '',
  grid: { columns: [], headerRows: 0, rows: [] },
};

/** A table without a number: `[甲| >乙 // 丙| >1]`, where `>` stands at the right. */
function drawTyped({ grid: { rows, columns } }: Table): string {
  const lines = rows.map((row) =>
    row.map((cell, at) => {
      if (cell.type === 'covered') return '';
      const mark = columns[at]?.align === 'right' ? '>' : '';
      return `${mark}${cell.strong === true ? '!' : ''}${drawInlines(cell.content)}`;
    }),
  );
  return `[${lines.map((cells) => cells.join('|')).join(' // ')}]`;
}

/** `#2（一）甲` a heading, `1.甲` a numbered paragraph, `-甲` a bullet, `--甲` a deeper one, `[表1 题]` a table. */
function draw(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `#${block.level}${block.number}${drawInlines(block.content)}`;
    case 'paragraph':
      return `${block.number ?? ''}${drawInlines(block.content)}`;
    case 'bullet':
      return `${'-'.repeat(block.depth + 1)}${drawInlines(block.content)}`;
    case 'table':
      return block.caption === '' ? drawTyped(block) : `[${block.number} ${block.caption}]`;
    default:
      return block.type;
  }
}

function drawInlines(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'strong':
          return `**${drawInlines(inline.content)}**`;
        case 'emphasis':
          return `*${drawInlines(inline.content)}*`;
        case 'break':
          return '/';
        default:
          return inline.value;
      }
    })
    .join('');
}

describe('headings', () => {
  it('are numbered by their level', () => {
    expect(compose('# 甲\n## 乙\n### 丙\n#### 丁\n#### 戊\n# 己\n## 庚')).toEqual([
      '#1一、甲',
      '#2（一）乙',
      '#3' + '1.丙',
      '#4（1）丁',
      '#4（2）戊',
      '#1二、己',
      '#2（一）庚',
    ]);
  });

  it('of prose stand one level below the heading above it', () => {
    const prose = '开头。\n\n# 子\n\n一段。\n\n## 丑\n\n另一段。\n\n# 寅';
    expect(compose('# 甲\n\n{p}', { p: prose })).toEqual([
      '#1一、甲',
      '开头。',
      '#2（一）子',
      '一段。',
      '#3' + '1.丑',
      '另一段。',
      '#2（二）寅',
    ]);
    expect(compose('# 甲\n\n## 乙\n\n{p}', { p: prose })).toEqual([
      '#1一、甲',
      '#2（一）乙',
      '开头。',
      '#3' + '1.子',
      '一段。',
      '#4（1）丑',
      '另一段。',
      '#3' + '2.寅',
    ]);
    expect(compose('# 甲\n\n## 乙\n\n### 丙\n\n{p}', { p: prose }).slice(3)).toEqual([
      '开头。',
      '#4（1）子',
      '一段。',
      '①**丑**',
      '另一段。',
      '#4（2）寅',
    ]);
  });

  it('of one prose do not shift the next', () => {
    expect(compose('# 甲\n\n{p}\n\n{q}', { p: '# 子\n\n## 丑', q: '# 寅' })).toEqual([
      '#1一、甲',
      '#2（一）子',
      '#3' + '1.丑',
      '#2（二）寅',
    ]);
  });

  it('hold names of figures', () => {
    expect(compose('# 甲\n\n{p}', { p: '# 完成{{数}}项' })).toEqual(['#1一、甲', '#2（一）完成<数>项']);
  });
});

describe('lists', () => {
  it('that are ordered become run-in numbers of the level below', () => {
    const prose = '1. 甲\n2. 乙';
    expect(compose(prose)).toEqual(['一、甲', '二、乙']);
    expect(compose('# 章\n\n{p}', { p: prose }).slice(1)).toEqual(['（一）甲', '（二）乙']);
    expect(compose('# 章\n\n## 节\n\n{p}', { p: prose }).slice(2)).toEqual(['1.甲', '2.乙']);
    expect(compose('# 章\n\n## 节\n\n### 条\n\n{p}', { p: prose }).slice(3)).toEqual(['（1）甲', '（2）乙']);
    expect(compose('# 章\n\n## 节\n\n### 条\n\n#### 款\n\n{p}', { p: prose }).slice(4)).toEqual(['①甲', '②乙']);
  });

  it('nested go down one level each', () => {
    expect(compose('# 章\n\n{p}', { p: '1. 甲\n   1. 子\n   2. 丑\n      1. 深\n2. 乙\n   1. 寅' }).slice(1)).toEqual([
      '（一）甲',
      '1.子',
      '2.丑',
      '（1）深',
      '（二）乙',
      '1.寅',
    ]);
  });

  it('that are not ordered stay lists', () => {
    expect(compose('- 甲\n- 乙\n  - 子\n    - 深\n- 丙')).toEqual(['-甲', '-乙', '--子', '---深', '-丙']);
  });

  it('of the two kinds inside each other keep their own marks', () => {
    expect(compose('# 章\n\n{p}', { p: '1. 甲\n   - 子\n     1. 深\n   - 丑\n2. 乙' }).slice(1)).toEqual([
      '（一）甲',
      '-子',
      '1.深',
      '-丑',
      '（二）乙',
    ]);
    expect(compose('# 章\n\n{p}', { p: '- 甲\n  1. 子\n  2. 丑' }).slice(1)).toEqual(['-甲', '（一）子', '（二）丑']);
  });

  it('may hold several paragraphs in one entry', () => {
    expect(compose('# 章\n\n{p}', { p: '1. 甲\n\n   又一段\n\n2. 乙\n\n   - 子' }).slice(1)).toEqual([
      '（一）甲',
      '又一段',
      '（二）乙',
      '-子',
    ]);
  });

  it('may open with another list', () => {
    expect(compose('1. 1. 甲\n   2. 乙\n2. 丙')).toEqual(['一、', '（一）甲', '（二）乙', '二、丙']);
  });

  it('in a row count anew', () => {
    expect(compose('# 章\n\n{p}', { p: '1. 甲\n2. 乙\n\n一段。\n\n1. 丙' }).slice(1)).toEqual([
      '（一）甲',
      '（二）乙',
      '一段。',
      '（一）丙',
    ]);
  });

  it('do not count as headings', () => {
    expect(compose('# 章\n\n{p}\n\n## 节', { p: '1. 甲\n2. 乙' })).toEqual([
      '#1一、章',
      '（一）甲',
      '（二）乙',
      '#2（一）节',
    ]);
  });
});

describe('prose in a template', () => {
  const cases: readonly [name: string, template: string, prose: string | undefined, expected: readonly string[]][] = [
    ['alone', '{p}', '一段。', ['一段。']],
    ['absent', '前文。\n\n{p}\n\n后文。', undefined, ['前文。', '后文。']],
    ['inside a sentence', '原因是：{p}，应当改进。', '人员增加', ['原因是：人员增加，应当改进。']],
    ['of several paragraphs', '前{p}后', '甲\n\n乙\n\n丙', ['前甲', '乙', '丙后']],
    ['with a list at its end', '前：{p}后', '甲\n\n- 子\n- 丑', ['前：甲', '-子', '-丑', '后']],
    ['with a list alone', '前：{p}', '1. 子\n2. 丑', ['前：', '一、子', '二、丑']],
    ['in an entry of a list', '1. 前。{p}\n\n1. 后。', '甲。\n\n乙。', ['一、前。甲。', '乙。', '二、后。']],
    [
      'with a list, in an entry of a list',
      '1. {p}\n1. 后。',
      '甲：\n\n1. 子\n2. 丑',
      ['一、甲：', '（一）子', '（二）丑', '二、后。'],
    ],
    ['with marks and names', '前{p}后', '**甲**{{数}}*乙*', ['前**甲**<数>*乙*后']],
    ['with a hard break', '前{p}后', '甲  \n乙', ['前甲/乙后']],
  ];

  it.each(cases)('%s', (_, template, prose, expected) => {
    expect(compose(template, prose === undefined ? {} : { p: prose })).toEqual(expected);
  });
});

describe('a full stop after prose', () => {
  const cases: readonly [name: string, template: string, prose: string, expected: readonly string[]][] = [
    ['is added where the prose has none', '原因是：{p}。', '人员增加', ['原因是：人员增加。']],
    ['is not doubled', '原因是：{p}。', '人员增加。', ['原因是：人员增加。']],
    ['leaves what follows', '{p}。原因：{p}。', '人员增加。', ['人员增加。原因：人员增加。']],
    ['is not added after other ends of a sentence', '{p}。', '还差多少？', ['还差多少？']],
    ['is not added behind a closing quote', '{p}。', '他说：“不行。”', ['他说：“不行。”']],
    ['is added behind a closing bracket', '{p}。', '退休一人（年初）', ['退休一人（年初）。']],
    ['takes the place of a comma', '{p}。后文。', '一是退休，', ['一是退休。后文。']],
    ['takes the place of a semicolon', '{p}。', '一是退休；', ['一是退休。']],
    ['is added after a figure', '{p}。', '增加{{数}}', ['增加<数>。']],
    ['is added after strong words', '{p}。', '**要紧**', ['**要紧**。']],
    ['is not doubled after strong words', '{p}。', '**要紧。**', ['**要紧。**']],
    ['is left out after a list', '{p}。', '如下：\n\n- 甲；\n- 乙', ['如下：', '-甲；', '-乙']],
    ['is left out after a list, but what follows is kept', '{p}。原因：不明。', '- 甲', ['-甲', '原因：不明。']],
    ['is set at the last of several paragraphs', '{p}。', '甲。\n\n乙', ['甲。', '乙。']],
    ['belongs to prose only', '{{数}}。', '', ['<数>。']],
  ];

  it.each(cases)('%s', (_, template, prose, expected) => {
    expect(compose(template, { p: prose })).toEqual(expected);
  });
});

describe('tables in a template', () => {
  it('stand as blocks of their own, numbered in order', () => {
    expect(compose('# 章\n\n{#}\n\n文\n\n{#}')).toEqual(['#1一、章', '[表1 题]', '文', '[表2 题]']);
  });

  it('cut a paragraph in two', () => {
    expect(compose('前{#}后')).toEqual(['前', '[表1 题]', '后']);
  });
});

/** How the time grows is the bench's matter; by squares this would take minutes. */
it('takes a long row of blanks within a sentence', () => {
  const blanks = ' '.repeat(300_000);
  expect(compose('{a}。', { a: `甲${blanks}乙，` })).toEqual([`甲${blanks}乙。`]);
});

describe('a table that somebody typed', () => {
  it('stands where it was typed, without a number, and numbers at the right', () => {
    const typed = '如下：\n\n|项目|决算|增幅|说明|\n|-|-|-|-|\n|甲|1,020.50|-3.5%|无|\n|合计|9|—|{{a}}|\n\n以上。';
    expect(compose('{p}。\n\n{#}', { p: typed })).toEqual([
      '如下：',
      '[项目|>决算|>增幅|说明 // 甲|>1,020.50|>-3.5%|无 // !合计|>!9|>!—|!<a>]',
      '以上。',
      '[表1 题]',
    ]);
  });

  it('stands as its row of dashes says', () => {
    const { grid } = composeTypedTable(
      [
        [[], [], []],
        [[{ type: 'text', value: '1' }], [], []],
      ],
      ['left', 'center', undefined],
    );
    expect(grid.columns.map(({ align }) => align)).toEqual(['left', 'center', 'left']);
  });

  it('ends a sentence of the form that it stands in', () => {
    expect(compose('其中：{p}。', { p: '|甲|乙|\n|-|-|\n|1|2|' })).toEqual(['其中：', '[>甲|>乙 // >1|>2]']);
  });

  it('is lines in a cell', () => {
    const composer = new BlockComposer({
      tokens: new TokenTable(),
      printReference: () => ({ type: 'text', value: '' }),
    });
    const lines = composer.composeCellProse(parse('因为：\n\n|甲|乙|\n|-|-|\n|1||\n\n完。').blocks);
    expect(drawInlines(lines)).toBe('因为：/甲　乙/1　/完。');
  });
});
