import { describe, expect, test } from 'vitest';
import { listReferences } from '../../src/narrative/listReferences.ts';
import { parseProse } from '../../src/narrative/parseProse.ts';
import type { ProseBlock, ProseInline } from '../../src/narrative/types.ts';
import { showBlocks, showFinding } from './notation.ts';
import { plainProse } from './plainProse.ts';
import { inlineScalar, literalScalar, type ScalarInFile } from './scalars.ts';

/** Typed text, the tree it becomes, and the findings with the words that they point at. */
const cases: readonly (readonly [name: string, typed: string, tree: string, ...findings: string[]])[] = [
  // Blocks
  ['nothing', '', ''],
  ['only blanks', ' \n　　\n\n', ''],
  ['paragraphs', '一。\n\n二。', "p['一。'] p['二。']"],
  ['headings', '# 总体\n###### 六级 ##\n####### 七个', "h1['总体'] h6['六级'] p['####### 七个']"],
  ['hash without a space', '#总体', "p['#总体']"],
  ['empty heading', '#', 'h1[]'],
  ['bullets', '- 甲\n- 乙', "ul[- p['甲'] - p['乙']]"],
  ['ordered list', '1. 甲\n2. 乙', "ol[- p['甲'] - p['乙']]"],
  ['nested lists', '1. 甲\n   - 乙\n     - 丙', "ol[- p['甲'] ul[- p['乙'] ul[- p['丙']]]]"],
  ['item of two paragraphs', '- 甲\n\n  乙\n- 丙', "ul[- p['甲'] p['乙'] - p['丙']]"],
  ['item without words', '-\n- 甲', "ul[- - p['甲']]"],
  ['item of a full-width space', '- 　\n- 甲', "ul[- - p['甲']]"],
  ['hand-typed numbers', '1、甲\n（二）乙\n1.丙', "p['1、甲（二）乙1.丙']"],
  ['numbers that only look like a list', '-5万元\n+3.2%', "p['-5万元+3.2%']"],
  // Literal: what official prose types and Markdown would read as markup
  ['document number', '湘财绩〔2020〕7号、[2020]10号', "p['湘财绩〔2020〕7号、[2020]10号']"],
  ['link', '[甲](http://a.b) ![乙](c) <http://d.e>', "p['[甲](http://a.b) ![乙](c) <http://d.e>']"],
  ['definition', '[甲]: http://a.b', "p['[甲]: http://a.b']"],
  ['HTML', '<省>厅<br>\n\n<div>\n甲', "p['<省>厅<br>'] p['<div>甲']"],
  ['inequality', '> 90%', "p['> 90%']"],
  ['code', '`a` 和\n\n    四格\n\n```\n甲\n```', "p['`a` 和'] p['四格'] p['```甲```']"],
  ['character reference', 'A&amp;B &#65;', "p['A&amp;B &#65;']"],
  ['rules', '甲\n---\n乙\n===\n\n* * *\n\n***', "p['甲---乙==='] p['* * *'] p['***']"],
  ['a blank to fill in', '（____）年 ____ 月（_____）', "p['（____）年 ____ 月（_____）']"],
  ['a unit with a nasty name', '*A&B*|<省>_1_', "p[i['A&B'] '|<省>' i['1']]"],
  ['the same name, escaped', '\\*A&B*|<省>\\_1_', "p['*A&B*|<省>_1_']"],
  ['lonely asterisk', '3 * 4', "p['3 * 4']"],
  // Tables
  ['table', '| 甲 | 乙 |\n|---|---|\n| 丙 | 1 |', "t['甲' | '乙' // '丙' | '1']"],
  ['table of headings alone', '| 甲 | 乙 |\n|---|---|', "t['甲' | '乙']"],
  ['table without strokes at its sides', '甲 | 乙\n--|--\n丙 | 1', "t['甲' | '乙' // '丙' | '1']"],
  [
    'table below a line, text below a table',
    '如下：\n|甲|乙|\n|-|-|\n|丙|1|\n以上**共**1。\n完',
    "p['如下：'] t['甲' | '乙' // '丙' | '1'] p['以上' b['共'] '1。' '完']",
  ],
  ['rows of other lengths', '|甲|乙|\n|-|-|\n|丙|\n|丁|1|2|', "t['甲' | '乙' |  // '丙' |  |  // '丁' | '1' | '2']"],
  ['cells with marks', '|甲|**乙**|\n|-|-|\n|a\\|b|{{a}}元|', "t['甲' | b['乙'] // 'a|b' | {a} '元']"],
  ['table in an item', '- 甲\n\n  |乙|丙|\n  |-|-|', "ul[- p['甲'] t['乙' | '丙']]"],
  ['headings that do not fit the dashes', '| 甲 |\n|---|---|', "p['| 甲 | |---|---|']"],
  ['dashes without strokes', '甲|乙\n---', "p['甲|乙---']"],
  ['full-width strokes', '｜甲｜乙｜\n｜—｜—｜', "p['｜甲｜乙｜｜—｜—｜']"],
  ['a table of a thousand rows', `|甲|\n|-|\n${'|1|\n'.repeat(1000)}`, `t['甲'${" // '1'".repeat(1000)}]`],
  ['a table of one row more', `|甲|\n|-|\n${'|1|\n'.repeat(1001)}`, `p['|甲| |-|${' |1|'.repeat(1001)}']`],
  ['a table too long', `|甲|\n|-|\n|${'字'.repeat(19_991)}|`, `p['|甲| |-| |${'字'.repeat(19_991)}|']`],
  ['a table too wide', `|${'a|'.repeat(41)}\n|${'-|'.repeat(41)}`, `p['|${'a|'.repeat(41)} |${'-|'.repeat(41)}']`],
  // Inlines
  ['strong and emphasis', '**甲**乙*丙*_丁_', "p[b['甲'] '乙' i['丙'] i['丁']]"],
  ['strong around quotes', '按**“三公”**要求', "p['按' b['“三公”'] '要求']"],
  ['strong around brackets', '按**（一）**要求', "p['按' b['（一）'] '要求']"],
  ['times signs', '占2*3*4平方米，面积5*6米、7*8米', "p['占2' '*' '3' '*' '4平方米，面积5' '*' '6米、7' '*' '8米']"],
  ['powers', '2**3**4', "p['2' '**' '3' '**' '4']"],
  ['strong beside digits', '**收入**2715万元，*共*3件', "p[b['收入'] '2715万元，' i['共'] '3件']"],
  ['both', '***甲***', "p[i[b['甲']]]"],
  ['adjoining strong', '**甲****乙**', "p[b['甲****乙']]"],
  ['intraword underscores', 'a_b_c', "p['a_b_c']"],
  ['escapes', '\\*甲\\* \\_ \\# 2024\\. \\\\ \\乙', "p['*甲* _ # 2024. \\ \\乙']"],
  ['escapes beside marks', '**\\*甲\\***乙\n\\# 丙 \\- 丁', "p[b['*甲*'] '乙# 丙 - 丁']"],
  ['escaped list marker', '2024\\. 全年', "p['2024. 全年']"],
  ['hard breaks', '甲  \n乙\\\n丙', "p['甲' / '乙' / '丙']"],
  ['tabs and emphasis', '\ta\tb **c**', "p['a\tb ' b['c']]"],
  // Lines
  ['lines of Chinese', '全年\n预算', "p['全年预算']"],
  ['lines of Latin', 'all of\nthe year', "p['all of the year']"],
  ['Latin beside Chinese', 'GDP\n增长\nGDP', "p['GDP增长GDP']"],
  ['lines at full-width marks', 'a，\nb“\nc', "p['a，b“c']"],
  ['a rare Han character', '𠮷\na', "p['𠮷a']"],
  ['blanks around a line break', 'a \n   b \n 甲', "p['a b甲']"],
  ['line end after strong', '**甲**\na\n**b**\nc', "p[b['甲'] 'a ' b['b'] ' c']"],
  ['lines in an item', '- 甲\n  乙\n丙', "ul[- p['甲乙丙']]"],
  ['first-line indent', '　　甲', "p['甲']"],
  ['lines numbered by hand', '一、甲。\n二、乙。', "p['一、甲。'] p['二、乙。']"],
  ['lines numbered by hand below a line', '有：\n（1）甲；\n（2）乙', "p['有：'] p['（1）甲；'] p['（2）乙']"],
  ['a wrapped line below a numbered one', '1.甲\n之一\n2.乙', "p['1.甲之一'] p['2.乙']"],
  ['numbers in full-width digits', '１．甲\n２．乙', "p['１．甲'] p['２．乙']"],
  ['numbers before a bracket', '9）甲\n10）乙', "p['9）甲'] p['10）乙']"],
  ['circled numbers', '①甲\n②{{a}}', "p['①甲'] p['②' {a}]"],
  ['a number left out', '1、甲\n2、乙\n4、丙', "p['1、甲'] p['2、乙'] p['4、丙']"],
  ['two sequences', '一、甲\n1、子\n2、丑\n二、乙', "p['一、甲'] p['1、子'] p['2、丑'] p['二、乙']"],
  ['one number alone', '评出\n一、二等奖', "p['评出一、二等奖']"],
  ['numbers of different styles', '1、甲\n（2）乙', "p['1、甲（2）乙']"],
  ['decimals', '1.5万元\n2.5万元', "p['1.5万元2.5万元']"],
  [
    'numbers by hand above bullets',
    '1、甲：\n- 子\n- 丑\n2、乙：\n- 寅',
    "p['1、甲：'] ul[- p['子'] - p['丑']] p['2、乙：'] ul[- p['寅']]",
  ],
  [
    'numbers by hand above a numbered list',
    '一、甲\n1. 子\n2. 丑\n二、乙',
    "p['一、甲'] ol[- p['子'] - p['丑']] p['二、乙']",
  ],
  ['indented numbers', '有：\n  1、甲\n\t2、乙', "p['有：'] p['1、甲'] p['2、乙']"],
  ['bold numbers', '**1、甲**\n**2、乙**', "p[b['1、甲']] p[b['2、乙']]"],
  ['large numbers', '九十九、甲\n100、乙\n101、丙', "p['九十九、甲'] p['100、乙'] p['101、丙']"],
  ['large Chinese numbers', '十九、甲\n二十、乙\n二十一、丙', "p['十九、甲'] p['二十、乙'] p['二十一、丙']"],
  [
    'numbers by hand in a paragraph of an item',
    '1. 甲\n\n   1、子\n   2、丑\n\n2. 乙',
    "ol[- p['甲'] p['1、子2、丑'] - p['乙']]",
  ],
  ['numbers by hand in an item', '- 甲\n  1、子\n  2、丑', "ul[- p['甲1、子2、丑']]"],
  ['numbers by hand between items', '1. 甲\n（1）子\n（2）丑\n2. 乙', "ol[- p['甲（1）子（2）丑'] - p['乙']]"],
  ['indents begin paragraphs', '　　甲。\n　　乙。\n丙。', "p['甲。'] p['乙。丙。']"],
  ['one full-width space is no indent', '甲\n　乙', "p['甲　乙']"],
  ['indented line after a list', '- 甲\n　　乙', "ul[- p['甲']] p['乙']"],
  ['a line of full-width spaces', '甲\n　　\n乙', "p['甲'] p['乙']"],
  ['indent before a reference', '　　{{a}}甲', "p[{a} '甲']"],
  ['byte order mark', '\uFEFF甲**乙**', "p['甲' b['乙']]"],
  // References
  ['reference', '完成率{{ rate }}。', "p['完成率' {rate} '。']"],
  ['only a reference', '{{rate}}', 'p[{rate}]'],
  ['names', '{{a.b[2] 一般（公共）}}', 'p[{a.b[2] 一般（公共）}]'],
  ['marks in a name', '{{a_b*c*}} \\* {{[x](y)}}', "p[{a_b*c*} ' * ' {[x](y)}]"],
  ['adjoining references', '{{a}}{{b}}', 'p[{a} {b}]'],
  ['everywhere', '# {{a}}\n\n- **{{b}}**\n- *c{{d}}*', "h1[{a}] ul[- p[b[{b}]] - p[i['c' {d}]]]"],
  ['strong beside a reference', '{{a}}**“甲”**{{b}}', "p[{a} b['“甲”'] {b}]"],
  ['line end beside a reference', '{{a}}\n万元\n{{b}}\n{{c}}', "p[{a} '万元' {b} ' ' {c}]"],
  ['escaped reference', '\\{{a}} \\{\\{a}}', "p['{{a}} {{a}}']"],
  ['backslash and reference', '\\\\{{a}}', "p['\\' {a}]"],
  ['escaped three braces', '\\{{{a}}}', "p['{{{a}}}']"],
  ['escaped braces and reference', '\\{{{{a}}}}', "p['{{' {a} '}}']"],
  ['closing braces alone', '}} {a}', "p['}} {a}']"],
  ['a third closing brace', '{{a}}}', "p[{a} '}']"],
  // Findings
  ['not closed', '完成{{rate。', "p['完成{{rate。']", 'SE305 «{{»'],
  ['in full-width braces', '完成｛｛rate｝｝。', "p['完成｛｛rate｝｝。']", 'SE307 «｛｛rate｝｝»'],
  [
    'in braces of two kinds',
    '{｛rate}}和{{rate｝｝',
    "p['{｛rate}}和{{rate｝｝']",
    'SE307 «{｛rate}}»',
    'SE307 «{{rate｝｝»',
  ],
  ['beside braces that are meant', '集合｛甲｝为\\{｛乙}}', "p['集合｛甲｝为{｛乙}}']"],
  ['not closed in its line', '{{ra\nte}}', "p['{{ra te}}']", 'SE305 «{{»'],
  ['one closed, one not', '{{a {{b}} {{c', "p['{{a ' {b} ' {{c']", 'SE305 «{{»', 'SE305 «{{»'],
  ['closed by one brace', '{{a}甲', "p['{{a}甲']", 'SE305 «{{»'],
  ['empty', '甲{{ }}', "p['甲{{ }}']", 'SE302 «{{ }}»'],
  ['block', '{{#if a}}甲{{/if}}', "p['{{#if a}}甲{{/if}}']", 'SE302 «{{#if a}}»', 'SE302 «{{/if}}»'],
  ['partial', '**{{> a}}**', "p[b['{{> a}}']]", 'SE302 «{{> a}}»'],
  ['three braces', '{{{a}}}', "p['{{{a}}}']", 'SE302 «{{{a}}}»'],
  [
    'comment and raw',
    '{{!a}}{{&b}}{{~c}}',
    "p['{{!a}}{{&b}}{{~c}}']",
    'SE302 «{{!a}}»',
    'SE302 «{{&b}}»',
    'SE302 «{{~c}}»',
  ],
  ['brace in a name', '{{a{b}}', "p['{{a{b}}']", 'SE302 «{{a{b}}»'],
  ['a year read as a list', '2024. 全年', "ol[- p['全年']]", 'SE304 «2024.»'],
  ['a list that goes on', '1. 甲\n\n乙\n\n2) 丙', "ol[- p['甲']] p['乙'] ol[- p['丙']]", 'SE304 «2)»'],
  ['a year in a paragraph', '甲\n2024. 全年', "p['甲2024. 全年']"],
  ['four levels', '- a\n  - b\n    - c\n      - d', "ul[- p['a'] ul[- p['b'] ul[- p['c'] ul[- p['d']]]]]"],
  ['five levels', '- - - - 1. a', "ul[- ul[- ul[- ul[- ol[- p['a']]]]]]", 'SE306 «1.»'],
];

describe('typed text becomes a closed tree', () => {
  test.each(cases)('%s', (_name, typed, tree, ...findings) => {
    const { fileText, scalar } = literalScalar(typed);
    const result = parseProse(scalar);
    expect(showBlocks(result.value?.blocks ?? [])).toBe(tree);
    expect(result.findings.map((finding) => showFinding(finding, fileText))).toEqual(findings);
  });
});

function parse({ scalar }: ScalarInFile): readonly ProseBlock[] {
  const { value } = parseProse(scalar);
  if (value === undefined) throw new Error('no value');
  expect(value.place).toBe(scalar.place);
  return value.blocks;
}

/** The words of the file that each block, text and reference points at, in order. */
function pointedAt(inFile: ScalarInFile): string[] {
  const slice = (node: { place: { start: number; end: number } }) =>
    inFile.fileText.slice(node.place.start, node.place.end);
  const ofInline = (inline: ProseInline): string[] => {
    if (inline.type === 'strong' || inline.type === 'emphasis') return inline.content.flatMap(ofInline);
    return inline.type === 'break' ? [] : [slice(inline)];
  };
  const ofBlock = (block: ProseBlock): string[] => {
    if (block.type !== 'list') return [slice(block), ...block.content.flatMap(ofInline)];
    return [slice(block), ...block.items.flatMap((item) => [slice(item), ...item.blocks.flatMap(ofBlock)])];
  };
  return parse(inFile).flatMap(ofBlock);
}

describe('places are the very words in the file', () => {
  const typed = '# 总体\n\n完成**率**{{ rate }}，\n\\*好\n\n1. 甲{{a}}\n2. 乙';

  test('of a literal block', () => {
    expect(pointedAt(literalScalar(typed))).toEqual([
      '# 总体',
      '总体',
      '完成**率**{{ rate }}，\n    \\*好',
      '完成',
      '率',
      '{{ rate }}',
      '，\n    \\*好',
      '1. 甲{{a}}\n    2. 乙',
      '1. 甲{{a}}',
      '甲{{a}}',
      '甲',
      '{{a}}',
      '2. 乙',
      '乙',
      '乙',
    ]);
  });

  test('of a literal block with Windows line ends', () => {
    expect(pointedAt(literalScalar('甲{{a}}，\n乙**丙**', '\r\n'))).toEqual([
      '甲{{a}}，\r\n    乙**丙**',
      '甲',
      '{{a}}',
      '，\r\n    乙',
      '丙',
    ]);
  });

  test('of a literal block whose first-line indent is dropped', () => {
    expect(pointedAt(literalScalar('　　甲\n　　乙'))).toEqual(['　　甲', '甲', '　乙', '乙']);
  });

  test('of a plain scalar', () => {
    expect(pointedAt(inlineScalar('plain', '完成{{a}}。', '完成{{a}}。'))).toEqual([
      '完成{{a}}。',
      '完成',
      '{{a}}',
      '。',
    ]);
  });

  test('of a quoted scalar without escapes', () => {
    expect(pointedAt(inlineScalar('quoted', '"{{a}}。"', '{{a}}。'))).toEqual(['{{a}}。', '{{a}}', '。']);
  });

  test.each([
    ['quoted with an escape', 'quoted', '"甲\\t{{a}}"', '甲\t{{a}}'],
    ['plain over two lines', 'plain', '甲\n  {{a}}', '甲 {{a}}'],
    ['folded', 'folded', '>\n  甲{{a}}\n', '甲{{a}}\n'],
  ] as const)('the whole scalar where it is %s', (_name, style, written, text) => {
    expect(pointedAt(inlineScalar(style, written, text))).toEqual([written, written, written]);
  });
});

describe('paragraphs that an empty line makes', () => {
  test.each([
    ['folded', '甲完成。\n乙完成。\n丙完成。\n', "p['甲完成。'] p['乙完成。'] p['丙完成。']"],
    ['folded', '甲。\n\n乙。', "p['甲。'] p['乙。']"],
    ['folded', '甲。\n  - 乙\n  - 丙\n', "p['甲。'] ul[- p['乙'] - p['丙']]"],
    ['plain', '甲。\n乙。', "p['甲。'] p['乙。']"],
    // Here somebody typed the line end, or the escape for one.
    ['literal', '甲，\n乙。', "p['甲，乙。']"],
    ['quoted', '甲，\n乙。', "p['甲，乙。']"],
  ] as const)('stay where YAML folds the text: %s, %j', (style, text, tree) => {
    const scalar = style === 'literal' ? literalScalar(text) : inlineScalar(style, text, text);
    expect(showBlocks(parse(scalar))).toBe(tree);
  });
});

describe('nodes of a prose', () => {
  const blocks = parse(literalScalar('# {{a}}\n\n甲**{{b}}乙*{{c}}***  \n丙\n\n- {{d}}\n  1. 丁{{e}}'));

  test('references in order', () => {
    const place = { file: 'a.yaml', path: '', start: 0, end: 0 };
    const names = listReferences({ blocks, place }).map((reference) => reference.name);
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('plain words', () => {
    const words = blocks.map((block) => plainProse(block, (reference) => `<${reference.name}>`));
    expect(words).toEqual(['<a>', '甲<b>乙<c>\n丙', '<d>\n丁<e>']);
  });
});
